import type { Instant, ItemId, Language, Level, Texts, VersionId } from "../level.ts";
import type { Successor } from "./publishing/following.ts";
import type { FrameworkStatus } from "./version.ts";

/** A version as one row: its content as JSON, in order, things pointing at each other by row id. */
export interface VersionRow {
  readonly id: VersionId;
  readonly frameworkId: number;
  readonly key: string;
  readonly version: number;
  readonly status: FrameworkStatus;
  readonly revision: number;
  readonly publishedAt: Instant | null;
  readonly title: Texts;
  readonly languages: readonly Language[];
  readonly freshnessMonths: number | null;
  readonly levels: readonly { level: Level; name: Texts }[];
  readonly groups: readonly GroupRow[];
  readonly competencies: readonly CompetencyRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly profiles: readonly ProfileRow[];
  readonly responsibilities: readonly (ItemRow & { profile: number; text: Texts })[];
  readonly stages: readonly (ItemRow & { profile: number; name: Texts })[];
  readonly requirements: readonly { stage: number; competency: number; level: Level }[];
  /** Where items of the framework lead that are not in force, in no particular order. */
  readonly successions: readonly (readonly [ItemId, readonly Successor[]])[];
}

interface ItemRow {
  readonly id: number;
  readonly item: ItemId;
  readonly key: string;
}
type GroupRow = ItemRow & { readonly name: Texts };
type CompetencyRow = ItemRow & {
  readonly group: number;
  readonly name: Texts;
  readonly definition: Texts | null;
  readonly rationale: Texts | null;
};
type IndicatorRow = ItemRow & {
  readonly competency: number;
  readonly level: Level;
  readonly statement: Texts;
  readonly stages: readonly number[];
};
type ProfileRow = ItemRow & { readonly title: Texts; readonly summary: Texts | null };
