import { groupedBy } from "../../grouping.ts";
import { NumberedKeys } from "../meeting/numbered-keys.ts";
import { isItemKey, slugOf } from "../slug.ts";
import { textsOf } from "./item-texts.ts";
import { textIn } from "./json-fields.ts";
import type { KindedItem } from "./kinds.ts";
import { CASE_KINDS } from "./kinds.ts";
import type { CaseItem } from "./source.ts";

/** Names are cut here where a key is made of them. */
const SLUG_LENGTH = 80;

/** How keys are made where an item has none. */
interface KeyFacts {
  readonly levelOf: (item: CaseItem) => number;
}

/**
 * The key of each item, unique among its kind: the one we noted, else its code for people where no
 * other item has the same, else a slug of its name or, for an indicator, the next free number in
 * its cell.
 */
export function keysOf(
  items: readonly KindedItem[],
  { levelOf }: KeyFacts,
): ReadonlyMap<CaseItem, string> {
  const keys = new Map<CaseItem, string>();
  const ofKind = groupedBy(items, ({ kind }) => kind);
  for (const kind of CASE_KINDS) {
    const own = ofKind.get(kind) ?? [];
    const taken = givenKeys(own);
    for (const [key, item] of taken) keys.set(item, key);
    const rest = own.filter(({ item }) => !keys.has(item));
    const numbered = new NumberedKeys(taken.keys());
    for (const { item, competency } of rest) {
      const cell = `${(competency && keys.get(competency)) ?? ""}/${levelOf(item)}/`;
      const key = kind === "INDICATOR" ? numbered.next(cell) : freeSlug(item, taken);
      taken.set(key, item);
      keys.set(item, key);
    }
  }
  return keys;
}

function keyFrom(text: string | null): string | null {
  return text !== null && isItemKey(text) ? text : null;
}

/** A key made of words; empty where they have neither a Latin letter nor a digit. */
export function shortSlug(text: string, language: string): string {
  const slug = slugOf(text.slice(0, 4 * SLUG_LENGTH), language);
  if (slug.length <= SLUG_LENGTH) return slug;
  const cut = slug.slice(0, SLUG_LENGTH + 1);
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : slug.slice(0, SLUG_LENGTH);
}

function givenKeys(items: readonly KindedItem[]): Map<string, CaseItem> {
  const taken = new Map<string, CaseItem>();
  for (const { item } of items) {
    const key = keyFrom(textIn(item.own, "key"));
    if (key !== null && !taken.has(key)) taken.set(key, item);
  }
  const rest = items.filter(({ item }) => !("key" in item.own));
  for (const [code, same] of groupedBy(rest, ({ item }) => codeOf(item))) {
    const [only, ...others] = same;
    if (code === null || only === undefined || others.length > 0 || taken.has(code)) continue;
    taken.set(code, only.item);
  }
  return taken;
}

function codeOf({ raw }: CaseItem): string | null {
  return keyFrom(textIn(raw, "humanCodingScheme")?.trim() ?? null);
}

/** A name that many share is numbered from 2; past a few, the identifier tells them apart. */
function freeSlug(item: CaseItem, taken: ReadonlyMap<string, CaseItem>): string {
  const { name, statement } = textsOf(item);
  const slug = shortSlug(name ?? statement, item.language);
  const numbers = Array.from({ length: 20 }, (_, at) => (at === 0 ? slug : `${slug}-${at + 1}`));
  const free = slug === "" ? undefined : numbers.find((key) => !taken.has(key));
  return free ?? [item.id.slice(0, 200), slug, item.at].join("-").replaceAll(/[\s\p{C}]/gu, "-");
}

/** The key of a framework that names none: made of its title, else of its identifier. */
export function frameworkKey(
  title: string,
  { language, id }: { readonly language: string; readonly id: string },
): string {
  const slug = shortSlug(title, language);
  return slug === "" ? shortSlug(`framework ${id}`, "en") : slug;
}

/** The wanted key, made longer until nothing else has it. */
export function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  const key = wanted === "" ? "competencies" : wanted;
  return taken.has(key) ? freeKey(`${key}-group`, taken) : key;
}
