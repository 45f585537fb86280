import { groupedBy } from "../../grouping.ts";
import type { Extension, JsonObject, JsonValue } from "../content/content.ts";
import type { DraftThing } from "./drafted-things.ts";
import { languagesIn, levelNoted, thingsFrom } from "./drafted-things.ts";
import { freeKey, frameworkKey, keysOf, shortSlug } from "./item-keys.ts";
import { isList, objectIn, textIn } from "./json-fields.ts";
import { countKept, keptOf } from "./kept.ts";
import type { Kinds } from "./kinds.ts";
import { kindsIn } from "./kinds.ts";
import { ownParts } from "./own-parts.ts";
import type { OwnParts } from "./own-parts.ts";
import type { Parentage } from "./parents.ts";
import { parentsIn } from "./parents.ts";
import type { Places } from "./paths.ts";
import { placesOf } from "./paths.ts";
import type { CaseReport } from "./report.ts";
import type { CaseItem, CaseSource } from "./source.ts";
import { treeOf } from "./tree.ts";

/** A framework as this project's own JSON has it, unchecked, and where its parts stood. */
export interface FrameworkDraft {
  readonly fields: JsonObject;
  readonly places: Places;
}

/** Makes a framework of a package that was taken apart; null where it stands too deep. */
export function draftOf(source: CaseSource, report: CaseReport): FrameworkDraft | null {
  const parentage = parentsIn(source, report);
  const tree = treeOf(source, parentage, report);
  if (report.failed) return null;
  const kinds = kindsIn(source, tree);
  const title = titleOf(source, report);
  const parts = ownParts(source);
  const drafted = thingsOf(
    { kinds, parentage, parts, spare: shortSlug(title, source.language) },
    report,
  );
  const { things } = drafted;
  const key = textIn(source.document.own, "key") ?? frameworkKey(title, source);
  const kept = keptOf({ source, parentage, tree, things, key });
  tell(kinds, kept, report);
  return fieldsOf({ ...drafted, source, parts, key, kept, title });
}

/** What the items of a package became, and the key of a group for what stands in none. */
interface Drafted {
  readonly things: readonly DraftThing[];
  readonly spareGroup: string;
}

interface Placing {
  readonly kinds: Kinds;
  readonly parentage: Parentage;
  readonly parts: OwnParts;
  /** The wanted key of a group for what stands in none. */
  readonly spare: string;
}

function thingsOf({ kinds, parentage, parts, spare }: Placing, report: CaseReport): Drafted {
  const { items } = kinds;
  const levels = levelsOf(kinds, parts.levels.value, report);
  const keys = keysOf(items, { levelOf: (item) => levels.get(item) ?? 1 });
  const spareGroup = freeKey(spare, new Set(keys.values()));
  const translated = parentage.translated.values();
  return { things: thingsFrom({ items, keys, levels, translated, spareGroup }), spareGroup };
}

interface Whole extends Drafted {
  readonly source: CaseSource;
  readonly parts: OwnParts;
  readonly key: string;
  readonly kept: readonly Extension[];
  readonly title: string;
}

function fieldsOf(whole: Whole): FrameworkDraft {
  const { source, parts, things, spareGroup, kept } = whole;
  const ofKind = groupedBy(things, ({ kind }) => kind);
  const groups = ofKind.get("GROUP") ?? [];
  const indicators = groupedBy(ofKind.get("INDICATOR") ?? [], ({ within }) => within);
  const listed = (ofKind.get("COMPETENCY") ?? []).map((one) => {
    return { one, below: indicators.get(one.item) ?? [] };
  });
  const title = { ...objectIn(source.document.own, "title"), [source.language]: whole.title };
  const isSpare = listed.some(({ one }) => one.within === null);
  const said = parts.extensions.value;
  const fields = {
    key: whole.key,
    title,
    ...Object.fromEntries(Object.entries(parts).map(([name, { value }]) => [name, value] as const)),
    languages: parts.languages.value ?? [...new Set([source.language, ...languagesIn(things)])],
    groups: [
      ...groups.map((one) => one.fields),
      ...(isSpare ? [{ key: spareGroup, name: title }] : []),
    ],
    competencies: listed.map(({ one, below }) => {
      return { ...one.fields, indicators: below.map((each) => each.fields) };
    }),
    extensions: isList(said) ? [...said, ...kept.map((one) => ({ ...one }))] : said,
  };
  return { fields, places: placesOf({ parts, groups, listed }) };
}

function titleOf({ document, id }: CaseSource, report: CaseReport): string {
  const title = textIn(document.raw, "title");
  if (title !== null) return title;
  report.warn("CASE_NO_TITLE", ["CFDocument", "title"], { title: id });
  return id;
}

/** The level of each indicator; one that is off the scale is brought back to it. */
function levelsOf(kinds: Kinds, scale: JsonValue, report: CaseReport): Map<CaseItem, number> {
  const highest = isList(scale) ? Math.max(1, scale.length - 1) : 1;
  const levels = new Map<CaseItem, number>();
  for (const { item, kind } of kinds.items) {
    if (kind !== "INDICATOR") continue;
    const level = levelNoted(item);
    const chosen = Math.min(Math.max(level, 1), highest);
    levels.set(item, chosen);
    if (level === chosen) continue;
    report.warn("CASE_LEVEL_OFF", ["CFItems", `${item.at}`], { level, chosen });
  }
  return levels;
}

function tell({ items, isGuessed }: Kinds, kept: readonly Extension[], report: CaseReport): void {
  const count = kept.reduce((sum, one) => sum + countKept(one), 0);
  if (count > 0) report.inform("CASE_KEPT", [], { count });
  if (!isGuessed) return;
  const counts = groupedBy(items, ({ kind }) => kind);
  const groups = counts.get("GROUP")?.length ?? 0;
  const competencies = counts.get("COMPETENCY")?.length ?? 0;
  const indicators = counts.get("INDICATOR")?.length ?? 0;
  report.inform("CASE_STRUCTURE", ["CFItems"], { groups, competencies, indicators });
}
