import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run as runCommand } from "../../commands/running.ts";
import { connected, emptyDatabase } from "../../support/database.ts";
import type { FreshDatabase } from "../../support/database.ts";
import { itemOf } from "../records.ts";
import { small } from "../shelf.ts";

let database: FreshDatabase;
let folder: string;
beforeAll(async () => {
  database = await emptyDatabase();
  folder = await mkdtemp(join(tmpdir(), "import-"));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Runs the command on the test's own database, which nobody has migrated yet. */
const run = (...args: string[]) =>
  runCommand("import.command.ts", args, { DATABASE_URL: database.ownerUrl });

async function fileOf(content: object): Promise<string> {
  const file = join(folder, "framework.json");
  await writeFile(file, JSON.stringify({ format: "waymark/1", ...content }));
  return file;
}

test("a file is saved and told about, and the second time there is nothing to do", async () => {
  const file = await fileOf(small("small"));
  const first = await run(file, "--key", "other", "--publish");
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toContain("Difference: 12 added, 0 removed, 0 changed, 0 moved\n");
  expect(first.out).toContain("+ COMPETENCY      one  one\n");
  expect(first.out).toContain("Saved: other, version 1, revision 1, PUBLISHED.\n");
  const again = await run(file, "--key", "other", "--publish", "--json");
  expect(JSON.parse(again.out)).toEqual({
    format: "JSON",
    findings: [],
    difference: { added: [], removed: [], changed: [], moved: [] },
    framework: { key: "other", version: 1, status: "PUBLISHED", revision: 1 },
    saved: false,
  });
});

test("what cannot be published leaves with 1, says why, and saves nothing", async () => {
  const content = small("in-use");
  await run(await fileOf(content), "--publish");
  await connected(database.ownerUrl, (client) =>
    client.query(`INSERT INTO person (display_name, email, stage_id)
      VALUES ('One', 'one@example.org', ${itemOf("in-use", "STAGE", "first")})`),
  );
  const told = await run(await fileOf({ ...content, profiles: [] }), "--publish");
  expect(told).toMatchObject({ code: 1, err: "" });
  expect(told.out.replaceAll(/\s+/gu, " ")).toContain(
    "ERROR The stage “first” is in use and missing here: 1 person at this stage.",
  );
  expect(told.out).toContain("Nothing saved: 1 error.\n");
});

test("a file with errors leaves with 1 and says where they are", async () => {
  const file = await fileOf({ ...small("wrong"), groups: [{ key: "a b", name: {} }] });
  const told = await run(file);
  expect(told.code).toBe(1);
  expect(told.out).toContain(
    "groups[0].key  ERROR    A key is 1 to 200 characters without spaces.",
  );
  expect(told.out).toContain("Nothing saved: 2 errors.\n");
  const asJson = await run(file, "--json");
  expect(asJson.code).toBe(1);
  expect(JSON.parse(asJson.out)).toMatchObject({ framework: null, saved: false });
});

test.each([
  { args: [], problem: "FILE is missing." },
  { args: ["a", "b"], problem: "One file at a time: a, b." },
  {
    args: ["a", "--key", "A b"],
    problem: "--key takes small letters, digits and hyphens, not A b.",
  },
  { args: ["a", "--publich"], problem: "--publich" },
  { args: ["nowhere.txt"], problem: "nowhere.txt cannot be read." },
])("wrong usage leaves with 2 and says what is wrong: $args", async ({ args, problem }) => {
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.split("\n")[0]).toContain(problem);
  expect(err).toContain("Usage: npm run import -- FILE");
});
