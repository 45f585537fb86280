import frameworkFile from "./data-science-engineer.json" with { type: "json" };
import namesFile from "./names.json" with { type: "json" };
import resourcesFile from "./resources.json" with { type: "json" };
import type { FrameworkContent } from "../server/framework/content/content.ts";
import type { Day, Language, Level, Texts } from "../server/level.ts";

/** The seeded framework; the compiler checks the file against the type. */
export const framework: FrameworkContent = { ...frameworkFile, extensions: [] };

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
