import type { CaseItem, CaseSource } from "./source.ts";
import { textIn } from "./json-fields.ts";
import type { CaseTree } from "./tree.ts";

/** The kinds of things that are items in CASE. */
export type CaseKind = (typeof CASE_KINDS)[number];
export const CASE_KINDS = ["GROUP", "COMPETENCY", "INDICATOR"] as const;

/** What an item of each kind is called in `CFItemType`. */
export const ITEM_TYPES: Readonly<Record<CaseKind, string>> = {
  GROUP: "Competency Group",
  COMPETENCY: "Competency",
  INDICATOR: "Indicator",
};

/** An item with its kind and what it belongs to. */
export interface KindedItem {
  readonly item: CaseItem;
  readonly kind: CaseKind;
  /** The group it is or belongs to; null where there is none. */
  readonly group: CaseItem | null;
  /** The competency it is or belongs to. */
  readonly competency: CaseItem | null;
}

/** The items with their kinds, and whether these had to be guessed from where the items stand. */
export interface Kinds {
  readonly items: readonly KindedItem[];
  readonly isGuessed: boolean;
}

/**
 * Tells groups, competencies and indicators apart: by what each item says it is where they all
 * speak Waymark's words, else by where they stand. Then what has others below it at the top is a
 * group, what stands below a group is a competency, and whatever is deeper is an indicator.
 */
export function kindsIn(source: CaseSource, tree: CaseTree): Kinds {
  const isOurs = Object.keys(source.document.own).length > 0;
  const isGuessed = !isOurs && tree.items.some((item) => kindSaid(item) === null);
  const known = new Map<CaseItem, KindedItem>();
  for (const item of tree.items) {
    const parent = tree.above.get(item);
    const above = (parent && known.get(parent)) ?? null;
    const said = isGuessed ? null : kindSaid(item);
    known.set(item, placed(item, said ?? kindBelow(above, tree.branches.has(item)), above));
  }
  return { items: [...known.values()], isGuessed };
}

function kindSaid({ own, raw }: CaseItem): CaseKind | null {
  const type = textIn(raw, "CFItemType")?.trim().toLowerCase();
  const said = CASE_KINDS.find((kind) => kind === own.kind);
  return said ?? CASE_KINDS.find((kind) => ITEM_TYPES[kind].toLowerCase() === type) ?? null;
}

function kindBelow(above: KindedItem | null, isBranch: boolean): CaseKind {
  if (above === null) return isBranch ? "GROUP" : "COMPETENCY";
  return above.kind === "GROUP" ? "COMPETENCY" : "INDICATOR";
}

/** An indicator that stands below no competency is one itself. */
function placed(item: CaseItem, kind: CaseKind, above: KindedItem | null): KindedItem {
  const { group, competency } = above ?? NOWHERE;
  if (kind === "GROUP") return { item, kind, group: item, competency: null };
  if (kind === "INDICATOR" && competency !== null) return { item, kind, group, competency };
  return { item, kind: "COMPETENCY", group, competency: item };
}

const NOWHERE = { group: null, competency: null };
