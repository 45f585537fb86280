import { groupedBy } from "../../grouping.ts";
import type { JsonObject, JsonValue } from "../content.ts";
import type { DraftThing } from "./drafted-things.ts";
import { languagesIn, levelNoted, thingsFrom } from "./drafted-things.ts";
import { keysOf, shortSlug } from "./item-keys.ts";
import { isList, objectIn, textIn } from "./json-fields.ts";
import { countKept, keptOf } from "./kept.ts";
import type { Kinds } from "./kinds.ts";
import { kindsIn } from "./kinds.ts";
import { ownLevels, ownPart } from "./own-parts.ts";
import { parentsIn } from "./parents.ts";
import { placesOf } from "./paths.ts";
import type { Places } from "./paths.ts";
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
  const parts = {
    levels: ownLevels(source),
    languages: ownPart(source, "languages", null),
    freshnessMonths: ownPart(source, "freshnessMonths", null),
    profiles: ownPart(source, "profiles", []),
    extensions: ownPart(source, "extensions", []),
  };
  const levels = levelsOf(kinds, parts.levels.value, report);
  const keys = keysOf(kinds.items, { levelOf: (item) => levels.get(item) ?? 1 });
  const spareGroup = freeKey(shortSlug(title, source.language), new Set(keys.values()));
  const translated = parentage.translated.values();
  const things = thingsFrom({ items: kinds.items, keys, levels, translated, spareGroup });
  const key = textIn(source.document.own, "key") ?? keyOf(title, source);
  const kept = keptOf({ source, parentage, tree, things, key });
  tell(
    kinds,
    kept.reduce((sum, one) => sum + countKept(one), 0),
    report,
  );
  const texts = titlesOf(source, title);
  const ofKind = groupedBy(things, ({ kind }) => kind);
  const competencies = ofKind.get("COMPETENCY") ?? [];
  const isSpare = competencies.some(({ within }) => within === null);
  const spare = isSpare ? [{ key: spareGroup, name: texts }] : [];
  const indicators = groupedBy(ofKind.get("INDICATOR") ?? [], ({ within }) => within);
  const groups = ofKind.get("GROUP") ?? [];
  const listed = competencies.map((one) => ({ one, below: indicators.get(one.item) ?? [] }));
  const said = parts.extensions.value;
  return {
    fields: {
      key,
      title: texts,
      levels: parts.levels.value,
      languages: parts.languages.value ?? languagesOf(source, things),
      freshnessMonths: parts.freshnessMonths.value,
      profiles: parts.profiles.value,
      groups: [...groups.map(({ fields }) => fields), ...spare],
      competencies: listed.map(({ one, below }) => ({
        ...one.fields,
        indicators: below.map(({ fields }) => fields),
      })),
      extensions: isList(said) ? [...said, ...kept.map((one) => ({ ...one }))] : said,
    },
    places: placesOf({ parts, groups, listed }),
  };
}

function titleOf({ document, id }: CaseSource, report: CaseReport): string {
  const title = textIn(document.raw, "title");
  if (title !== null) return title;
  report.warn("CASE_NO_TITLE", ["CFDocument", "title"], { title: id });
  return id;
}

function titlesOf({ document, language }: CaseSource, title: string): JsonObject {
  return { ...objectIn(document.own, "title"), [language]: title };
}

function keyOf(title: string, { language, id }: CaseSource): string {
  const slug = shortSlug(title, language);
  return slug === "" ? shortSlug(`framework ${id}`, "en") : slug;
}

function freeKey(slug: string, taken: ReadonlySet<string>): string {
  const key = slug === "" ? "competencies" : slug;
  return taken.has(key) ? freeKey(`${key}-group`, taken) : key;
}

function languagesOf({ language }: CaseSource, things: readonly DraftThing[]): string[] {
  return [...new Set([language, ...languagesIn(things)])];
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

function tell({ items, isGuessed }: Kinds, kept: number, report: CaseReport): void {
  if (kept > 0) report.inform("CASE_KEPT", [], { count: kept });
  if (!isGuessed) return;
  const counts = groupedBy(items, ({ kind }) => kind);
  const groups = counts.get("GROUP")?.length ?? 0;
  const competencies = counts.get("COMPETENCY")?.length ?? 0;
  const indicators = counts.get("INDICATOR")?.length ?? 0;
  report.inform("CASE_STRUCTURE", ["CFItems"], { groups, competencies, indicators });
}
