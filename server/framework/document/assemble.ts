import type {
  CompetencyContent,
  FrameworkContent,
  ProfileContent,
  RequirementContent,
} from "../content/content.ts";
import { usualScale } from "../content/scale.ts";
import { slugOf } from "../slug.ts";
import type { Outline, Section } from "./draft.ts";
import { indicatorsOf } from "./indicators.ts";
import { textOf } from "./paragraphs.ts";
import type { Preamble } from "./preamble.ts";
import { preambleOf } from "./preamble.ts";
import type { Report } from "./report.ts";
import { stagesOf } from "./stages.ts";
import type { Table } from "./table.ts";
import { tableOf } from "./table.ts";

/** What a framework is made with, besides its document. */
export interface Making {
  /** Key of framework and profile; null makes it from the title. */
  readonly key: string | null;
  readonly language: string;
  readonly report: Report;
}

interface ReadSection {
  readonly section: Section;
  readonly table: Table;
}

/** The framework that an outline describes; null, with errors, where parts cannot be read. */
export function assemble(outline: Outline, making: Making): FrameworkContent | null {
  const { report } = making;
  const preamble = preambleOf(outline.preamble, report);
  const read = outline.sections.flatMap((section) => {
    const table = tableOf(section.rows, { report, path: [section.key] });
    return table === null ? [] : [{ section, table }];
  });
  reportDuplicates(outline.sections, report);
  const names = stagesOf(
    read.map(({ table, section }) => ({ ...table, section })),
    report,
  );
  if (preamble === null || report.failed) return null;
  const stages = names.map((name) => ({ key: slugOf(name, making.language), name }));
  return contentOf({ outline, preamble, read, stages }, making);
}

interface Parts {
  readonly outline: Outline;
  readonly preamble: Preamble;
  readonly read: readonly ReadSection[];
  readonly stages: readonly { readonly key: string; readonly name: string }[];
}

function contentOf(parts: Parts, making: Making): FrameworkContent {
  const { language } = making;
  const { outline, preamble, read } = parts;
  return {
    key: keyOf(preamble, making),
    title: { [language]: preamble.title },
    languages: [language],
    freshnessMonths: null,
    extensions: [],
    levels: usualScale(language),
    groups: outline.groups.map(({ key, name }) => ({ key, name: { [language]: name } })),
    competencies: inGroups(outline, read).map((one) => competencyOf(one, parts, making)),
    profiles: [profileOf(parts, making)],
  };
}

function keyOf({ title }: Preamble, { key, language }: Making): string {
  return key ?? slugOf(title, language);
}

/** A group whose heading comes twice holds the competencies of both places. */
function inGroups(outline: Outline, read: readonly ReadSection[]): ReadSection[] {
  return outline.groups.flatMap(({ key }) => read.filter(({ section }) => section.group === key));
}

function competencyOf(
  { section, table }: ReadSection,
  parts: Parts,
  making: Making,
): CompetencyContent {
  const { language, report } = making;
  const { key, group, name } = section;
  const inLanguage = (text: string | null) => (text === null ? null : { [language]: text });
  const path = [key];
  const stages = parts.stages.map((stage) => stage.key);
  return {
    key,
    group,
    name: { [language]: name },
    definition: inLanguage(textOf(section.definition, [...path, "definition"], report)),
    rationale: inLanguage(textOf(section.rationale, [...path, "rationale"], report)),
    indicators: indicatorsOf(table, { competency: key, language, stages, report, path }),
  };
}

function profileOf({ preamble, outline, read, stages }: Parts, making: Making): ProfileContent {
  const { language } = making;
  return {
    key: keyOf(preamble, making),
    title: { [language]: preamble.title },
    summary: preamble.summary === null ? null : { [language]: preamble.summary },
    responsibilities: preamble.responsibilities.map((text, at) => ({
      key: `responsibility-${at + 1}`,
      text: { [language]: text },
    })),
    stages: stages.map(({ key, name }) => ({ key, name: { [language]: name } })),
    requirements: stages.flatMap((stage, at) =>
      requirementsOf(stage.key, at, inGroups(outline, read)),
    ),
  };
}

function requirementsOf(
  stage: string,
  at: number,
  read: readonly ReadSection[],
): RequirementContent[] {
  return read.map(({ section, table }) => ({
    stage,
    competency: section.key,
    level: table.levels[at] ?? 0,
  }));
}

function reportDuplicates(sections: readonly Section[], report: Report): void {
  const seen = new Map<string, number>();
  for (const { key, name, line } of sections) {
    const first = seen.get(key);
    if (key === "") report.error("NAME_WITHOUT_KEY", { line }, { name });
    else if (first !== undefined) {
      report.error("DUPLICATE_COMPETENCY", { line, path: [key] }, { name, first });
    } else seen.set(key, line);
  }
}
