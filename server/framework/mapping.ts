import type { ItemKind } from "./content/content.ts";

/** How records of a key are carried to a new version. */
export type MappingRule = (typeof MAPPING_RULES)[number];
export const MAPPING_RULES = ["KEEP", "SPLIT", "MERGE", "RETIRE"] as const;

/** Where one key of an earlier version leads in this one; a level's key is its number. */
export interface KeyMapping {
  readonly kind: MappedKind;
  readonly from: string;
  /** One key for KEEP and MERGE, several for SPLIT, none for RETIRE. */
  readonly to: readonly string[];
  readonly rule: MappingRule;
}

/** The kinds of things that records of people, training and mentoring name by key. */
export type NamedKind = (typeof NAMED_KINDS)[number];
export const NAMED_KINDS = ["COMPETENCY", "INDICATOR", "PROFILE", "STAGE"] as const;

/** The same, and levels. */
export type MappedKind = (typeof MAPPED_KINDS)[number];
export const MAPPED_KINDS = ["LEVEL", ...NAMED_KINDS] as const satisfies readonly ItemKind[];
