import type { FrameworkContent } from "../content/content.ts";
import { textsIn } from "../content/texts-in.ts";
import type { JsonReport } from "./json-report.ts";

/** The most languages, and the most levels, that one framework may have. */
const MOST = 100;

/** Reports a scale with holes or without levels, and every level that is off it. */
export function checkScale(
  { levels, competencies, profiles }: FrameworkContent,
  report: JsonReport,
): void {
  if (levels.length === 0) report.error("NO_LEVELS", ["levels"]);
  checkLength(levels, "levels", report);
  levels.forEach(({ level }, at) => {
    if (level !== at) report.error("LEVEL_ORDER", ["levels", `${at}`], { level, expected: at });
  });
  const highest = levels.length - 1;
  const check = (level: number, path: readonly string[]) => {
    if (level > highest) report.error("OFF_THE_SCALE", path, { level, highest });
  };
  competencies.forEach(({ indicators }, at) => {
    const path = ["competencies", `${at}`, "indicators"];
    indicators.forEach(({ level }, nth) => check(level, [...path, `${nth}`, "level"]));
  });
  profiles.forEach(({ requirements }, at) => {
    const path = ["profiles", `${at}`, "requirements"];
    requirements.forEach(({ level }, nth) => check(level, [...path, `${nth}`, "level"]));
  });
}

/** Reports that no language is listed, and every language of a text that is not. */
export function checkLanguages(content: FrameworkContent, report: JsonReport): void {
  const { languages } = content;
  if (languages.length === 0) report.error("NO_LANGUAGES", ["languages"]);
  checkLength(languages, "languages", report);
  const unlisted = new Set(textsIn(content).flatMap(({ texts }) => Object.keys(texts)));
  for (const language of languages) unlisted.delete(language);
  for (const language of unlisted) report.warn("UNLISTED_LANGUAGE", ["languages"], { language });
}

/** Each text is looked through for each language, and each indicator for each level. */
function checkLength(list: readonly unknown[], field: string, report: JsonReport): void {
  if (list.length > MOST) report.error("TOO_MANY_HERE", [field], { limit: MOST });
}
