import type { Language } from "../../level.ts";
import type { LevelContent } from "../content/content.ts";
import { usualScale } from "../content/scale.ts";
import { heldText } from "../meeting/unspoken-texts.ts";
import { lineOf } from "./plain-text.ts";

/** The most values that a scale may have. */
export const LEVEL_LIMIT = 99;

// Values are set apart by commas, so one inside a name is written as its twin from another line
// of type, which looks the same.
const COMMA = ",";
const TWIN = "‚";

/** The values of a scale, as their names stand. */
export function valuesIn(scaleValues: string): string[] {
  if (scaleValues.trim() === "") return [];
  return scaleValues
    .split(COMMA, LEVEL_LIMIT + 1)
    .map((one) => lineOf(one).replaceAll(TWIN, COMMA));
}

/**
 * Moodle's values as levels: its first is level 1, as it has none for nothing shown; level 0
 * takes the usual name for that. A value without a name takes its number. Without values it is
 * the usual scale.
 */
export function levelsOf(values: readonly string[], language: Language): LevelContent[] {
  if (values.length === 0) return usualScale(language);
  const [none] = usualScale(language);
  const zero = none === undefined ? [] : [none];
  const rest = values.map((value, at): LevelContent => {
    const level = at + 1;
    return { level, name: { [language]: value === "" ? `${level}` : value } };
  });
  return [...zero, ...rest];
}

/** The scale as Moodle writes it, without level 0. */
export function scaleValuesOf(
  levels: readonly LevelContent[],
  language: Language,
  languages: readonly Language[],
): string {
  const shown = levels.filter(({ level }) => level > 0);
  const names = shown.map(({ level, name }) => {
    const held = lineOf(heldText(name, language, languages));
    return (held === "" ? `${level}` : held).replaceAll(COMMA, TWIN);
  });
  return names.join(COMMA);
}

/** As Moodle's own scale is configured: the last value is the one given, and is proficient. */
export function configurationOf(scaleValues: string): string {
  const last = valuesIn(scaleValues).length;
  return JSON.stringify([{ scaleid: "1" }, { id: last, scaledefault: 1, proficient: 1 }]);
}

/** Why a configuration is no JSON list; null where it is one, or is left out. */
export function faultIn(configuration: string): string | null {
  if (configuration.trim() === "") return null;
  try {
    return Array.isArray(JSON.parse(configuration)) ? null : configuration;
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(/\s+/gu, " ") : String(error);
  }
}

/** Whether a configuration speaks only of values that a scale of so many has. */
export function fitsScale(configuration: string, count: number): boolean {
  if (faultIn(configuration) !== null) return false;
  if (configuration.trim() === "") return true;
  const parsed: unknown = JSON.parse(configuration);
  const ids = Array.isArray(parsed) ? parsed.map(idIn) : [];
  return ids.every((id) => id <= count);
}

function idIn(value: unknown): number {
  const hasId = typeof value === "object" && value !== null && "id" in value;
  return hasId ? Number(value.id) || 0 : 0;
}
