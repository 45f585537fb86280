import type {
  CompetencyContent,
  Extension,
  Finding,
  FrameworkContent,
  GroupContent,
  IndicatorContent,
  ItemKind,
  LevelContent,
  ProfileContent,
  RequirementContent,
} from "../content/content.ts";
import { EXTENSION_SYSTEMS, ITEM_KINDS } from "../content/content.ts";
import { ITEM_KEY_LENGTH } from "../slug.ts";
import { cellKey } from "../content/things.ts";
import { checkReferences } from "./json-references.ts";
import { checkLanguages, checkScale } from "./json-scale.ts";
import { JSON_FIELDS } from "./json-fields.ts";
import { JsonNode } from "./json-node.ts";
import { JsonReport } from "./json-report.ts";

/** The value of `format` in this project's own JSON; the number rises when its meaning changes. */
export const JSON_FORMAT = "waymark/1";

/** What this project's own JSON was read to. */
export interface JsonReading {
  readonly format: "JSON";
  /** Null when any finding is an error. */
  readonly content: FrameworkContent | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads this project's own JSON, parsed: an object with `"format": "waymark/1"` and the fields of a
 * framework's content. Fields it does not know are kept as extensions of the thing they stand on,
 * which is told; whatever else is not right is an error with the path to it. `key` takes the place
 * of the framework's own.
 */
export function readFrameworkValue(
  value: unknown,
  options: { readonly key?: string } = {},
): JsonReading {
  const report = new JsonReport();
  const content = checkedContent(value, report, options);
  return { format: "JSON", content, findings: report.findings };
}

/** Whether a value is this project's own JSON. */
export function isFrameworkJson(value: unknown): boolean {
  const isObject = typeof value === "object" && value !== null;
  return isObject && "format" in value && value.format === JSON_FORMAT;
}

/** The framework that parsed JSON says, all of it checked; null, with errors, where it is none. */
export function checkedContent(
  value: unknown,
  report: JsonReport,
  { key }: { readonly key?: string } = {},
): FrameworkContent | null {
  if (!isFrameworkJson(value)) {
    report.error("OTHER_FORMAT", ["format"], { format: JSON_FORMAT });
    return null;
  }
  const content = contentOf(new JsonNode(value, [], report));
  const named = key === undefined ? content : renamed(content, key);
  // What names something is looked at once every part is what it should be.
  if (!report.failed) {
    checkReferences(named, report);
    checkScale(named, report);
    checkLanguages(named, report);
  }
  return report.failed ? null : named;
}

/** The same under another key, which what is said of the framework itself follows. */
function renamed(content: FrameworkContent, key: string): FrameworkContent {
  const isOfFramework = (one: Extension) => one.kind === "FRAMEWORK" && one.key === content.key;
  return {
    ...content,
    key,
    extensions: content.extensions.map((one) => (isOfFramework(one) ? { ...one, key } : one)),
  };
}

function contentOf(node: JsonNode): FrameworkContent {
  const fields = node.fields(JSON_FIELDS.FRAMEWORK);
  const { title, languages, freshnessMonths, levels, groups, competencies, profiles } = fields;
  const key = fields.key.key();
  node.keepRest(JSON_FIELDS.FRAMEWORK, "FRAMEWORK", key);
  const content = {
    key,
    title: title.texts(),
    languages: languages.list().map((one) => one.language()),
    freshnessMonths: freshnessMonths.orNull((months) => months.whole(1)),
    levels: levels.list().map(levelOf),
    groups: groups.list().map((one) => namedOf(one, "GROUP")),
    competencies: competencies.list().map(competencyOf),
    profiles: profiles.list().map(profileOf),
  };
  const listed = fields.extensions.listOrNone().map(extensionOf);
  return { ...content, extensions: [...listed, ...node.report.kept] };
}

function levelOf(node: JsonNode): LevelContent {
  const fields = node.fields(JSON_FIELDS.LEVEL);
  const level = fields.level.whole(0);
  node.keepRest(JSON_FIELDS.LEVEL, "LEVEL", `${level}`);
  return { level, name: fields.name.texts() };
}

/** A group or a stage. */
function namedOf(node: JsonNode, kind: "GROUP" | "STAGE"): GroupContent {
  const fields = node.fields(JSON_FIELDS[kind]);
  return { key: keyOf(node, kind, fields), name: fields.name.texts() };
}

function competencyOf(node: JsonNode): CompetencyContent {
  const fields = node.fields(JSON_FIELDS.COMPETENCY);
  const { group, name, definition, rationale, indicators } = fields;
  return {
    key: keyOf(node, "COMPETENCY", fields),
    group: group.key(),
    name: name.texts(),
    definition: definition.orNull((texts) => texts.texts()),
    rationale: rationale.orNull((texts) => texts.texts()),
    indicators: indicators.listOrNone().map(indicatorOf),
  };
}

function indicatorOf(node: JsonNode): IndicatorContent {
  const fields = node.fields(JSON_FIELDS.INDICATOR);
  const { level, statement, stages } = fields;
  return {
    key: keyOf(node, "INDICATOR", fields),
    level: level.whole(1),
    statement: statement.texts(),
    stages: stages.listOrNone().map((stage) => stage.key()),
  };
}

function profileOf(node: JsonNode): ProfileContent {
  const fields = node.fields(JSON_FIELDS.PROFILE);
  const { title, summary, responsibilities, stages, requirements } = fields;
  return {
    key: keyOf(node, "PROFILE", fields),
    title: title.texts(),
    summary: summary.orNull((texts) => texts.texts()),
    responsibilities: responsibilities.listOrNone().map(responsibilityOf),
    stages: stages.listOrNone().map((one) => namedOf(one, "STAGE")),
    requirements: requirements.listOrNone().map(requirementOf),
  };
}

function responsibilityOf(node: JsonNode): ProfileContent["responsibilities"][number] {
  const fields = node.fields(JSON_FIELDS.RESPONSIBILITY);
  return { key: keyOf(node, "RESPONSIBILITY", fields), text: fields.text.texts() };
}

function requirementOf(node: JsonNode): RequirementContent {
  const fields = node.fields(JSON_FIELDS.REQUIREMENT);
  const cell = { stage: fields.stage.key(), competency: fields.competency.key() };
  node.keepRest(JSON_FIELDS.REQUIREMENT, "REQUIREMENT", cellKey(cell));
  return { ...cell, level: fields.level.whole(0) };
}

/** The key of a thing, under which fields that are not known are kept. */
function keyOf(node: JsonNode, kind: ItemKind, fields: { readonly key: JsonNode }): string {
  const key = fields.key.key();
  node.keepRest(JSON_FIELDS[kind], kind, key);
  return key;
}

function extensionOf(node: JsonNode): Extension {
  const { system, kind, key, data } = node.fields(EXTENSION_FIELDS);
  node.leaveOut(EXTENSION_FIELDS);
  return {
    system: system.oneOf(EXTENSION_SYSTEMS),
    kind: kind.oneOf(ITEM_KINDS),
    // That of a requirement is made of two.
    key: key.key(2 * ITEM_KEY_LENGTH + 1),
    data: data.data(),
  };
}

const EXTENSION_FIELDS = ["system", "kind", "key", "data"] as const;
