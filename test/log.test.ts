import { expect, test } from "@jest/globals";
import { openLog } from "../server/log.ts";
import { lineList } from "./support/lines.ts";

/** What a line holds that says something with these fields. */
function written(fields: object): unknown {
  const { lines, destination } = lineList();
  openLog("info", destination).info(fields, "said");
  return JSON.parse(lines.join(""));
}

test("a line is one object with its level, its time and what was said", () => {
  expect(written({ route: "/graphql", status: 200 })).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    route: "/graphql",
    status: 200,
    msg: "said",
  });
});

test("what opens a door or names somebody is left out, down to two levels", () => {
  const secret = { authorization: "Bearer a.b.c", token: "a.b.c", password: "hunter2" };
  const asked = { body: "{ hello }", variables: { n: "Lea" }, cookie: "a=b" };
  const line = written({ ...secret, headers: { ...secret, kept: 1 }, a: { b: asked } });
  expect(line).toMatchObject({ headers: { kept: 1 }, a: { b: {} } });
  expect(JSON.stringify(line)).not.toMatch(/Bearer|a\.b\.c|hunter2|hello|Lea|a=b/);
});

test.each([
  ["a key of a row", "Key (name)=(Lea Roy) already exists", "Key (name)… already exists"],
  [
    "a value that is none of its type",
    'invalid input for bigint: "Lea"',
    "invalid input for bigint: …",
  ],
  ["a text in a statement", "near 'Lea'", "near …"],
  ["an address", "no mail for lea@example.org here", "no mail for … here"],
  ["a long text", `column "${"x".repeat(41)}"`, "column …"],
  ["the name of a column alone is", 'column "email" is null', 'column "email" is null'],
])("what an error quotes is not written: %s", (_name, message, told) => {
  expect(written({ cause: new Error(message) })).toMatchObject({ cause: { message: told } });
});

test("an error is told by its kind, its code or that of its own cause, and where it was", () => {
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  const failed = new TypeError("fetch failed", { cause: refused });
  expect(written({ cause: failed })).toMatchObject({
    cause: {
      type: "TypeError",
      message: "fetch failed",
      code: "ECONNREFUSED",
      stack: expect.arrayContaining([expect.stringMatching(/^at .*log\.test\.ts/)]),
    },
  });
  expect(written({ cause: refused })).toMatchObject({ cause: { code: "ECONNREFUSED" } });
  expect(written({ cause: "a text" })).toMatchObject({ cause: { type: "string" } });
});
