import { compareByCodePoint } from "../../code-point.ts";
import { ITEM_KINDS } from "../content/content.ts";
import type { FrameworkContent, ItemKind } from "../content/content.ts";
import { differenceBetween } from "../difference/difference.ts";
import { thingId } from "../content/things.ts";
import type { DraftContent } from "../content/stored-version.ts";
import { partsOf } from "./parts.ts";

/** One thing that a draft changes; a requirement's key is its stage's and its competency's. */
export interface ChangedThing {
  readonly kind: ItemKind;
  readonly key: string;
}

/** The things that a draft changes, kind after kind by key, without what is part of another. */
export function changedThings(before: FrameworkContent, draft: DraftContent): ChangedThing[] {
  const { added, removed, changed, moved } = differenceBetween(before, draft.content);
  const mapped = draft.mappings
    .filter(({ from, to }) => !(to.length === 1 && to[0] === from))
    .map(({ kind, from }) => ({ kind, key: from }));
  const parts = partsOf(before, draft);
  const things = new Map<string, ChangedThing>();
  for (const { kind, key } of [...removed, ...added, ...changed, ...moved, ...mapped]) {
    const id = thingId(kind, key);
    if (!parts.has(id)) things.set(id, { kind, key });
  }
  return [...things.values()].toSorted(inOrder);
}

function inOrder(one: ChangedThing, other: ChangedThing): number {
  const kinds = ITEM_KINDS.indexOf(one.kind) - ITEM_KINDS.indexOf(other.kind);
  return kinds === 0 ? compareByCodePoint(one.key, other.key) : kinds;
}
