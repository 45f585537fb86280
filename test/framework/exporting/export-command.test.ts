import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportFormats } from "../../../server/framework/exporting/export-format.ts";
import { writeFrameworkJson } from "../../../server/framework/json/write-json.ts";
import { run } from "../../commands/running.ts";
import { emptyDatabase } from "../../support/database.ts";
import type { FreshDatabase } from "../../support/database.ts";
import { TWO_JOBS } from "../importing/two-jobs.ts";

const KEY = "two-jobs";
const content = { ...TWO_JOBS, key: KEY };
let database: FreshDatabase;
let folder: string;
beforeAll(async () => {
  database = await emptyDatabase();
  folder = await mkdtemp(join(tmpdir(), "export-"));
  const file = await fileOf("two-jobs.json", writeFrameworkJson(content));
  await imports(file, "--publish");
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const exports = (...args: string[]) =>
  run("export.command.ts", args, { DATABASE_URL: database.ownerUrl });
const imports = (...args: string[]) =>
  run("import.command.ts", args, { DATABASE_URL: database.ownerUrl });

async function fileOf(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

test.each(exportFormats)(
  "what is exported as %s and imported again changes nothing",
  async (format) => {
    const written = await exports(KEY, "--format", format.toLowerCase());
    expect(written.code).toBe(0);
    const file = await fileOf(format, written.out);
    const taken = await imports(file, "--key", KEY, "--publish");
    expect(taken.out).toContain("Difference: 0 added, 0 removed, 0 changed, 0 moved\n");
    expect(taken.out).toContain(
      `Nothing to do: ${KEY}, version 1, revision 1, PUBLISHED says the same.`,
    );
  },
);

test("what a format cannot hold is said on standard error, in the language of the file", async () => {
  const told = await exports(
    KEY,
    "--format",
    "markdown",
    "--language",
    "fr",
    "--profile",
    "carver",
  );
  expect(told.code).toBe(0);
  expect(told.out).toMatch(/^# Carver\n/);
  expect(told.err).toContain("Not held: les autres profils : joiner\n");
  expect(await exports(KEY, "--format", "json")).toMatchObject({ code: 0, err: "" });
});

test("a version is asked for by its number", async () => {
  const first = await exports(KEY, "--format", "json", "--version", "1");
  expect(first).toMatchObject({ code: 0, out: writeFrameworkJson(content) });
  const second = await exports(KEY, "--format", "json", "--version", "2");
  expect(second).toEqual({
    code: 1,
    out: "",
    err: `There is no framework ${KEY} with a version 2.\n`,
  });
});

test.each([
  { args: ["nowhere", "--format", "json"], problem: "There is no framework nowhere." },
  {
    args: [KEY, "--format", "markdown", "--profile", "baker"],
    problem: "There is no profile baker; there are: joiner, carver.",
  },
])("what is not there leaves with 1 and is named: $args", async ({ args, problem }) => {
  expect(await exports(...args)).toEqual({ code: 1, out: "", err: `${problem}\n` });
});

test.each([
  { args: [], problem: "KEY is missing." },
  { args: ["a"], problem: "--format is missing." },
  { args: ["a", "b", "--format", "json"], problem: "One framework at a time: a, b." },
  {
    args: ["a", "--format", "pdf"],
    problem: "--format takes one of json, case, moodle, markdown, csv, not pdf.",
  },
  {
    args: ["a", "--format", "json", "--version", "0"],
    problem: "--version takes a number from 1, not 0.",
  },
  { args: ["a", "--format", "moodle", "--language", "xx"], problem: "xx" },
])("wrong usage leaves with 2 and says what is wrong: $args", async ({ args, problem }) => {
  const { code, out, err } = await exports(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.split("\n")[0]).toContain(problem);
  expect(err).toContain("Usage: npm run --silent export -- KEY");
});
