import type { Texts } from "../../level.ts";
import type { FrameworkContent } from "./content.ts";

/** The kinds of things with a key inside content, as the table `item` names them. */
export type KeyedKind =
  "GROUP" | "COMPETENCY" | "INDICATOR" | "PROFILE" | "STAGE" | "RESPONSIBILITY";

/** Something with a key, before or after its item is known. */
export interface ItemKey {
  readonly kind: KeyedKind;
  readonly key: string;
}

/** One text for a kind and key; a LEVEL's key is its number. */
export function idOf({ kind, key }: { readonly kind: string; readonly key: string }): string {
  return `${kind} ${key}`;
}

/** A row as its table takes it, things being named by the ids of their items. */
type Row = Readonly<Record<string, number | string | Texts | null>>;

/** The rows of a version, by table. */
export interface ContentRows {
  readonly scale_level: readonly Row[];
  readonly competency_group: readonly Row[];
  readonly competency: readonly Row[];
  readonly profile: readonly Row[];
  readonly responsibility: readonly Row[];
  readonly stage: readonly Row[];
  readonly indicator: readonly Row[];
  readonly indicator_stage: readonly Row[];
  readonly requirement: readonly Row[];
}

/** The keys that content needs items for, each as often as it occurs. */
export function itemKeysOf({ groups, competencies, profiles }: FrameworkContent): ItemKey[] {
  const kind = (kind: KeyedKind, things: readonly { readonly key: string }[]): ItemKey[] =>
    things.map(({ key }) => ({ kind, key }));
  return [
    ...kind("GROUP", groups),
    ...kind("COMPETENCY", competencies),
    ...competencies.flatMap(({ indicators }) => kind("INDICATOR", indicators)),
    ...kind("PROFILE", profiles),
    ...profiles.flatMap(({ stages }) => kind("STAGE", stages)),
    ...profiles.flatMap(({ responsibilities }) => kind("RESPONSIBILITY", responsibilities)),
  ];
}

/** Lays content out in rows, positions counting from 1; `item` finds the id of a key's item. */
export function rowsOf(
  content: FrameworkContent,
  item: (kind: KeyedKind, key: string) => number,
): ContentRows {
  return {
    scale_level: content.levels.map(({ level, name }) => ({ level, name })),
    competency_group: content.groups.map(({ key, name }, at) => ({
      item: item("GROUP", key),
      position: at + 1,
      name,
    })),
    competency: content.competencies.map(({ key, group, name, definition, rationale }, at) => ({
      item: item("COMPETENCY", key),
      group: item("GROUP", group),
      position: at + 1,
      name,
      definition,
      rationale,
    })),
    ...indicatorRows(content, item),
    ...profileRows(content, item),
  };
}

function indicatorRows(
  { competencies }: FrameworkContent,
  item: (kind: KeyedKind, key: string) => number,
): Pick<ContentRows, "indicator" | "indicator_stage"> {
  const indicators = competencies.flatMap((competency) =>
    competency.indicators.map((indicator, at) => ({ indicator, competency, position: at + 1 })),
  );
  return {
    indicator: indicators.map(({ indicator, competency, position }) => ({
      item: item("INDICATOR", indicator.key),
      competency: item("COMPETENCY", competency.key),
      level: indicator.level,
      position,
      statement: indicator.statement,
    })),
    indicator_stage: indicators.flatMap(({ indicator }) =>
      indicator.stages.map((stage) => ({
        indicator: item("INDICATOR", indicator.key),
        stage: item("STAGE", stage),
      })),
    ),
  };
}

function profileRows(
  { profiles }: FrameworkContent,
  item: (kind: KeyedKind, key: string) => number,
): Pick<ContentRows, "profile" | "responsibility" | "stage" | "requirement"> {
  return {
    profile: profiles.map(({ key, title, summary }, at) => ({
      item: item("PROFILE", key),
      position: at + 1,
      title,
      summary,
    })),
    responsibility: profiles.flatMap(({ key: profile, responsibilities }) =>
      responsibilities.map(({ key, text }, at) => ({
        item: item("RESPONSIBILITY", key),
        profile: item("PROFILE", profile),
        position: at + 1,
        text,
      })),
    ),
    stage: profiles.flatMap(({ key: profile, stages }) =>
      stages.map(({ key, name }, at) => ({
        item: item("STAGE", key),
        profile: item("PROFILE", profile),
        position: at + 1,
        name,
      })),
    ),
    requirement: profiles.flatMap(({ requirements }) =>
      requirements.map(({ stage, competency, level }) => ({
        stage: item("STAGE", stage),
        competency: item("COMPETENCY", competency),
        level,
      })),
    ),
  };
}
