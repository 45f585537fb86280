import type { Language, Texts } from "../../level.ts";
import type { FrameworkContent } from "../content/content.ts";
import { usualScale } from "../content/scale.ts";
import type { Aspect } from "../meeting/unspoken-aspects.ts";
import { extensionsOfOthers } from "../meeting/unspoken-aspects.ts";
import { textsIn } from "../content/texts-in.ts";
import { heldText } from "../meeting/unspoken-texts.ts";
import { isStillFlat } from "./extensions.ts";
import { levelNamedBy } from "./level.ts";
import type { NotHeldByMoodle } from "./moodle.words.ts";
import { NAME_LIMIT } from "./text.ts";
import { lineOf } from "./plain-text.ts";

/** What no Moodle file speaks of: it stays as it was where one is imported. */
const MOODLE_IS_SILENT_ON: ReadonlySet<Aspect> = new Set([
  "OTHER_LANGUAGES",
  "FRESHNESS",
  "LEVEL_ZERO",
  "RATIONALES",
  "INDICATOR_LEVELS",
  "INDICATOR_STAGES",
  "PROFILES",
  ...extensionsOfOthers("MOODLE"),
]);

/** The same for the file that a content was read from: a group made up in reading has no name. */
export function moodleIsSilentOn(content: FrameworkContent): ReadonlySet<Aspect> {
  return isStillFlat(content)
    ? new Set([...MOODLE_IS_SILENT_ON, "GROUP_NAMES"])
    : MOODLE_IS_SILENT_ON;
}

/** What of a framework is left out of its Moodle file in a language, by default its first. */
export function notHeldByMoodle(
  content: FrameworkContent,
  language: Language = content.languages[0] ?? "en",
): NotHeldByMoodle[] {
  const { competencies, profiles, freshnessMonths, extensions } = content;
  const indicators = competencies.flatMap((one) => one.indicators);
  const lost: Readonly<Record<NotHeldByMoodle, boolean>> = {
    OTHER_LANGUAGES: heldIn(content).some((texts) => hasOther(texts, language)),
    RATIONALES: competencies.some(({ rationale }) => rationale !== null),
    PROFILES: profiles.length > 0,
    FRESHNESS: freshnessMonths !== null,
    INDICATOR_LEVELS: competencies.some((one) => hasUnnamedLevel(one, content.levels.length - 1)),
    INDICATOR_STAGES: indicators.some(({ stages }) => stages.length > 0),
    LEVEL_ZERO: hasOwnZero(content, language),
    LONG_NAMES: hasLongNames(content, language),
    OTHER_SYSTEMS: extensions.some(({ system }) => system !== "MOODLE"),
  };
  return CODES.filter((code) => lost[code]);
}

const CODES = [
  "OTHER_LANGUAGES",
  "RATIONALES",
  "PROFILES",
  "FRESHNESS",
  "INDICATOR_LEVELS",
  "INDICATOR_STAGES",
  "LEVEL_ZERO",
  "LONG_NAMES",
  "OTHER_SYSTEMS",
] as const satisfies readonly NotHeldByMoodle[];

/** The texts that a Moodle file holds in one language. */
function heldIn(content: FrameworkContent): Texts[] {
  const texts = textsIn({ ...content, profiles: [] });
  return texts.flatMap((one) => (one.path.at(-1) === "rationale" ? [] : [one.texts]));
}

function hasOther(texts: Texts, language: Language): boolean {
  return Object.keys(texts).some((tag) => tag !== language);
}

function hasUnnamedLevel(
  { key, indicators }: FrameworkContent["competencies"][number],
  highest: number,
): boolean {
  return indicators.some((one) => (levelNamedBy(one.key, key, highest) ?? 1) !== one.level);
}

function hasOwnZero({ levels, languages }: FrameworkContent, language: Language): boolean {
  const own = levels.find(({ level }) => level === 0);
  const [usual] = usualScale(language);
  return own !== undefined && heldText(own.name, language, languages) !== usual?.name[language];
}

function hasLongNames(content: FrameworkContent, language: Language): boolean {
  const { key, title, groups, competencies, languages } = content;
  const items = [...groups, ...competencies];
  const names = [title, ...items.map(({ name }) => name)];
  const keys = [key, ...items.map((one) => one.key)];
  const indicators = competencies.flatMap((one) => one.indicators.map((each) => each.key));
  const written = names.map((name) => lineOf(heldText(name, language, languages)));
  return [...written, ...keys, ...indicators].some((text) => text.length > NAME_LIMIT);
}
