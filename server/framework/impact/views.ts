import { groupedBy } from "../../grouping.ts";
import type { ItemId } from "../../level.ts";
import type { LevelMap } from "../publishing/following.ts";
import type { View } from "./gap-lines.ts";
import type { Reading, Source } from "./readings.ts";

/** Views as a statement takes them, each by its place in a list. */
export interface ViewRows {
  /** The different ways to read levels. */
  readonly lenses: readonly (LevelMap | null)[];
  /** Views of one item, and the lenses through which its levels are read before and after. */
  readonly plain: readonly {
    readonly view: number;
    readonly item: ItemId;
    readonly lens: number;
    readonly later: number;
  }[];
  /** The items that other views unite, those of either side. */
  readonly united: readonly {
    readonly view: number;
    readonly item: ItemId;
    readonly later: boolean;
    readonly lens: number;
  }[];
}

/** Lays views out for a statement. */
export function viewRows(views: readonly View[]): ViewRows {
  const sources = views.flatMap(({ before, after }) => [...before.sources, ...after.sources]);
  const lenses = [...groupedBy(sources, lensId)].map(([id, [first]]) => ({
    id,
    map: first?.levels,
  }));
  const placeOf = (source: Source): number => lenses.findIndex(({ id }) => id === lensId(source));
  return {
    lenses: lenses.map(({ map }) => map ?? null),
    plain: views.flatMap((own, view) => {
      const first = own.before.sources[0];
      const last = own.after.sources[0];
      if (!isPlain(own) || first === undefined || last === undefined) return [];
      return [{ view, item: first.item, lens: placeOf(first), later: placeOf(last) }];
    }),
    united: views.flatMap((own, view) => {
      if (isPlain(own)) return [];
      const rows = ({ sources: of }: Reading, later: boolean) =>
        of.map((source) => ({ view, item: source.item, later, lens: placeOf(source) }));
      return [...rows(own.before, false), ...rows(own.after, true)];
    }),
  };
}

/** Whether one item is read, the same before and after. */
function isPlain(view: View): boolean {
  const [one, two] = [view.before.sources, view.after.sources];
  return one.length === 1 && two.length === 1 && one[0]?.item === two[0]?.item;
}

const lensId = ({ levels }: Source): string => JSON.stringify(levels);
