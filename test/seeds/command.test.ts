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

test.each([[[]], [["--people", "many"]], [["--people", "39"]], [["--persons", "100"]]])(
  "%j is no order, and the usage says so",
  (args) => {
    const { status, stderr } = seed(args);
    expect(status).toBe(2);
    expect(stderr).toContain("npm run seed -- --people N [--yes]");
  },
);

test("people in a database of one's own are replaced only with --yes", () => {
  const DATABASE_URL = "postgres://nobody@localhost:1/none";
  const refused = seed(["--people", "100"], { DATABASE_URL });
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("--people N --yes");
  const tried = seed(["--people", "100", "--yes"], { DATABASE_URL });
  expect(tried.status).toBe(1);
  expect(tried.stderr).not.toContain("--yes");
});
