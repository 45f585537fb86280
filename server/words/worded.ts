import type { Language, Texts } from "../level.ts";
import { sentences } from "./sentences.ts";
import type { SentenceCode } from "./sentences.ts";

/** A value that a sentence names: a number, a word, a text in several languages, or a list. */
export type SentenceValue = string | number | Texts | readonly Texts[];

/** A reason kept as a code with its values, and put into words in the reader's language. */
export class Sentence {
  readonly code: SentenceCode;
  readonly values: Readonly<Record<string, SentenceValue>>;

  constructor(code: SentenceCode, values: Readonly<Record<string, SentenceValue>> = {}) {
    this.code = code;
    this.values = values;
  }
}

/** Whatever a person reads: a text in several languages, or a sentence of the server's own. */
export type Worded = Texts | Sentence;

/**
 * The text in that language, else in the first one it has; notes in `spoken` which it was, so that
 * the answer can say so.
 */
export function inLanguage(worded: Worded, language: Language, spoken: Set<Language>): string {
  const texts: Texts = worded instanceof Sentence ? sentences[worded.code] : worded;
  const chosen = chosenLanguage(texts, language);
  spoken.add(chosen);
  const text = texts[chosen] ?? "";
  return worded instanceof Sentence ? filled(text, worded.values, chosen) : text;
}

/** The language itself, the nearest broader form of it (fr-CA: fr), or the first there is. */
function chosenLanguage(texts: Texts, language: Language): Language {
  for (let tag = language; tag !== ""; tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")))) {
    if (tag in texts) return tag;
  }
  return Object.keys(texts)[0] ?? language;
}

function filled(text: string, values: Sentence["values"], language: Language): string {
  let words = "";
  for (const piece of piecesOf(text)) {
    const value = typeof piece === "string" ? piece : (values[piece.name] ?? `{${piece.name}}`);
    const lists = typeof piece === "string" ? together : piece.lists;
    words += spoken(value, language, lists);
  }
  return words;
}

/** A hole in a sentence. In `{name}` a list is "A and B", in `{name:or}` it is "A or B". */
interface Hole {
  readonly name: string;
  readonly lists: Lists;
}

// Sentences are few and said often: each is taken apart once, into words and holes.
const pieces = new Map<string, readonly (string | Hole)[]>();
function piecesOf(text: string): readonly (string | Hole)[] {
  let found = pieces.get(text);
  if (found === undefined) {
    found = text.split(/\{(\w+(?::or)?)\}/).map((piece, index) => {
      if (index % 2 === 0) return piece;
      const [name = "", way] = piece.split(":");
      return { name, lists: way === "or" ? either : together };
    });
    pieces.set(text, found);
  }
  return found;
}

function spoken(value: SentenceValue, language: Language, lists: Lists): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberIn(language, value);
  if (!isList(value)) return value[chosenLanguage(value, language)] ?? "";
  const words = value.map((texts) => texts[chosenLanguage(texts, language)] ?? "");
  const [only, ...others] = words;
  // Most lists hold one thing, which needs no joining.
  if (only !== undefined && others.length === 0) return only;
  return listsIn(language, lists).format(words);
}

const isList = (value: Texts | readonly Texts[]): value is readonly Texts[] => Array.isArray(value);

/** Whole and half numbers come again and again; others are formatted each time. */
const common = new Map<string, string>();
function numberIn(language: Language, value: number): string {
  const format = numbersIn(language);
  if (value > 1000 || !Number.isInteger(value * 2)) return format.format(value);
  const key = `${language} ${value}`;
  let text = common.get(key);
  if (text === undefined) {
    text = format.format(value);
    common.set(key, text);
  }
  return text;
}

// Making a formatter costs far more than using one.
const numbers = new Map<Language, Intl.NumberFormat>();
function numbersIn(language: Language): Intl.NumberFormat {
  let format = numbers.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    numbers.set(language, format);
  }
  return format;
}

/** A way to join a list, with the formatters that were made for it. */
interface Lists {
  readonly type: Intl.ListFormatType;
  readonly made: Map<Language, Intl.ListFormat>;
}
const together: Lists = { type: "conjunction", made: new Map() };
const either: Lists = { type: "disjunction", made: new Map() };
function listsIn(language: Language, { type, made }: Lists): Intl.ListFormat {
  let format = made.get(language);
  if (format === undefined) {
    format = new Intl.ListFormat(language, { type });
    made.set(language, format);
  }
  return format;
}
