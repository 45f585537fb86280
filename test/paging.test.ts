import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { Refusal } from "../server/errors.ts";
import { comparePositions, pageOfList, pageOfRows } from "../server/paging.ts";
import { pageRequest, positionOf, shortLimit } from "../server/paging.ts";
import type { MemoryOrder, Page, Position } from "../server/paging.ts";

/** Something in a list that is ordered by hours, title and id. */
type Thing = readonly [number | null, string, number];
const byHours: MemoryOrder<Thing> = {
  list: "things",
  shape: ["number", "string", "integer"],
  positionOf: (thing) => thing,
  compare: comparePositions,
};
const THINGS: readonly Thing[] = [
  [1, "a", 1],
  [1, "a", 2],
  [1, "b", 1],
  [null, "a", 4],
  [null, "b", 3],
];
const page = (first: number, after: string | null = null, list = THINGS): Page<Thing> =>
  pageOfList(list, { first, after }, byHours);
const nodes = ({ edges }: Page<Thing>): Thing[] => edges.map(({ node }) => node);
const coded = (text: string): string => Buffer.from(text).toString("base64url");
/** A cursor as somebody else might write it. */
const forged = (value: unknown): string =>
  coded(JSON.stringify(Array.isArray(value) ? ["things"].concat(value) : value));
const BAD_CURSOR = expect.objectContaining({ code: "BAD_USER_INPUT", reason: "BAD_CURSOR" });
const cursorOf = (thing: Thing): string => page(1, null, [thing]).pageInfo.endCursor ?? "";

describe("the size of a page", () => {
  test.each([1, 20, 100])("may be %i", (first) => {
    expect(pageRequest(first, "x")).toEqual({ first, after: "x" });
  });

  test.each([null, undefined])("is 20 where it is %p", (first) => {
    expect(pageRequest(first, null)).toEqual({ first: 20, after: null });
  });

  test.each([0, -1, 101])("may not be %i, and the range is told", (first) => {
    expect(() => pageRequest(first, null)).toThrow("`first` must be from 1 to 100.");
  });

  test("of a short list is 3, or 1 to 10", () => {
    expect([null, 1, 10].map(shortLimit)).toEqual([3, 1, 10]);
    expect(() => shortLimit(0)).toThrow("`limit` must be from 1 to 10.");
    expect(() => shortLimit(11)).toThrow("`limit` must be from 1 to 10.");
  });
});

describe("a page", () => {
  test("goes on after the last of the one before, through ties and what is unknown", () => {
    const first = page(2);
    const second = page(2, first.pageInfo.endCursor);
    const third = page(2, second.pageInfo.endCursor);
    expect([first, second, third].flatMap(nodes)).toEqual(THINGS);
    const turns = [first, second, third].map(({ pageInfo }) => pageInfo);
    expect(turns.map(({ hasNextPage }) => hasNextPage)).toEqual([true, true, false]);
    expect(turns.map(({ hasPreviousPage }) => hasPreviousPage)).toEqual([false, true, true]);
  });

  test("that ends with the list says that nothing follows", () => {
    expect(page(5).pageInfo.hasNextPage).toBe(false);
    expect(page(4).pageInfo.hasNextPage).toBe(true);
  });

  test("begins and ends with the cursors of its first and last edge", () => {
    const { edges, pageInfo } = page(3);
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
      edges[0]?.cursor,
      edges[2]?.cursor,
    ]);
  });

  test("of nothing has no cursor", () => {
    const nothing = { startCursor: null, endCursor: null, hasNextPage: false };
    expect(page(5, null, []).pageInfo).toEqual({ ...nothing, hasPreviousPage: false });
    const last = page(5, cursorOf([null, "b", 3]));
    expect(last).toMatchObject({ edges: [], pageInfo: { ...nothing, hasPreviousPage: true } });
  });

  test("counts the whole list, and only when asked", () => {
    expect(page(1).totalCount()).toBe(5);
    let counted = 0;
    const list = { ...byHours, totalCount: () => (counted += 1) };
    const rows = pageOfRows(THINGS, { first: 2, after: null }, list);
    expect([rows.edges.length, rows.pageInfo.hasNextPage, counted]).toEqual([2, true, 0]);
  });
});

describe("a list that changes between two pages", () => {
  const cursor = cursorOf([1, "a", 2]);

  test("goes on where it was, though the one it ended with is gone", () => {
    const without = THINGS.filter(([, , id]) => id !== 2);
    expect(nodes(page(2, cursor, without))).toEqual([THINGS[2], THINGS[3]]);
  });

  test("shows what came in behind, and not what came in before", () => {
    const more: Thing[] = [[0, "z", 9], ...THINGS.slice(0, 2), [1, "a", 3], ...THINGS.slice(2)];
    expect(nodes(page(2, cursor, more))).toEqual([[1, "a", 3], THINGS[2]]);
  });
});

describe("a cursor", () => {
  test.each([
    ["of a list of another shape", forged([1, "a"])],
    ["with one thing too many", forged([1, "a", 1, 1])],
    ["with a text for a number", forged(["1", "a", 1])],
    ["with a number for a text", forged([1, 2, 1])],
    ["with a fraction for an id", forged([1, "a", 1.5])],
    ["with an id beyond what is exact", forged([1, "a", 2 ** 53])],
    ["without an id", forged([1, "a", null])],
    ["without a text", forged([1, null, 1])],
    ["with NUL in a text", forged([1, "a\0", 1])],
    ["with half a character in a text", forged([1, "a\uD800", 1])],
    ["with a list within", forged([[1], "a", 1])],
    ["that is an object", forged({ 0: 1, 1: "a", 2: 1, length: 3 })],
    ["that is null", forged(null)],
    ["with a number past all numbers", coded('["things",1e999,"a",1]')],
    ["written with spaces", coded('["things", 1,"a",1]')],
    ["of no list", coded('[1,"a",1]')],
    ["of another list of that shape", coded('["thing",1,"a",1]')],
    ["with padding", `${cursorOf([1, "a", 2])}=`],
    ["with something after it", `${cursorOf([1, "a", 2])}!`],
    ["that is empty", ""],
    ["that is no base64", "é"],
  ])("%s is refused", (_, cursor) => {
    expect(() => page(2, cursor)).toThrow(BAD_CURSOR);
  });

  test("cut off anywhere is refused", () => {
    const cursor = cursorOf([1, "Ünïted", 2]);
    for (let end = 0; end < cursor.length; end += 1) {
      expect(() => page(2, cursor.slice(0, end))).toThrow(BAD_CURSOR);
    }
  });

  test("holds any position, and no position but that", () => {
    const title = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/[\0\p{Surrogate}]/u.test(text));
    const hours = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(hours, title, fc.maxSafeInteger(), (hours, title, id) => {
        const read = positionOf(cursorOf([hours, title, id]), byHours);
        // There is no difference between 0 and −0 in an order.
        expect(read).toEqual([hours === null ? null : hours + 0, title, id]);
      }),
    );
  });

  test("is never a surprise, whatever somebody writes", () => {
    const written = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(written, (text) => {
        const cursor = Buffer.from(text).toString("base64url");
        expect([text, cursor].map(outcomeOf)).toEqual(["BAD_CURSOR", "BAD_CURSOR"]);
      }),
    );
  });
});

/** What comes of reading a cursor for a list of five values, which nobody hits by chance. */
function outcomeOf(cursor: string): unknown {
  try {
    const shape = ["number", "string", "integer", "string", "integer"] as const;
    return positionOf(cursor, { list: "things", shape });
  } catch (error) {
    return error instanceof Refusal ? error.reason : error;
  }
}

describe("two positions", () => {
  test.each<[Position, Position, number]>([
    [[1, "a"], [1, "a"], 0],
    [[1, "b"], [2, "a"], -1],
    [[10, "a"], [9, "a"], 1],
    [[null, "a"], [9, "a"], 1],
    [[9, "a"], [null, "a"], -1],
    [[null, "a"], [null, "b"], -1],
    [[1, "Z"], [1, "a"], -1],
    [[1, "\u{1F600}"], [1, "\u{FFFD}"], 1],
  ])("%j and %j compare as %i", (one, other, sign) => {
    expect(Math.sign(comparePositions(one, other))).toBe(sign);
  });
});
