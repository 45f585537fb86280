import { expect, test } from "@jest/globals";
import { idOf } from "../../../server/framework/content/content-rows.ts";
import type { ItemsByKey } from "../../../server/framework/publishing/carriage.ts";
import {
  goneKeys,
  itemMappingsOf,
  withGenerations,
} from "../../../server/framework/publishing/item-mappings.ts";
import { itemId } from "../../support/ids.ts";
import { leading, level } from "./lineage.ts";

const kind = "COMPETENCY" as const;

/** Items of competencies, numbered from 1. */
function itemsOf(...keys: readonly string[]): ItemsByKey {
  return new Map(keys.map((key, at) => [idOf({ kind, key }), { kind, key, item: itemId(at + 1) }]));
}

test("writes where an item leads by the items of the new version", () => {
  const to = ["b", "nowhere", "a"].map((key) => ({ kind, key }));
  const carriage = { carried: [{ item: itemId(9), to, levels: [0, 2] }], renewed: [] };
  expect(itemMappingsOf(carriage, itemsOf("a", "b"))).toEqual([
    { item: 9, successors: [2, 1], levels: [0, 2] },
  ]);
});

test("names mapped keys that are in force no longer, and no levels", () => {
  const mappings = [leading("a", "b"), leading("former", "b"), level(4, 3)];
  expect(goneKeys(mappings, itemsOf("a"))).toEqual([{ kind, key: "former" }]);
});

test("puts a new generation under the same key and leaves the others", () => {
  const items = withGenerations(itemsOf("a", "b"), new Map([[itemId(1), itemId(7)]]));
  expect([...items.values()]).toEqual([
    { kind, key: "a", item: 7 },
    { kind, key: "b", item: 2 },
  ]);
});
