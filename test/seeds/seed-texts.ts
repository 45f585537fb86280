import { framework, names, resources } from "../../seeds/texts.ts";
import type { Language, Level } from "../../server/level.ts";
import { isRecord } from "../house/files.ts";

/** The languages that every seeded text comes in. */
export const LANGUAGES: readonly Language[] = ["en", "fr"];

/** Every text in several languages anywhere in a value, wherever one of its languages stands. */
export function textsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isRecord(value)) return [];
  const isText = LANGUAGES.some((language) => typeof value[language] === "string");
  return isText ? [value] : Object.values(value).flatMap(textsIn);
}

/** Everything that the seeds say in one language. */
export function saidIn(language: Language): string[] {
  const titles = language === "fr" ? names.evidenceTitles.fr : names.evidenceTitles.en;
  const texts = textsIn([framework, resources, names]).map((text) => String(text[language]));
  return [...texts, ...titles];
}

/** The highest level that any stage asks, by competency. */
export const highest: ReadonlyMap<string, Level> = new Map(
  framework.competencies.map(({ key }) => [
    key,
    Math.max(
      ...framework.profiles
        .flatMap(({ requirements }) => requirements)
        .filter(({ competency }) => competency === key)
        .map(({ level }) => level),
    ),
  ]),
);
