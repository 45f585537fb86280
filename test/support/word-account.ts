import type { Finding, FrameworkContent } from "../../server/framework/content/content.ts";
import type { Texts } from "../../server/level.ts";

// Findings that name every word of what they speak of; others quote what the content holds.
const NAMING = new Set([
  "ATTRIBUTE_DROPPED",
  "CONTENT_DROPPED",
  "DUPLICATE_STATEMENT",
  "GROUP_REPEATED",
  "HEADER_REPEATED",
  "LABEL",
  "PAGE_NUMBER",
  "STATEMENT_SHARED",
  "TEXT_NOT_PLACED",
]);
const STRUCTURE = [
  /why this competency matters|pourquoi cette compétence est importante/giu,
  /(?<=^|[\t|>]\s*)(?:n\/a|s\.o\.)(?=\s*(?:$|[\t|<]))/gimu,
  /(?<=\|\s*)(?:level|indicators|niveau|indicateurs)(?=\s*\|)|(?<=<th>)indicators/giu,
  /<!doctype[^>]*>/giu,
];
// Tags of formatting and structure with the attributes that only lay them out.
const TAG =
  /<\/?(?:html|head|meta|title|style|script|body|nav|main|a|b|h\d|p|ul|li|br|span|strong|table|thead|tbody|tr|th|td)((?:\s[^<>]*)?)\/?>/giu;
const LAYOUT = /\b(?:style|class|id|lang|charset|colspan|rowspan|border)="[^"]*"/giu;

/**
 * The words of a document that are neither in what was read, nor structure, nor named in a
 * finding, as often as they are missing. None is what we want.
 */
export function unaccountedWords(
  source: string,
  content: FrameworkContent,
  findings: readonly Finding[],
): string[] {
  const known = counted([...wordsHeld(content), ...wordsNamed(findings)]);
  return wordsOf(withoutStructure(source)).filter((word) => {
    const left = known.get(word) ?? 0;
    known.set(word, left - 1);
    return left <= 0;
  });
}

function withoutStructure(source: string): string {
  const text = STRUCTURE.reduce((rest, pattern) => rest.replace(pattern, " "), source);
  const bullets = text
    .replace(/(?<=^|[\t>]|[a-z]\s)o (?=[A-Z])/gmu, " ")
    .replace(/^\d[.)]/gmu, " ");
  const plain = bullets.replace(TAG, (tag, attributes: string) => {
    const isInline = /^<\/?(?:b|span|strong)[\s>]/u.test(tag);
    return `${isInline ? "" : " "}${attributes.replace(LAYOUT, " ")}`;
  });
  return plain
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&eacute;/gu, "é")
    .replace(/&(?:amp|lt|gt|nbsp|bull);/gu, " ");
}

/** Every text of a content as often as its document says it: stages and levels in each table. */
function wordsHeld(content: FrameworkContent): string[] {
  const texts: (Texts | null)[] = [];
  for (const { name } of content.groups) texts.push(name);
  for (const { title, summary, responsibilities, stages } of content.profiles) {
    texts.push(title, title, summary, ...responsibilities.map(({ text }) => text));
    for (const _ of content.competencies) texts.push(...stages.map(({ name }) => name));
  }
  for (const { name, definition, rationale, indicators } of content.competencies) {
    texts.push(name, definition, rationale, ...indicators.map(({ statement }) => statement));
  }
  const levels = content.profiles.flatMap(({ requirements }) => requirements);
  return [
    ...texts.flatMap((text) => wordsOf(Object.values(text ?? {}).join(" "))),
    ...levels.map(({ level }) => String(level)),
  ];
}

function wordsNamed(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ code, line }) => NAMING.has(code) && line !== null)
    .flatMap(({ values }) => wordsOf(Object.values(values).join(" ")));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
