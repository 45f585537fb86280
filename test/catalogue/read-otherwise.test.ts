import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { itemsReadOtherwise } from "../../server/catalogue/read-otherwise.ts";
import type { Readings } from "../../server/catalogue/read-otherwise.ts";
import { heirsOf, relatives } from "../../server/framework/publishing/following.ts";
import type { ItemId } from "../../server/level.ts";
import { anyHistory, contentOf } from "../framework/publishing/by-the-rule.ts";
import type { Told } from "../framework/publishing/by-the-rule.ts";
import { competencies, competencyIn, leading, lineage } from "../framework/publishing/lineage.ts";
import type { Lineage } from "../framework/publishing/lineage.ts";

function readingsOf(made: Lineage): Readings {
  const items = Array.from(made.versions.at(-1)?.items.values() ?? [], ({ item }) => item);
  const led = [...made.successions()].filter(([, heirs]) => heirs.length > 0);
  return {
    competencyOf: new Map(items.map((item) => [item, item])),
    competencySuccessions: new Map(led),
  };
}

function published(history: readonly Told[]): Lineage {
  const made = lineage();
  for (const one of history) {
    const from = one.from === null ? undefined : made.versions[one.from];
    made.publish(contentOf(one), one.mappings, from);
  }
  return made;
}

/** Everything that an offer or an outcome in that competency is read from. */
function groundsOf(item: ItemId, { competencyOf, competencySuccessions }: Readings): string {
  const family = [item, ...(relatives(competencySuccessions).get(item) ?? [])].toSorted(
    (a, b) => a - b,
  );
  const read = family.map((one) => [one, competencyOf.has(one), competencySuccessions.get(one)]);
  return JSON.stringify(read);
}

test("what is not read anew is read from the same, in the same way", () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      fc.pre(history.length > 1);
      const before = readingsOf(published(history.slice(0, -1)));
      const made = published(history);
      const after = readingsOf(made);
      const anew = new Set(itemsReadOtherwise(before, after));
      for (const version of made.versions) {
        for (const { kind, item } of version.items.values()) {
          if (kind !== "COMPETENCY" || anew.has(item)) continue;
          expect(groundsOf(item, after)).toBe(groundsOf(item, before));
        }
      }
    }),
  );
});

test("a competency that stays as it is, is not read anew", () => {
  const made = lineage();
  const first = made.publish(competencies(["a", "b", "c"]));
  const before = readingsOf(made);
  const second = made.publish(competencies(["a", "b", "d"]), [leading("c", "b", "d")]);
  const after = readingsOf(made);
  const moved = [competencyIn(first, "c"), competencyIn(first, "b"), competencyIn(second, "d")];
  expect(new Set(itemsReadOtherwise(before, after))).toEqual(new Set(moved));
  expect(itemsReadOtherwise(after, after)).toEqual([]);
});

test("those are relatives whose records are read under one", () => {
  const made = lineage();
  const first = made.publish(competencies(["a", "b", "c"]));
  made.publish(competencies(["b", "c"]), [leading("a", "b")]);
  const [a, b, c] = ["a", "b", "c"].map((key) => competencyIn(first, key));
  const found = relatives(made.successions());
  expect([a, b, c].map((one) => one && found.get(one))).toEqual([[b], [a], undefined]);
  expect(a && heirsOf(a, made.successions())).toEqual([b]);
});
