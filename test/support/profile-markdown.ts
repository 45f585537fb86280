import { brokenRows } from "./page-break.ts";
import type { WrittenColumn, WrittenDocument, WrittenSection } from "./profile-parts.ts";
import { HEADINGS } from "./profile-parts.ts";

type MarkdownDialect =
  "MARKDOWN_BULLETS" | "MARKDOWN_BREAKS" | "MARKDOWN_LABELLED" | "MARKDOWN_PAGE_BREAKS";

/** A document as Markdown with pipe tables. */
export function markdownOf(document: WrittenDocument, dialect: MarkdownDialect): string {
  const { title, summary, responsibilities, language } = document;
  const duties = responsibilities.map((text) => `* ${escaped(text)}`);
  const blocks = [
    `# ${escaped(title)}`,
    ...(summary === null ? [] : [escaped(summary)]),
    ...(duties.length === 0 ? [] : [`**${HEADINGS[language].duties}**`, duties.join("\n")]),
    ...document.groups.flatMap(({ name, sections }) => [
      `## ${name} ##`,
      ...sections.flatMap((section) => blocksOf(section, document, dialect)),
    ]),
  ];
  return blocks.join("\n\n");
}

function blocksOf(section: WrittenSection, document: WrittenDocument, dialect: MarkdownDialect) {
  const { name, definition, rationale } = section;
  return [
    `### ${escaped(name)}`,
    ...(definition === null ? [] : [escaped(definition)]),
    ...(rationale === null ? [] : [`#### ${HEADINGS[document.language].why}`, escaped(rationale)]),
    tableOf(section, document, dialect),
  ];
}

function tableOf(section: WrittenSection, document: WrittenDocument, dialect: MarkdownDialect) {
  const { levels, columns } = section;
  const { notApplicable } = HEADINGS[document.language];
  const isBroken = dialect === "MARKDOWN_PAGE_BREAKS";
  const cell = (column: WrittenColumn) =>
    column.level === 0 ? notApplicable : cellOf(column.statements, dialect);
  const body = isBroken
    ? brokenRows(columns.map(escapedColumn), notApplicable)
    : [columns.flatMap((one) => [cell(one), ...Array<string>(one.span - 1).fill("")])];
  const [first = [], ...more] = body;
  const rows = [document.stages.map(escaped), document.stages.map(() => ":--"), levels, first];
  const labels = dialect === "MARKDOWN_LABELLED" ? labelsIn(document.language) : null;
  const lines = rows.map((row, at) => rowOf(labels === null ? row : [labels[at] ?? "", ...row]));
  return [lines.join("\n"), ...more.map(rowOf)].join("\n\n");
}

function rowOf(cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}

function labelsIn(language: "en" | "fr"): string[] {
  return language === "en"
    ? ["", "---", "Level", "Indicators"]
    : ["", "---", "Niveau", "Indicateurs"];
}

function cellOf(statements: readonly string[], dialect: MarkdownDialect): string {
  if (dialect === "MARKDOWN_BREAKS")
    return statements.map((one) => `- ${escaped(one)}`).join("<br>");
  return statements.map((one) => `▪ ${escaped(one)}`).join(" ");
}

function escapedColumn(column: WrittenColumn): WrittenColumn {
  return { ...column, statements: column.statements.map(escaped) };
}

function escaped(text: string): string {
  return text.replace(/[\\*_|<>&`[\]#]/gu, "\\$&");
}
