import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { nodeId, readNodeId, rowId } from "../server/node-id.ts";

const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const type = fc.stringMatching(/^[A-Za-z]{1,20}$/);
const coded = (text: string): string => Buffer.from(text).toString("base64url");

test("an id leads back to what it was made of, and is safe in an address", () => {
  fc.assert(
    fc.property(type, id, (type, id) => {
      const text = nodeId(type, id);
      expect(readNodeId(text)).toEqual({ type, id });
      expect(encodeURIComponent(text)).toBe(text);
    }),
  );
});

test("no two objects have one id", () => {
  fc.assert(
    fc.property(type, id, fc.tuple(type, id), (type, id, [other, another]) => {
      const same = type === other && id === another;
      expect(nodeId(type, id) === nodeId(other, another)).toBe(same);
    }),
  );
});

describe("a text is no id", () => {
  test.each([
    ["empty", ""],
    ["plain", "Person:1"],
    ["of nothing but a type", coded("Person:")],
    ["of nothing but a number", coded(":1")],
    ["with id 0", coded("Person:0")],
    ["with a negative id", coded("Person:-1")],
    ["with zeros in front", coded("Person:01")],
    ["with a fraction", coded("Person:1.5")],
    ["past what is exact", coded("Person:9007199254740992")],
    ["with something behind", coded("Person:1 ")],
    ["with a line break behind", coded("Person:1\n")],
    ["with another letter", coded("Pérson:1")],
    ["padded", `${coded("Person:1")}=`],
    ["with a sign that base64 skips", `${coded("Person:1")}!`],
    ["with a blank in front", ` ${coded("Person:1")}`],
  ])("%s", (_, text) => {
    expect(readNodeId(text)).toBeNull();
  });

  test("unless it was made as one, whatever it says", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string().map(coded)), (text) => {
        const read = readNodeId(text);
        expect(read === null || nodeId(read.type, read.id) === text).toBe(true);
      }),
    );
  });
});

test("the id of an object of the type asked for is taken", () => {
  expect(rowId("Person", nodeId("Person", 7), "id")).toBe(7);
});

test.each([nodeId("Mentor", 7), "nonsense", ""])(
  "%j is refused for a person's, by name",
  (text) => {
    expect(() => rowId("Person", text, "mentee")).toThrow(
      expect.objectContaining({
        code: "BAD_USER_INPUT",
        message: "`mentee` is no id of the type Person; take ids from an answer.",
      }),
    );
  },
);
