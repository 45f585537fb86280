import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkedPosition, placed } from "../../../server/framework/editing/places.ts";
import { anyPosition, refusalOf } from "./edits.ts";

const things = (keys: string) => keys.split("").map((key) => ({ key }));

/** The list after these moves, such as `a1` (a to place 1) and `x` (x where it was, or last). */
function after(list: string, ...moves: string[]): string {
  const wanted = moves.map((move) => ({
    thing: { key: move.slice(0, 1) },
    position: move.length > 1 ? Number(move.slice(1)) : null,
  }));
  return placed(things(list), wanted)
    .map(({ key }) => key)
    .join("");
}

test("a place is counted in the list as it is afterwards", () => {
  expect(after("abc", "a1")).toBe("bac");
  expect(after("abc", "c0")).toBe("cab");
  expect(after("abc", "a2", "x0")).toBe("xbac");
});

test("no place means where it was, or last for what is new, and beyond the end is last", () => {
  expect(after("abc", "b")).toBe("abc");
  expect(after("abc", "x")).toBe("abcx");
  expect(after("abc", "a99")).toBe("bca");
});

test("putting things in their places twice is doing it once, and loses none", () => {
  const anyKeys = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"));
  const anyMoves = fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "x", "y"), anyPosition), {
    selector: ([key]) => key,
  });
  fc.assert(
    fc.property(anyKeys, anyMoves, (keys, moves) => {
      const wanted = moves.map(([key, position]) => ({ thing: { key }, position }));
      const once = placed(things(keys.join("")), wanted);
      expect(placed(once, wanted)).toEqual(once);
      const all = [...new Set([...keys, ...moves.map(([key]) => key)])];
      expect(once.map(({ key }) => key).toSorted()).toEqual(all.toSorted());
    }),
  );
});

test("a place below 0 is refused", () => {
  expect(checkedPosition(undefined, ["position"])).toBeNull();
  expect(checkedPosition(0, ["position"])).toBe(0);
  expect(refusalOf(() => checkedPosition(-1, ["stages", "2", "position"]))).toBe(
    "BAD_USER_INPUT POSITION stages/2/position",
  );
});
