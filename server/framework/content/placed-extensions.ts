import { groupedBy } from "../../grouping.ts";
import type {
  Extension,
  ExtensionSystem,
  FrameworkContent,
  ItemKind,
  JsonObject,
} from "./content.ts";
import { thingId, thingIds } from "./things.ts";

/** How one system's extensions are written: on the things they are about, or apart in a list. */
export interface PlacedExtensions {
  /** What one system says of a thing, to be written on it; undefined where there is nothing. */
  readonly on: (kind: ItemKind, key: string) => JsonObject | undefined;
  /** What is to be listed: all of the other systems, and what has no thing to stand on. */
  readonly apart: readonly Extension[];
}

/** Whether a thing of that kind can be written with these fields beside its own. */
type Fits = (data: JsonObject, kind: ItemKind) => boolean;

/**
 * Tells which extensions of a system stand on the things they are about: the only one of a thing
 * that is there once, with fields that fit.
 */
export function placedExtensions(
  content: FrameworkContent,
  system: ExtensionSystem,
  fits: Fits,
): PlacedExtensions {
  const idOf = ({ kind, key }: Extension) => thingId(kind, key);
  const things = groupedBy(thingIds(content), (id) => id);
  const own = groupedBy(
    content.extensions.filter((one) => one.system === system),
    idOf,
  );
  const placed = content.extensions.filter((one) => {
    const isOnly = own.get(idOf(one))?.length === 1 && things.get(idOf(one))?.length === 1;
    const isFilled = Object.keys(one.data).length > 0;
    return one.system === system && isOnly && isFilled && fits(one.data, one.kind);
  });
  const byId = new Map(placed.map((one) => [idOf(one), one.data]));
  const isPlaced = new Set(placed);
  return {
    on: (kind, key) => byId.get(thingId(kind, key)),
    apart: content.extensions.filter((one) => !isPlaced.has(one)),
  };
}
