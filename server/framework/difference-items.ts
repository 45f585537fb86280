import type { Texts } from "../level.ts";
import type { CompetencyContent, FrameworkContent, ProfileContent } from "./content.ts";
import type { Standing } from "./difference.words.ts";
import { requirementInWords } from "./difference.words.ts";

/** Kinds of things inside a framework, named as in the contract. */
export type ItemKind =
  | "FRAMEWORK"
  | "LEVEL"
  | "GROUP"
  | "COMPETENCY"
  | "INDICATOR"
  | "PROFILE"
  | "STAGE"
  | "REQUIREMENT"
  | "RESPONSIBILITY";

/** A thing in a framework, flat: what may change about it, and where it stands. */
export interface ItemState {
  readonly kind: ItemKind;
  readonly key: string;
  /** Its name or its text. */
  readonly summary: Texts;
  /** By field; texts have a field for each language, such as `name.en`. */
  readonly fields: ReadonlyMap<string, string>;
  /** What it stands in, and where; null for what has no place of its own. */
  readonly standing: (Standing & { readonly parent: string }) | null;
}

/** Every thing of a framework, kind after kind. */
export function itemsOf(content: FrameworkContent): ItemState[] {
  const { levels, groups, competencies, profiles } = content;
  return [
    frameworkItem(content),
    ...levels.map(({ level, name }) => textItem("LEVEL", String(level), { name })),
    ...groups.map(({ key, name }, at) => standingAt(textItem("GROUP", key, { name }), at)),
    ...groups.flatMap((group) => competencyItems(group, competencies)),
    ...competencies.flatMap((one) => indicatorItems(one, profiles)),
    ...profiles.map(({ key, title, summary }, at) =>
      standingAt(textItem("PROFILE", key, { title, summary }), at),
    ),
    ...profiles.flatMap((one) => stageItems(one)),
    ...profiles.flatMap((one) => requirementItems(one, competencies)),
    ...profiles.flatMap((one) => responsibilityItems(one)),
  ];
}

function frameworkItem({ key, title, languages, freshnessMonths }: FrameworkContent): ItemState {
  const { fields, ...item } = textItem("FRAMEWORK", key, { title });
  const months =
    freshnessMonths === null ? [] : [["freshnessMonths", `${freshnessMonths}`] as const];
  return { ...item, fields: new Map([...fields, ["languages", languages.join(", ")], ...months]) };
}

function competencyItems(
  group: { readonly key: string; readonly name: Texts },
  competencies: readonly CompetencyContent[],
): ItemState[] {
  const own = competencies.filter((one) => one.group === group.key);
  return own.map(({ key, name, definition, rationale }, at) => {
    const item = textItem("COMPETENCY", key, { name, definition, rationale });
    return standingAt(item, at, { parent: group.key, within: [group.name] });
  });
}

function indicatorItems(
  { key: competency, name, indicators }: CompetencyContent,
  profiles: readonly ProfileContent[],
): ItemState[] {
  const stageNames = new Map(profiles.flatMap(({ stages }) => stages.map((s) => [s.key, s.name])));
  const counts = new Map<number, number>();
  return indicators.map(({ key, level, statement, stages }) => {
    const place = counts.get(level) ?? 0;
    counts.set(level, place + 1);
    return standingAt(textItem("INDICATOR", key, { statement }), place, {
      parent: [competency, level, ...stages.toSorted()].join("/"),
      within: [name],
      level,
      stages: stages.map((stage) => stageNames.get(stage) ?? { en: stage }),
    });
  });
}

function stageItems({ key: profile, title, stages }: ProfileContent): ItemState[] {
  return stages.map(({ key, name }, at) =>
    standingAt(textItem("STAGE", key, { name }), at, { parent: profile, within: [title] }),
  );
}

function responsibilityItems({ key: profile, title, responsibilities }: ProfileContent) {
  return responsibilities.map(({ key, text }, at) =>
    standingAt(textItem("RESPONSIBILITY", key, { text }), at, { parent: profile, within: [title] }),
  );
}

function requirementItems(
  { stages, requirements }: ProfileContent,
  competencies: readonly CompetencyContent[],
): ItemState[] {
  const names = new Map([...stages, ...competencies].map(({ key, name }) => [key, name]));
  const nameOf = (key: string) => names.get(key) ?? { en: key };
  return requirements.map(({ stage, competency, level }) => ({
    kind: "REQUIREMENT",
    key: `${stage}/${competency}`,
    summary: requirementInWords(nameOf(stage), nameOf(competency), level),
    fields: new Map([["level", `${level}`]]),
    standing: null,
  }));
}

/** A thing that consists of texts; the first of them is its summary. */
function textItem(
  kind: ItemKind,
  key: string,
  texts: Readonly<Record<string, Texts | null>>,
): ItemState {
  const fields = Object.entries(texts).flatMap(([field, text]) =>
    Object.entries(text ?? {}).map(([language, value]) => [`${field}.${language}`, value] as const),
  );
  const [summary] = Object.values(texts);
  return { kind, key, summary: summary ?? {}, fields: new Map(fields), standing: null };
}

function standingAt(
  item: ItemState,
  at: number,
  standing: Partial<Standing> & { readonly parent?: string } = {},
): ItemState {
  const nowhere = { parent: "", within: [], level: null, stages: [] };
  return { ...item, standing: { ...nowhere, ...standing, place: at + 1 } };
}
