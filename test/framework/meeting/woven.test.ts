import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { woven } from "../../../server/framework/meeting/woven.ts";

const listed = (keys: string) => Array.from(keys, (key) => ({ key }));
const weave = (fresh: string, kept: string, previous: string) =>
  woven(listed(fresh), listed(kept), listed(previous))
    .map(({ key }) => key)
    .join("");

test.each([
  { fresh: "abc", kept: "", previous: "cba", expected: "abc" },
  { fresh: "ac", kept: "b", previous: "abc", expected: "abc" },
  { fresh: "ca", kept: "b", previous: "abc", expected: "cab" },
  { fresh: "c", kept: "ab", previous: "abc", expected: "abc" },
  { fresh: "a", kept: "bc", previous: "axbc", expected: "abc" },
  { fresh: "xa", kept: "bc", previous: "bac", expected: "bxac" },
])(
  "$fresh with $kept, as they stood in $previous, becomes $expected",
  ({ fresh, kept, previous, expected }) => {
    expect(weave(fresh, kept, previous)).toBe(expected);
  },
);

test("nothing is lost, each list keeps its order, and doing it again changes nothing", () => {
  const letters = Array.from("abcdefgh");
  const lists = fc.tuple(fc.shuffledSubarray(letters), fc.shuffledSubarray(letters));
  fc.assert(
    fc.property(lists, fc.shuffledSubarray(letters), ([old, fresh], wanted) => {
      const kept = old.filter((key) => wanted.includes(key) && !fresh.includes(key));
      const once = weave(fresh.join(""), kept.join(""), old.join(""));
      const keys = once.split("");
      expect(keys.toSorted()).toEqual([...fresh, ...kept].toSorted());
      expect(keys.filter((key) => fresh.includes(key))).toEqual(fresh);
      expect(weave(fresh.join(""), kept.join(""), once)).toBe(once);
    }),
  );
});
