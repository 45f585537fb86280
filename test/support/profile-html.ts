import type { WrittenColumn, WrittenDocument, WrittenSection } from "./profile-parts.ts";
import { HEADINGS } from "./profile-parts.ts";

type HtmlDialect = "HTML_ITEMS" | "HTML_OPEN_TAGS" | "HTML_ENTITIES";

/** A document as a page of HTML, with `colspan` where stages share a cell. */
export function htmlOf(document: WrittenDocument, dialect: HtmlDialect): string {
  const { title, summary, responsibilities, language } = document;
  const write = dialect === "HTML_ENTITIES" ? inEntities : escaped;
  const duties = responsibilities.map((text) => `<li>${write(text)}</li>`).join("\n");
  return [
    "<!DOCTYPE html>",
    `<html lang="${language}"><head><meta charset="utf-8"><title>${write(title)}</title></head>`,
    `<body><main class="page"><h1 id="top">${write(title)}</h1>`,
    summary === null ? "" : paragraphs(summary, write),
    duties === "" ? "" : `<p>${write(HEADINGS[language].duties)}</p><ul>${duties}</ul>`,
    ...document.groups.flatMap(({ name, sections }) => [
      `<h2>${write(name)}</h2>`,
      ...sections.map((section) => sectionOf(section, document, { dialect, write })),
    ]),
    "</main></body></html>",
  ].join("\n");
}

interface Style {
  readonly dialect: HtmlDialect;
  readonly write: (text: string) => string;
}

function sectionOf(section: WrittenSection, document: WrittenDocument, style: Style): string {
  const { name, definition, rationale, levels, columns } = section;
  const { write } = style;
  const { why, notApplicable } = HEADINGS[document.language];
  const cell = (column: WrittenColumn) => {
    const span = column.span > 1 ? ` colspan="${column.span}"` : "";
    return `<td${span}>${column.level === 0 ? notApplicable : cellOf(column.statements, style)}</td>`;
  };
  return [
    `<h3>${write(name)}</h3>`,
    definition === null ? "" : paragraphs(definition, write),
    rationale === null ? "" : `<h4>${write(why)}</h4>${paragraphs(rationale, write)}`,
    `<table border="1"><thead><tr>${document.stages.map((one) => `<th>${write(one)}`).join("")}</tr>`,
    `<tr>${levels.map((level) => `<th><strong>${level}</strong></th>`).join("\n")}</tr></thead>`,
    `<tbody><tr>${columns.map(cell).join("")}</tr></tbody></table>`,
  ].join("\n");
}

function cellOf(statements: readonly string[], { dialect, write }: Style): string {
  if (dialect === "HTML_OPEN_TAGS") {
    return `<ul>${statements.map((one) => `<li><span>${write(one)}`).join("\n")}`;
  }
  if (dialect === "HTML_ENTITIES") {
    return statements.map((one) => `&bull;&nbsp;${write(one)}`).join("<br/>");
  }
  return `<ul>\n${statements.map((one) => `<li><p>${write(one)}</p></li>`).join("\n")}\n</ul>`;
}

function paragraphs(text: string, write: (text: string) => string): string {
  return text
    .split("\n\n")
    .map((one) => `<p>${write(one)}</p>`)
    .join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Everything beyond ASCII as a numeric entity, spaces as non-breaking ones now and then. */
function inEntities(text: string): string {
  return escaped(text)
    .replace(/[^\u0020-\u007e]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`)
    .replace(/(\p{Ll}{6}) /gu, "$1&nbsp;");
}
