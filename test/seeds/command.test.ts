import { spawnSync } from "node:child_process";
import { expect, test } from "@jest/globals";

/** Runs `npm run seed` with these arguments, and never on a database. */
function seed(args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const { status, stderr } = spawnSync("npm", ["run", "--silent", "seed", "--", ...args], {
    env: { ...process.env, ...variables },
    encoding: "utf8",
  });
  return { status, stderr };
}

test.each([
  { args: [], problem: "--people is missing." },
  {
    args: ["--people", "abc"],
    problem: "--people takes a whole number from 40 to 5000000, not abc.",
  },
  {
    args: ["--people", "39"],
    problem: "--people takes a whole number from 40 to 5000000, not 39.",
  },
  { args: ["--persons", "100"], problem: "--persons" },
])("$args is no order: it says what is wrong, and the usage", ({ args, problem }) => {
  const { status, stderr } = seed(args);
  expect(status).toBe(2);
  expect(stderr.split("\n")[0]).toContain(problem);
  expect(stderr).toContain("npm run seed -- --people N [--yes]");
});

test("people in a database of one's own are replaced only with --yes", () => {
  const DATABASE_URL = "postgres://nobody@localhost:1/none";
  const refused = seed(["--people", "100"], { DATABASE_URL });
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("--people N --yes");
  const tried = seed(["--people", "100", "--yes"], { DATABASE_URL });
  expect(tried.status).toBe(1);
  expect(tried.stderr).toMatch(/^The database cannot be reached \(.*ECONNREFUSED.*\n$/);
});
