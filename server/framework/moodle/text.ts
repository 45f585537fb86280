import { readMarkup } from "../document/markup.ts";
import type { Cells } from "./columns.ts";
import { SPACES, lineOf, linesOf } from "./plain-text.ts";

/** Moodle cuts short names at so many characters, as it takes them in. */
export const NAME_LIMIT = 100;

/** How Moodle numbers the formats of a description. */
const AS_TYPED = "0";
const HTML = "1";
const WITHOUT_MARKUP: ReadonlySet<string> = new Set(["2", "4"]);

/** The format in which descriptions are written. */
export const DESCRIPTION_FORMAT = HTML;

/** Most descriptions are one paragraph without anything in it. */
const PARAGRAPH = /^<p>([^<>&]*)<\/p>$/u;

type Described = Pick<Cells, "description" | "descriptionFormat">;
type Named = Pick<Cells, "idNumber" | "shortName">;

/** The name of a row on one line; where it has none, its ID number. */
export function nameOf({ idNumber, shortName }: Named): string {
  return lineOf(shortName) || lineOf(idNumber);
}

/**
 * A description as plain text: a line for each paragraph, and nothing of its tags, pictures and
 * scripts. Empty where it says nothing; null where it is longer, or its markup deeper, than a text's.
 */
export function descriptionOf({ description, descriptionFormat }: Described): string | null {
  const format = descriptionFormat.trim();
  if (description === "" || WITHOUT_MARKUP.has(format)) return readWhole(description);
  const [, plain] = PARAGRAPH.exec(description) ?? [];
  if (plain !== undefined && format !== AS_TYPED) return lineOf(plain);
  const marks = readMarkup(description, () => undefined);
  if (typeof marks === "string") return null;
  const parts = marks.map(({ kind, value }) => {
    if (kind !== "text") return "\n";
    return format === AS_TYPED ? value : value.replaceAll(SPACES, " ");
  });
  return readWhole(parts.join(""));
}

/** Longer than this no text is that is read word by word, spaces and all. */
const LENGTH_LIMIT = 1_000_000;

function readWhole(text: string): string | null {
  return text.length > LENGTH_LIMIT ? null : linesOf(text);
}

/** A text as HTML: each line is a paragraph, and nothing in it is markup. */
export function asDescription(text: string): string {
  const lines = linesOf(text).split("\n");
  return lines.map((line) => (line === "" ? "" : `<p>${escaped(line)}</p>`)).join("");
}

/**
 * The statement of an indicator, from its name and description: the description where it only
 * says the name in full, else both, the name first.
 */
export function statementOf(cells: Named & Described): string | null {
  const name = nameOf(cells);
  const text = descriptionOf(cells);
  if (text === null || text === "") return text === null ? null : name;
  const stem = name.replace(/\s*(?:…|\.\.\.)$/u, "");
  const isTheSame = onOneLine(text).startsWith(stem) || name === lineOf(cells.idNumber);
  return isTheSame ? text : `${name}\n${text}`;
}

/** A statement as name and description: a long one is cut in the name and whole beside it. */
export function asStatement(statement: string): Pick<Cells, "shortName" | "description"> {
  const text = linesOf(statement);
  const name = onOneLine(text);
  const isWhole = text === name && name.length <= NAME_LIMIT;
  return { shortName: cut(name), description: isWhole ? "" : asDescription(text) };
}

/** A text that was read, its lines beside one another. */
function onOneLine(text: string): string {
  return text.replaceAll("\n", " ");
}

function cut(name: string): string {
  if (name.length <= NAME_LIMIT) return name;
  const start = name.slice(0, NAME_LIMIT - 1);
  const words = start.slice(0, start.lastIndexOf(" ")).trim();
  const whole = words === "" ? start.replace(/\p{Surrogate}$/u, "") : words;
  return `${whole}…`;
}

/** So many characters of names and descriptions tell their language. */
const TELLING_LENGTH = 50_000;

/** Names and descriptions of rows, as many as are needed to tell the language they are in. */
export function tellingTexts(rows: readonly Cells[]): string[] {
  const texts: string[] = [];
  let length = 0;
  for (const cells of rows) {
    const text = `${cells.shortName} ${descriptionOf(cells) ?? ""}`;
    texts.push(text);
    length += text.length + 1;
    if (length > TELLING_LENGTH) break;
  }
  return texts;
}

/** A backslash too: Moodle's reader takes one before a quotation mark for an escape. */
function escaped(line: string): string {
  return line
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\\", "&#92;");
}
