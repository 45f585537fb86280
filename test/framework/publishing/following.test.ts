import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { levelUnder } from "../../../server/framework/publishing/following.ts";
import type { Successor } from "../../../server/framework/publishing/following.ts";
import type { ItemId } from "../../../server/level.ts";
import { anyHistory, contentOf, readByTheRule } from "./by-the-rule.ts";
import type { Kept, Told } from "./by-the-rule.ts";
import { competencies, competencyIn, inForce, leading, level, lineage } from "./lineage.ts";
import type { Lineage } from "./lineage.ts";

/** The same history, published. */
function published(history: readonly Told[]): Lineage {
  const made = lineage();
  for (const one of history) {
    const from = one.from === null ? undefined : made.versions[one.from];
    made.publish(contentOf(one), one.mappings, from);
  }
  return made;
}

/** Where an item is read now; nowhere: it is history only. */
function successorsOf(item: ItemId, made: Lineage): readonly Successor[] {
  if (inForce(made.versions.at(-1)).has(item)) return [{ item, levels: null }];
  return made.successions().get(item) ?? [];
}

/** Under which keys, and at which levels, a record is read now. */
function readIn(made: Lineage, { at, key, level: old }: Kept): Map<string, number> {
  const version = made.versions[at];
  const last = made.versions.at(-1);
  if (version === undefined || last === undefined) throw new Error("There is no such version.");
  const keys = new Map(Array.from(last.items.values(), (one) => [one.item, one.key]));
  return new Map(
    successorsOf(competencyIn(version, key), made).flatMap((successor) => {
      const read = levelUnder(successor, old);
      const under = keys.get(successor.item);
      return read === null || under === undefined ? [] : [[under, read] as const];
    }),
  );
}

/** Every record that could have been made. */
function recordsOf(history: readonly Told[]): Kept[] {
  return history.flatMap(({ keys, levels }, at) =>
    keys.flatMap((key) => [...Array(levels).keys()].map((one) => ({ at, key, level: one }))),
  );
}

test("any record is read as the rule says, key by key and version by version", () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const made = published(history);
      for (const kept of recordsOf(history)) {
        const read = Object.fromEntries(readIn(made, kept));
        expect({ kept, read }).toEqual({
          kept,
          read: Object.fromEntries(readByTheRule(history, kept)),
        });
      }
    }),
    { numRuns: 1000 },
  );
});

test("whatever leads anywhere leads to what is in force, and from there no further", () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const made = published(history);
      const held = inForce(made.versions.at(-1));
      for (const [item, heirs] of made.successions()) {
        expect(held.has(item)).toBe(false);
        expect(heirs.filter((one) => !held.has(one.item))).toEqual([]);
        expect(new Set(heirs.map((one) => one.item)).size).toBe(heirs.length);
      }
    }),
  );
});

test("taking up the version before gives every record back exactly", () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const [before, last] = history.slice(-2);
      fc.pre(before !== undefined && last?.from === null && before.from === null);
      if (before === undefined || last === undefined) return;
      const gone = last.keys.filter((key) => !before.keys.includes(key));
      const lost = [...Array(last.levels).keys()].slice(before.levels);
      const mappings = [...gone.map((key) => leading(key)), ...lost.map((one) => level(one))];
      const undone = [...history, { ...before, mappings, from: history.length - 2 }];
      const [then, now] = [published(history.slice(0, -1)), published(undone)];
      for (const kept of recordsOf(history.slice(0, -1))) {
        expect(readIn(now, kept)).toEqual(readIn(then, kept));
      }
    }),
  );
});

test("taking up a version again and again is to go back and forth", () => {
  const made = lineage();
  const first = made.publish(competencies(["a"]));
  const second = made.publish(competencies(["a", "b"]), [leading("a", "a", "b")]);
  const kept = { at: 0, key: "a", level: 2 };
  const split = new Map([
    ["a", 2],
    ["b", 2],
  ]);
  for (let turn = 0; turn < 3; turn += 1) {
    expect(readIn(made, kept)).toEqual(split);
    made.publish(first.content, [leading("b", "a")], first);
    expect(readIn(made, kept)).toEqual(new Map([["a", 2]]));
    expect(readIn(made, { ...kept, at: 1 })).toEqual(new Map([["a", 2]]));
    made.publish(second.content, [], second);
  }
});

test("what is split in a version taken up again takes all of its records along", () => {
  const made = lineage();
  const first = made.publish(competencies(["a"]));
  made.publish(competencies(["a", "b"]), [leading("a", "a", "b")]);
  const mappings = [leading("a", "a", "c"), leading("b")];
  made.publish(competencies(["a", "c"]), mappings, first);
  const split = new Map([
    ["a", 2],
    ["c", 2],
  ]);
  for (const at of [0, 1]) expect(readIn(made, { at, key: "a", level: 2 })).toEqual(split);
});

test("a version taken up again is read as it was where its keys are mapped to themselves", () => {
  const made = lineage();
  const first = made.publish(competencies(["a"]));
  made.publish(competencies(["a", "b"]), [leading("a", "a", "b")]);
  made.publish(competencies(["a"]), [leading("a", "a"), leading("b", "a")], first);
  expect(readIn(made, { at: 1, key: "a", level: 2 })).toEqual(new Map([["a", 2]]));
});

test("each target of a split inherits, also where the key itself goes on", () => {
  const made = lineage();
  const first = made.publish(competencies(["a"]));
  const second = made.publish(competencies(["a", "b"]), [leading("a", "a", "b")]);
  const [old, a, b] = [
    competencyIn(first, "a"),
    ...["a", "b"].map((key) => competencyIn(second, key)),
  ];
  expect(a).not.toBe(old);
  expect(
    made
      .successions()
      .get(old)
      ?.map(({ item }) => item),
  ).toEqual([a, b]);
});

test("a key that comes back takes its own records back, and leaves the rest where it is", () => {
  const made = lineage();
  const first = made.publish(competencies(["a", "b"]));
  made.publish(competencies(["b"]), [leading("a", "b")]);
  made.publish(competencies(["a", "b"]));
  expect(made.successions().has(competencyIn(first, "a"))).toBe(false);
  expect(readIn(made, { at: 0, key: "a", level: 2 })).toEqual(new Map([["a", 2]]));
  expect(readIn(made, { at: 1, key: "b", level: 2 })).toEqual(new Map([["b", 2]]));
});

test("maps of levels compose, and what one of them ends stays ended", () => {
  const made = lineage();
  made.publish(competencies(["a"], 5));
  made.publish(competencies(["a"], 3), [level(4, 2), level(3, 1), level(2)]);
  made.publish(competencies(["b"], 5), [leading("a", "b"), level(2, 4), level(1, 3)]);
  const reads = [0, 1, 2, 3, 4].map((one) =>
    readIn(made, { at: 0, key: "a", level: one }).get("b"),
  );
  expect(reads).toEqual([0, 3, undefined, 3, 4]);
});

test("mapping every level to itself changes nothing", () => {
  const made = lineage();
  const first = made.publish(competencies(["a"], 3));
  const second = made.publish(competencies(["a"], 3), [level(1, 1), level(2, 2)]);
  expect(competencyIn(second, "a")).toBe(competencyIn(first, "a"));
});
