import { groupedBy } from "../../grouping.ts";
import type { ItemId } from "../../level.ts";
import type { LevelMap } from "../publishing/following.ts";
import { staysAsItIs } from "./era.ts";
import type { Era } from "./era.ts";

/** Items whose records are read under one competency, each with the levels it reads them at. */
export interface Reading {
  /** The same for the same sources, in any era. */
  readonly id: string;
  readonly sources: readonly Source[];
}

/** One item that records name, and the new level of each old one where that differs. */
export interface Source {
  readonly item: ItemId;
  readonly levels: LevelMap | null;
}

/** What is read under each competency of an era, by its key. */
export function readingsIn({ inForce, led, unused }: Era): ReadonlyMap<string, Reading> {
  const own = [...inForce].map(([item]) => ({ item, heir: item, levels: null }));
  const others = [...led].flatMap(([item, successors]) =>
    successors.map((one) => ({ item, heir: one.item, levels: one.levels })),
  );
  const found = new Map<string, Reading>();
  for (const [heir, all] of groupedBy([...own, ...others], (one) => one.heir)) {
    const under = inForce.get(heir);
    if (under?.kind !== "COMPETENCY") continue;
    // A generation that is not made yet has no records either.
    found.set(under.key, readingOf(all.filter(({ item }) => item > 0 && !unused.has(item))));
  }
  return found;
}

function readingOf(all: readonly Source[]): Reading {
  const sources = all
    .map(({ item, levels }) => ({ item, levels: staysAsItIs(levels) ? null : levels }))
    .toSorted((one, other) => one.item - other.item);
  return { id: JSON.stringify(sources), sources };
}
