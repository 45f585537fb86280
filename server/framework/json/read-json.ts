import type {
  CompetencyContent,
  Extension,
  Finding,
  FrameworkContent,
  GroupContent,
  IndicatorContent,
  LevelContent,
  ProfileContent,
  RequirementContent,
} from "../content.ts";
import { EXTENSION_SYSTEMS, ITEM_KINDS } from "../content.ts";
import { checkReferences } from "./json-references.ts";
import { checkLanguages, checkScale } from "./json-scale.ts";
import { JsonNode, JsonReport } from "./json-node.ts";

/** The value of `format` in this project's own JSON; the number rises when its meaning changes. */
const JSON_FORMAT = "waymark/1";

/** What this project's own JSON was read to. */
export interface JsonReading {
  readonly format: "JSON";
  /** Null when any finding is an error. */
  readonly content: FrameworkContent | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads this project's own JSON: an object with `"format": "waymark/1"` and the fields of a
 * framework's content. Fields it does not know are reported and left out; whatever else is not
 * right is an error with the path to it. `key` takes the place of the framework's own.
 */
export function readFrameworkJson(
  text: string,
  options: { readonly key?: string } = {},
): JsonReading {
  const report = new JsonReport();
  const content = contentOf(parsed(text, report), report);
  const named = content === null ? null : { ...content, key: options.key ?? content.key };
  // What names something is looked at once every part is what it should be.
  if (named !== null && !report.failed) {
    checkReferences(named, report);
    checkScale(named, report);
    checkLanguages(named, report);
  }
  return { format: "JSON", content: report.failed ? null : named, findings: report.findings };
}

function parsed(text: string, report: JsonReport): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report.error("NOT_JSON", [], { reason: reason.replaceAll(/\s+/gu, " ").slice(0, 200) });
    return undefined;
  }
}

function contentOf(value: unknown, report: JsonReport): FrameworkContent | null {
  if (report.failed) return null;
  if (!isOurs(value)) {
    report.error("OTHER_FORMAT", ["format"], { format: JSON_FORMAT });
    return null;
  }
  const fields = new JsonNode(value, [], report).fields("format", ...FRAMEWORK);
  const { key, title, languages, freshnessMonths, levels, groups, competencies, profiles } = fields;
  return {
    key: key.key(),
    title: title.texts(),
    languages: languages.list().map((one) => one.language()),
    freshnessMonths: freshnessMonths.orNull((months) => months.whole(1)),
    levels: levels.list().map(levelOf),
    groups: groups.list().map(groupOf),
    competencies: competencies.list().map(competencyOf),
    profiles: profiles.list().map(profileOf),
    extensions: fields.extensions.listOrNone().map(extensionOf),
  };
}

const FRAMEWORK = [
  "key",
  "title",
  "languages",
  "freshnessMonths",
  "levels",
  "groups",
  "competencies",
  "profiles",
  "extensions",
] as const;

function isOurs(value: unknown): boolean {
  const isObject = typeof value === "object" && value !== null;
  return isObject && "format" in value && value.format === JSON_FORMAT;
}

function levelOf(node: JsonNode): LevelContent {
  const { level, name } = node.fields("level", "name");
  return { level: level.whole(0), name: name.texts() };
}

function groupOf(node: JsonNode): GroupContent {
  const { key, name } = node.fields("key", "name");
  return { key: key.key(), name: name.texts() };
}

function competencyOf(node: JsonNode): CompetencyContent {
  const fields = ["key", "group", "name", "definition", "rationale", "indicators"] as const;
  const { key, group, name, definition, rationale, indicators } = node.fields(...fields);
  return {
    key: key.key(),
    group: group.key(),
    name: name.texts(),
    definition: definition.orNull((texts) => texts.texts()),
    rationale: rationale.orNull((texts) => texts.texts()),
    indicators: indicators.listOrNone().map(indicatorOf),
  };
}

function indicatorOf(node: JsonNode): IndicatorContent {
  const { key, level, statement, stages } = node.fields("key", "level", "statement", "stages");
  return {
    key: key.key(),
    level: level.whole(1),
    statement: statement.texts(),
    stages: stages.listOrNone().map((stage) => stage.key()),
  };
}

function profileOf(node: JsonNode): ProfileContent {
  const fields = ["key", "title", "summary", "responsibilities", "stages", "requirements"] as const;
  const { key, title, summary, responsibilities, stages, requirements } = node.fields(...fields);
  return {
    key: key.key(),
    title: title.texts(),
    summary: summary.orNull((texts) => texts.texts()),
    responsibilities: responsibilities.listOrNone().map(responsibilityOf),
    stages: stages.listOrNone().map(groupOf),
    requirements: requirements.listOrNone().map(requirementOf),
  };
}

function responsibilityOf(node: JsonNode): ProfileContent["responsibilities"][number] {
  const { key, text } = node.fields("key", "text");
  return { key: key.key(), text: text.texts() };
}

function requirementOf(node: JsonNode): RequirementContent {
  const { stage, competency, level } = node.fields("stage", "competency", "level");
  return { stage: stage.key(), competency: competency.key(), level: level.whole(0) };
}

function extensionOf(node: JsonNode): Extension {
  const { system, kind, key, data } = node.fields("system", "kind", "key", "data");
  return {
    system: system.oneOf(EXTENSION_SYSTEMS),
    kind: kind.oneOf(ITEM_KINDS),
    key: key.key(),
    data: data.data(),
  };
}
