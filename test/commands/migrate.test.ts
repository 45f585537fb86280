import { expect, test } from "@jest/globals";
import { run } from "./running.ts";

const away = { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" };

test.each([
  { args: [], problem: "What to do is missing." },
  { args: ["upp"], problem: "There is no action upp." },
  { args: ["up", "down"], problem: "One action at a time, and nothing after up." },
])("wrong usage leaves with 2 and says what is wrong: $args", async ({ args, problem }) => {
  expect(await run("migrate.command.ts", args, away)).toEqual({
    code: 2,
    out: "",
    err: `${problem}\n\nUsage: npm run migrate -- up|down|status\n`,
  });
});

test("a database that is not there is said in a sentence, and leaves with 1", async () => {
  const { code, out, err } = await run("migrate.command.ts", ["status"], away);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(/^The database cannot be reached \(.*ECONNREFUSED.*DATABASE_URL.*\n$/);
});
