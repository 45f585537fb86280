import { carriageOf } from "../../../server/framework/publishing/carriage.ts";
import type { ItemsByKey, KeyedItem } from "../../../server/framework/publishing/carriage.ts";
import { itemMappingsOf } from "../../../server/framework/publishing/item-mappings.ts";
import { idOf, itemKeysOf } from "../../../server/framework/content/content-rows.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { successionsOf } from "../../../server/framework/publishing/following.ts";
import type { ItemMapping, Successions } from "../../../server/framework/publishing/following.ts";
import type { KeyMapping } from "../../../server/framework/mapping.ts";
import type { ItemId } from "../../../server/level.ts";
import { itemId } from "../../support/ids.ts";

/** A published version, with the items behind its keys. */
export interface Published {
  readonly content: FrameworkContent;
  readonly items: ItemsByKey;
}

/** A framework that is published again and again, without a database. */
export interface Lineage {
  readonly versions: readonly Published[];
  /** Publishes content over what is in force, going on with the things of that version, else it. */
  publish(content: FrameworkContent, mappings?: readonly KeyMapping[], from?: Published): Published;
  /** Where all items lead now. */
  successions(): Successions;
}

/** A framework of which nothing is published yet. */
export function lineage(): Lineage {
  const versions: Published[] = [];
  const known: ItemMapping[] = [];
  let last = 0;
  const made = (kind: KeyedItem["kind"], key: string): KeyedItem => {
    last += 1;
    return { kind, key, item: itemId(last) };
  };
  const lastInForce = (): ItemsByKey => new Map(versions.flatMap(({ items }) => [...items]));
  return {
    versions,
    publish(content, mappings = [], from = versions.at(-1)) {
      const earlier = lastInForce();
      const drafted = new Map(
        itemKeysOf(content).map((one) => {
          const id = idOf(one);
          return [id, from?.items.get(id) ?? earlier.get(id) ?? made(one.kind, one.key)] as const;
        }),
      );
      const before = versions.at(-1) ?? { content, items: new Map<string, KeyedItem>() };
      const after = { content, items: drafted };
      const carriage = carriageOf({ before, after, mappings, earlier, known });
      const again = new Set(carriage.renewed);
      const items = new Map(
        [...drafted].map(([id, one]) => [id, again.has(one.item) ? made(one.kind, one.key) : one]),
      );
      known.push(...itemMappingsOf(carriage, items));
      versions.push({ content, items });
      return { content, items };
    },
    successions: () => successionsOf(known, inForce(versions.at(-1))),
  };
}

/** The items of a version. */
export function inForce(version: Published | undefined): ReadonlySet<ItemId> {
  return new Set(Array.from(version?.items.values() ?? [], ({ item }) => item));
}

/** The item of a competency in a version. */
export function competencyIn(version: Published, key: string): ItemId {
  const found = version.items.get(idOf({ kind: "COMPETENCY", key }));
  if (found === undefined) throw new Error(`There is no ${key}.`);
  return found.item;
}

/** A framework of competencies alone, on a scale of so many levels. */
export function competencies(keys: readonly string[], levels = 5): FrameworkContent {
  return {
    key: "lineage",
    title: { en: "Lineage" },
    languages: ["en"],
    freshnessMonths: null,
    extensions: [],
    levels: [...Array(levels).keys()].map((level) => ({ level, name: { en: `${level}` } })),
    groups: [{ key: "all", name: { en: "All" } }],
    competencies: keys.map((key) => ({
      key,
      group: "all",
      name: { en: key },
      definition: null,
      rationale: null,
      indicators: [],
    })),
    profiles: [],
  };
}

/** Where a competency leads, and by which rule. */
export function leading(from: string, ...to: readonly string[]): KeyMapping {
  const rule = to.length === 0 ? "RETIRE" : to.length > 1 ? "SPLIT" : "KEEP";
  return { kind: "COMPETENCY", from, to, rule };
}

/** Where a level leads; nowhere without a second one. */
export function level(from: number, to?: number): KeyMapping {
  const keys = to === undefined ? [] : [`${to}`];
  return { kind: "LEVEL", from: `${from}`, to: keys, rule: to === undefined ? "RETIRE" : "MERGE" };
}
