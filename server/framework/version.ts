import type { Instant, ItemId, Language, Level, Texts, VersionId } from "../level.ts";
import type { Successions } from "./publishing/following.ts";

/** Where a version stands. */
export type FrameworkStatus = "DRAFT" | "PUBLISHED" | "RETIRED";

/** A framework over all its published versions. */
export interface Framework {
  readonly id: number;
  readonly key: string;
  /** Newest first; never empty. */
  readonly versions: readonly FrameworkVersion[];
  /** The newest published one, which people are measured against. */
  readonly latest: FrameworkVersion;
  /** Where records of items that are not in force are read today. */
  readonly successions: Successions;
}

/** One version as it is held in memory: the things in it point at each other. */
export interface FrameworkVersion {
  readonly id: VersionId;
  readonly frameworkId: number;
  readonly key: string;
  readonly version: number;
  readonly latestVersion: number | null;
  readonly status: FrameworkStatus;
  readonly revision: number;
  readonly publishedAt: Instant | null;
  readonly title: Texts;
  readonly languages: readonly Language[];
  readonly freshnessMonths: number | null;
  readonly levels: readonly ScaleLevel[];
  readonly groups: readonly CompetencyGroup[];
  readonly competencies: readonly Competency[];
  readonly profiles: readonly Profile[];
}

/** One step of the scale. */
export interface ScaleLevel {
  readonly level: Level;
  readonly name: Texts;
}

/** A group of competencies. */
export interface CompetencyGroup {
  readonly id: number;
  readonly item: ItemId;
  readonly key: string;
  readonly name: Texts;
  readonly competencies: readonly Competency[];
}

/** Something a person can be more or less able to do. */
export interface Competency {
  readonly id: number;
  readonly item: ItemId;
  readonly key: string;
  /** Place in the framework's order, from 0. */
  readonly place: number;
  readonly name: Texts;
  readonly definition: Texts | null;
  readonly rationale: Texts | null;
  readonly group: CompetencyGroup;
  /** By level, then in order. */
  readonly indicators: readonly Indicator[];
  /** The languages of its framework, the first being the fallback. */
  readonly languages: readonly Language[];
}

/** An observable statement that shows one level of one competency. */
export interface Indicator {
  readonly id: number;
  readonly item: ItemId;
  readonly key: string;
  readonly level: Level;
  readonly statement: Texts;
  /** The stages it was written for; empty means all. */
  readonly stages: readonly Stage[];
  readonly competency: Competency;
}

/** A job. */
export interface Profile {
  readonly id: number;
  readonly item: ItemId;
  readonly key: string;
  readonly title: Texts;
  readonly summary: Texts | null;
  readonly responsibilities: readonly Responsibility[];
  readonly stages: readonly Stage[];
  readonly framework: FrameworkVersion;
}

/** One duty of a job. */
export interface Responsibility {
  readonly id: number;
  readonly item: ItemId;
  readonly key: string;
  readonly text: Texts;
}

/** A career stage of a profile. */
export interface Stage {
  readonly id: number;
  readonly item: ItemId;
  readonly key: string;
  readonly name: Texts;
  readonly profile: Profile;
  /** In the framework's order of competencies. */
  readonly requirements: readonly Requirement[];
}

/** The level a stage asks of a competency. */
export interface Requirement {
  readonly level: Level;
  readonly competency: Competency;
  /** The indicators at exactly this level. */
  readonly indicators: readonly Indicator[];
  /** The indicators at levels 1 up to this one. */
  readonly indicatorsUpTo: readonly Indicator[];
}

/** The stage after this one in its profile; the last stage is its own next. */
export function nextStage(stage: Stage): Stage {
  const stages = stage.profile.stages;
  return stages[stages.indexOf(stage) + 1] ?? stage;
}
