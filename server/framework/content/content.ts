import type { Language, Level, Texts } from "../../level.ts";

/**
 * A whole framework version as plain data, apart from any database: what a document is read into,
 * what a difference compares, what a store saves, what an export writes. Lists are in order.
 */
export interface FrameworkContent {
  readonly key: string;
  readonly title: Texts;
  /** The languages its texts come in, the first being the fallback. */
  readonly languages: readonly Language[];
  /** Months after which a level counts as stale; null leaves it to the settings. */
  readonly freshnessMonths: number | null;
  /** The scale from low to high, 0 included. */
  readonly levels: readonly LevelContent[];
  readonly groups: readonly GroupContent[];
  /** In the order of their groups, then their own. */
  readonly competencies: readonly CompetencyContent[];
  readonly profiles: readonly ProfileContent[];
  /** What other systems said of things in it and Waymark does not use. */
  readonly extensions: readonly Extension[];
}

/** One step of the scale. */
export interface LevelContent {
  readonly level: Level;
  readonly name: Texts;
}

/** A group of competencies. */
export interface GroupContent {
  readonly key: string;
  readonly name: Texts;
}

/** A competency with the indicators of its levels. */
export interface CompetencyContent {
  readonly key: string;
  /** Key of its group. */
  readonly group: string;
  readonly name: Texts;
  readonly definition: Texts | null;
  readonly rationale: Texts | null;
  /** By level, then in order. */
  readonly indicators: readonly IndicatorContent[];
}

/** An observable statement that shows one level of its competency. */
export interface IndicatorContent {
  /** `competency-key/level/n` unless chosen otherwise. */
  readonly key: string;
  readonly level: Level;
  readonly statement: Texts;
  /** Keys of the stages it was written for; empty means all. */
  readonly stages: readonly string[];
}

/** A job: its responsibilities, its career stages from first to last, and what they require. */
export interface ProfileContent {
  readonly key: string;
  readonly title: Texts;
  readonly summary: Texts | null;
  readonly responsibilities: readonly { readonly key: string; readonly text: Texts }[];
  readonly stages: readonly { readonly key: string; readonly name: Texts }[];
  readonly requirements: readonly RequirementContent[];
}

/** The level a stage asks of a competency; 0 means not applicable. */
export interface RequirementContent {
  readonly stage: string;
  readonly competency: string;
  readonly level: Level;
}

/** How much a finding weighs: an ERROR stops saving, a WARNING asks for a look. */
export type Severity = "ERROR" | "WARNING" | "INFO";

/** Something noticed while reading a document, or in a draft. */
export interface Finding {
  readonly severity: Severity;
  /** The kind, for programs, such as `TRUNCATED_TABLE`; also names its sentence. */
  readonly code: string;
  /** Values that the sentence is worded with. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Line of the file, from 1; null where there is none. */
  readonly line: number | null;
  /** Where in the framework or the JSON it lies, from the outside in. */
  readonly path: readonly string[] | null;
}

/** Kinds of things inside a framework, named as in the contract. */
export type ItemKind = (typeof ITEM_KINDS)[number];
export const ITEM_KINDS = [
  "FRAMEWORK",
  "LEVEL",
  "GROUP",
  "COMPETENCY",
  "INDICATOR",
  "PROFILE",
  "STAGE",
  "REQUIREMENT",
  "RESPONSIBILITY",
] as const;

/** The systems whose files say more than Waymark has a place for. */
export type ExtensionSystem = (typeof EXTENSION_SYSTEMS)[number];
export const EXTENSION_SYSTEMS = ["CASE", "MOODLE", "CSV", "JSON"] as const;

/**
 * What a file says of one thing and Waymark does not use. It is kept as it came, so that nothing
 * is lost on the way back to where it came from.
 */
export interface Extension {
  readonly system: ExtensionSystem;
  readonly kind: ItemKind;
  /** The thing's key among its kind. */
  readonly key: string;
  /** Fields and values as JSON, named as that system names them. */
  readonly data: JsonObject;
}

/** Any value that JSON can write. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object that JSON can write. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}
