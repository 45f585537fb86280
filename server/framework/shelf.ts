import type { ItemId } from "../level.ts";
import { partsOf } from "./parts.ts";
import type { Parts } from "./parts.ts";
import type { Successions } from "./publishing/following.ts";
import type { Competency, Framework, Indicator, Stage } from "./version.ts";

/** The published frameworks in memory, with every way in that the graph needs. */
export interface Shelf extends Parts {
  /** By key. */
  readonly frameworks: ReadonlyMap<string, Framework>;
  /** Things of the newest published versions, by what lasts. */
  readonly competencyOf: ReadonlyMap<ItemId, Competency>;
  readonly indicatorOf: ReadonlyMap<ItemId, Indicator>;
  /** Somebody is at one stage: an item of older versions leads to the first that it became. */
  readonly stageOf: ReadonlyMap<ItemId, Stage>;
  /** The months after which a level in that competency is stale; null: as the settings say. */
  readonly freshnessOf: ReadonlyMap<ItemId, number | null>;
  /** Where records of items that are not in force are read today. */
  readonly successions: Successions;
  /** Those of competencies alone. */
  readonly competencySuccessions: Successions;
}

/** Arranges frameworks for reading. */
export function shelve(list: readonly Framework[]): Shelf {
  const newest = list.map((framework) => framework.latest);
  const newestCompetencies = newest.flatMap((version) => version.competencies);
  const competencyOf = byItem(newestCompetencies);
  const successions = new Map(list.flatMap((framework) => [...framework.successions]));
  return {
    frameworks: new Map(list.map((framework) => [framework.key, framework])),
    ...partsOf(list.flatMap((framework) => framework.versions)),
    competencyOf,
    indicatorOf: byItem(newestCompetencies.flatMap((one) => one.indicators)),
    stageOf: withFormer(
      byItem(newest.flatMap((one) => one.profiles.flatMap((profile) => profile.stages))),
      successions,
    ),
    freshnessOf: new Map(
      newest.flatMap(({ competencies: own, freshnessMonths }) =>
        own.map((one) => [one.item, freshnessMonths]),
      ),
    ),
    successions,
    competencySuccessions: new Map(
      [...successions].filter(([, heirs]) => heirs.some(({ item }) => competencyOf.has(item))),
    ),
  };
}

/** The same things, also by the items of which each is the first successor. */
function withFormer<Thing>(
  inForce: ReadonlyMap<ItemId, Thing>,
  successions: Successions,
): ReadonlyMap<ItemId, Thing> {
  const found = new Map(inForce);
  for (const [item, [first]] of successions) {
    const thing = first === undefined ? undefined : inForce.get(first.item);
    if (thing !== undefined) found.set(item, thing);
  }
  return found;
}

const byItem = <Thing extends { readonly item: ItemId }>(
  things: readonly Thing[],
): Map<ItemId, Thing> => new Map(things.map((thing) => [thing.item, thing]));
