import { brokenRows } from "./page-break.ts";
import type { WrittenColumn, WrittenDocument, WrittenSection } from "./profile-parts.ts";
import { HEADINGS } from "./profile-parts.ts";

type TextDialect =
  "TEXT_BULLETS" | "TEXT_DASHES" | "TEXT_SENTENCES" | "TEXT_LIST_TAGS" | "TEXT_PAGE_BREAKS";

/** A document as text with tabs between cells. */
export function textOf(document: WrittenDocument, dialect: TextDialect): string {
  const { title, summary, responsibilities, language } = document;
  const duties = responsibilities.map((text, at) => {
    if (responsibilities.length === 1) return `- ${text}`;
    return `- ${text}${at === responsibilities.length - 1 ? "." : ";"}`;
  });
  const blocks = [
    "",
    title,
    ...(summary === null ? [] : [summary]),
    ...(duties.length === 0 ? [] : [HEADINGS[language].duties, duties.join("\n")]),
    ...document.groups.flatMap(({ name, sections }) => [
      name,
      ...sections.flatMap((section) => blocksOf(section, document, dialect)),
    ]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function blocksOf(section: WrittenSection, document: WrittenDocument, dialect: TextDialect) {
  const { name, definition, rationale, levels, columns } = section;
  const { why, notApplicable } = HEADINGS[document.language];
  const isBroken = dialect === "TEXT_PAGE_BREAKS";
  const prose = isBroken ? cutProse(rationale) : rationale;
  const cell = (column: WrittenColumn) =>
    column.level === 0 ? notApplicable : cellOf(column.statements, dialect);
  const body = isBroken
    ? brokenRows(columns, notApplicable)
    : [columns.flatMap((one) => [cell(one), ...Array<string>(one.span - 1).fill("")])];
  const rule = columns.map(() => "---").join("\t--");
  return [
    name,
    ...(definition === null ? [] : [definition]),
    ...(prose === null ? [] : [why, prose]),
    [document.stages.join("\t"), levels.join("\t")].join("\n"),
    ...body.map((row) => row.join("\t")),
    rule,
  ];
}

function cellOf(statements: readonly string[], dialect: TextDialect): string {
  switch (dialect) {
    case "TEXT_DASHES":
      return statements.map((statement) => `– ${statement}`).join(" ");
    case "TEXT_SENTENCES":
      return `<ul style="list-style-type: none"> ${statements.map(stopped).join(" ")} `;
    case "TEXT_LIST_TAGS":
      return `<ul>${statements.map((statement) => `<li>${statement}`).join("")}`;
    default:
      return `<ul style="list-style-type: none">${statements.map((one) => `● ${one}`).join("")}`;
  }
}

/** Sentences are told apart by their stops. */
function stopped(statement: string): string {
  return statement.endsWith(".") ? statement : `${statement}.`;
}

/** A rationale cut in two in the middle of a sentence. */
function cutProse(text: string | null): string | null {
  return text === null ? null : text.replace(/(\p{Ll}{3,}) (\p{Ll}{3,})/u, "$1\n\n$2");
}
