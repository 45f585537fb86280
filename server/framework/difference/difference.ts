import type { Texts } from "../../level.ts";
import type { FrameworkContent, ItemKind } from "../content/content.ts";
import type { ItemState } from "./difference-items.ts";
import { itemsOf } from "./difference-items.ts";
import { standingInWords } from "./difference.words.ts";
import { idOf } from "../content/content-rows.ts";
import { outOfOrder } from "./out-of-order.ts";

/** What differs between two states of a framework. */
export interface FrameworkDifference {
  readonly added: readonly DifferenceItem[];
  readonly removed: readonly DifferenceItem[];
  /** What stayed under its key with another content, one for each field. */
  readonly changed: readonly DifferenceChange[];
  /** What stayed and stands elsewhere: in another group, level, stage or place in the order. */
  readonly moved: readonly DifferenceMove[];
}

/** One thing added or removed. */
export interface DifferenceItem {
  readonly kind: ItemKind;
  readonly key: string;
  /** Its name or text, whole. */
  readonly summary: Texts;
}

/** One changed field; a text names its language, such as `name.en`. */
export interface DifferenceChange {
  readonly kind: ItemKind;
  readonly key: string;
  readonly field: string;
  /** Null if there was none. */
  readonly from: string | null;
  /** Null if there is none. */
  readonly to: string | null;
}

/** One thing that moved: where it stood and stands, in words. */
export interface DifferenceMove {
  readonly kind: ItemKind;
  readonly key: string;
  readonly from: Texts;
  readonly to: Texts;
}

/**
 * What differs between two states of a framework, matched by kind and key. Without a state before,
 * everything is added. Of things that changed places, as few as possible are named.
 */
export function differenceBetween(
  before: FrameworkContent | null,
  after: FrameworkContent,
): FrameworkDifference {
  const old = before === null ? [] : itemsOf(before);
  const now = itemsOf(after);
  const oldById = byId(old);
  const nowById = byId(now);
  const stayed = now.flatMap((to) => {
    const from = oldById.get(idOf(to));
    return from === undefined ? [] : [{ from, to }];
  });
  return {
    added: now.filter((one) => !oldById.has(idOf(one))).map(itemOnly),
    removed: old.filter((one) => !nowById.has(idOf(one))).map(itemOnly),
    changed: stayed.flatMap(changesOf),
    moved: movesOf(stayed),
  };
}

/** One thing as it was and as it is. */
interface Pair {
  readonly from: ItemState;
  readonly to: ItemState;
}

function changesOf({ from, to }: Pair): DifferenceChange[] {
  const fields = [...new Set([...to.fields.keys(), ...from.fields.keys()])];
  return fields.flatMap((field) => {
    const values = { from: from.fields.get(field) ?? null, to: to.fields.get(field) ?? null };
    if (values.from === values.to) return [];
    return [{ kind: to.kind, key: to.key, field, ...values }];
  });
}

function movesOf(stayed: readonly Pair[]): DifferenceMove[] {
  const reordered = reorderedOf(stayed);
  return stayed.flatMap((pair) => {
    const { from, to } = pair;
    if (from.standing === null || to.standing === null) return [];
    const isElsewhere = from.standing.parent !== to.standing.parent;
    if (!isElsewhere && !reordered.has(pair)) return [];
    const words = { from: standingInWords(from.standing), to: standingInWords(to.standing) };
    return [{ kind: to.kind, key: to.key, ...words }];
  });
}

/** Among what stayed with the same parent, the fewest whose move explains the new order. */
function reorderedOf(stayed: readonly Pair[]): Set<Pair> {
  const siblings = new Map<string, Pair[]>();
  for (const pair of stayed) {
    const parent = pair.to.standing?.parent;
    if (parent === undefined || pair.from.standing?.parent !== parent) continue;
    const id = `${pair.to.kind} ${parent}`;
    const same = siblings.get(id);
    if (same === undefined) siblings.set(id, [pair]);
    else same.push(pair);
  }
  return new Set([...siblings.values()].flatMap(reorderedAmong));
}

function reorderedAmong(pairs: readonly Pair[]): Pair[] {
  const moved = outOfOrder(pairs.map(({ from }) => from.standing?.place ?? 0));
  return pairs.filter((_, at) => moved.has(at));
}

function byId(items: readonly ItemState[]): Map<string, ItemState> {
  return new Map(items.map((one) => [idOf(one), one]));
}

function itemOnly({ kind, key, summary }: ItemState): DifferenceItem {
  return { kind, key, summary };
}
