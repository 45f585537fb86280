import type { CaseEdge, CaseItem, CaseSource } from "./source.ts";

/** An item that says in another language what a second one says. */
export interface Translation {
  readonly item: CaseItem;
  readonly edge: CaseEdge;
  /** Identifier of the item it translates. */
  readonly of: string;
}

/**
 * The items that are translations, by their identifiers: those in another language than the item
 * they translate and all its other translations. A translation of a translation is none here.
 */
export function translationsIn({ items, edges }: CaseSource): Map<string, Translation> {
  const links = edges.filter(({ type, own }) => type === "isTranslationOf" && own.aside !== true);
  const origins = new Set(links.map(({ origin }) => origin));
  const found = new Map<string, Translation>();
  const spoken = new Map<string, Set<string>>();
  for (const edge of links) {
    const item = items.get(edge.origin ?? "");
    const original = items.get(edge.destination ?? "");
    if (item === undefined || original === undefined) continue;
    if (origins.has(original.id) || found.has(item.id)) continue;
    const languages = spoken.get(original.id) ?? new Set([original.language]);
    if (languages.has(item.language)) continue;
    spoken.set(original.id, languages.add(item.language));
    found.set(item.id, { item, edge, of: original.id });
  }
  return found;
}
