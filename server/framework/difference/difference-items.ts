import { groupedBy } from "../../grouping.ts";
import type { Texts } from "../../level.ts";
import { idOf } from "../content/content-rows.ts";
import type {
  CompetencyContent,
  Extension,
  FrameworkContent,
  ItemKind,
  ProfileContent,
} from "../content/content.ts";
import type { Standing } from "./difference.words.ts";
import { requirementInWords } from "./difference.words.ts";
import { canonicalJson } from "../content/canonical-json.ts";
import { cellKey } from "../content/things.ts";

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
  const stages = namesOf(profiles.flatMap((one) => one.stages));
  const names = namesOf(competencies);
  const ofGroup = groupedBy(competencies, ({ group }) => group);
  const items = [
    frameworkItem(content),
    ...levels.map(({ level, name }) => textItem("LEVEL", String(level), { name })),
    ...groups.map(({ key, name }, at) => standingAt(textItem("GROUP", key, { name }), at)),
    ...groups.flatMap((group) => competencyItems(group, ofGroup.get(group.key) ?? [])),
    ...competencies.flatMap((one) => indicatorItems(one, stages)),
    ...profiles.map(({ key, title, summary }, at) =>
      standingAt(textItem("PROFILE", key, { title, summary }), at),
    ),
    ...profiles.flatMap((one) => stageItems(one)),
    ...profiles.flatMap((one) => requirementItems(one, stages, names)),
    ...profiles.flatMap((one) => responsibilityItems(one)),
  ];
  return withExtensions(items, content.extensions);
}

/** What another system says of a thing is a field of it, under that system's name. */
function withExtensions(
  items: readonly ItemState[],
  extensions: readonly Extension[],
): ItemState[] {
  const said = groupedBy(extensions, idOf);
  return items.map((one): ItemState => {
    const own = said.get(idOf(one)) ?? [];
    if (own.length === 0) return one;
    const fields = own.map(({ system, data }) => [system, canonicalJson(data)] as const);
    return { ...one, fields: new Map([...one.fields, ...fields]) };
  });
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
  return competencies.map(({ key, name, definition, rationale }, at) => {
    const item = textItem("COMPETENCY", key, { name, definition, rationale });
    return standingAt(item, at, { parent: group.key, within: [group.name] });
  });
}

function indicatorItems(
  { key: competency, name, indicators }: CompetencyContent,
  stageNames: Names,
): ItemState[] {
  const counts = new Map<number, number>();
  return indicators.map(({ key, level, statement, stages }) => {
    const place = counts.get(level) ?? 0;
    counts.set(level, place + 1);
    return standingAt(textItem("INDICATOR", key, { statement }), place, {
      parent: [competency, level, ...stages.toSorted()].join("/"),
      within: [name],
      level,
      stages: stages.map((stage) => nameIn(stageNames, stage)),
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
  { requirements }: ProfileContent,
  stages: Names,
  competencies: Names,
): ItemState[] {
  return requirements.map(({ stage, competency, level }) => ({
    kind: "REQUIREMENT",
    key: cellKey({ stage, competency }),
    summary: requirementInWords(nameIn(stages, stage), nameIn(competencies, competency), level),
    fields: new Map([["level", `${level}`]]),
    standing: null,
  }));
}

/** Names by key. */
type Names = ReadonlyMap<string, Texts>;

function namesOf(things: readonly { readonly key: string; readonly name: Texts }[]): Names {
  return new Map(things.map(({ key, name }) => [key, name]));
}

/** What has no name goes by its key. */
function nameIn(names: Names, key: string): Texts {
  return names.get(key) ?? { en: key };
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
