import { expect, test } from "@jest/globals";
import {
  checkOnce,
  checkedFrameworkKey,
  checkedKey,
  fewOf,
} from "../../../server/framework/editing/keys.ts";
import { refusalOf } from "./edits.ts";

test("a key has 1 to 200 characters and no spaces", () => {
  for (const key of ["dough/1/1", "Pâte", "x".repeat(200)]) expect(checkedKey(key)).toBe(key);
  for (const key of ["", "two words", "tab\t", "bell\u0007", "x".repeat(201)]) {
    expect(refusalOf(() => checkedKey(key, ["stages", "0", "key"]))).toBe(
      "BAD_USER_INPUT KEY stages/0/key",
    );
  }
});

test("a framework's key is words of lower-case letters and digits", () => {
  expect(checkedFrameworkKey("data-science-engineer")).toBe("data-science-engineer");
  for (const key of ["", "Bakery", "a b", "-a", "é", "a".repeat(201)]) {
    expect(refusalOf(() => checkedFrameworkKey(key))).toBe(
      "BAD_USER_INPUT NOT_A_FRAMEWORK_KEY key",
    );
  }
});

test("what comes twice is refused where it comes again, and nothing is not a thing", () => {
  const check = (...keys: (string | null)[]) =>
    refusalOf(() => checkOnce(keys, (at) => ["stages", `${at}`]));
  expect(check("a", null, "b", null)).toBe("nothing");
  expect(check("a", "b", "a")).toBe("BAD_USER_INPUT TWICE stages/2");
});

test("of many keys a sentence names the first five and their number", () => {
  expect(fewOf(["a", "b"])).toBe("a, b");
  expect(fewOf("abcdefg".split(""))).toBe("a, b, c, d, e, … (7)");
});
