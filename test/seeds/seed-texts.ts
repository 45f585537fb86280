import frameworkFile from "../../seeds/data-science-engineer.json" with { type: "json" };
import namesFile from "../../seeds/names.json" with { type: "json" };
import resourcesFile from "../../seeds/resources.json" with { type: "json" };
import type { FrameworkContent } from "../../server/framework/content.ts";
import type { Day, Language, Level, Texts } from "../../server/level.ts";
import { isRecord } from "../house/files.ts";

/** The seeded framework; the compiler checks the file against the type. */
export const framework: FrameworkContent = frameworkFile;

/** Something to learn from as the file has it: everything is referred to by key. */
export interface SeededResource {
  readonly key: string;
  readonly title: Texts;
  readonly description: Texts;
  readonly url: string;
  readonly provider: string;
  readonly format: string;
  readonly languages: readonly Language[];
  readonly hours: number | null;
  readonly cost: string | null;
  readonly assessed: boolean;
  readonly availableFrom: Day | null;
  readonly availableUntil: Day | null;
  readonly sessions: readonly Day[];
  readonly ratingSum: number;
  readonly ratingCount: number;
  readonly outcomes: readonly SeededOutcome[];
  /** All groups must be met; any one key within a group meets it. */
  readonly prerequisiteGroups: readonly (readonly string[])[];
}

/** Whoever has at least `fromLevel` of the competency reaches `toLevel`. */
export interface SeededOutcome {
  readonly competency: string;
  readonly fromLevel: Level;
  readonly toLevel: Level;
}

/** The seeded training. */
export const resources: readonly SeededResource[] = resourcesFile;

/** What invented people, units and records are made of. */
export const names = namesFile;

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
