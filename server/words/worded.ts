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

const textIn = (texts: Texts, language: Language): string =>
  texts[chosenLanguage(texts, language)] ?? "";

function filled(text: string, values: Sentence["values"], language: Language): string {
  let words = "";
  for (const piece of piecesOf(text)) {
    words += typeof piece === "string" ? piece : inHole(piece, values[piece.name], language);
  }
  return words;
}

/** A hole in a sentence. In `{name}` a list is "A and B", in `{name:or}` it is "A or B". */
interface Hole {
  readonly name: string;
  readonly listsIn: (language: Language) => Intl.ListFormat;
}

function inHole(hole: Hole, value: SentenceValue | undefined, language: Language): string {
  if (value === undefined) return `{${hole.name}}`;
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberIn(language, value);
  if (!isList(value)) return textIn(value, language);
  const [first, ...others] = value;
  // Most lists hold one thing, which needs no joining.
  if (first !== undefined && others.length === 0) return textIn(first, language);
  return hole.listsIn(language).format(value.map((texts) => textIn(texts, language)));
}

const isList = (value: Texts | readonly Texts[]): value is readonly Texts[] => Array.isArray(value);

/** Whole and half numbers come again and again; others are formatted each time. */
function numberIn(language: Language, value: number): string {
  const isCommon = value <= 1000 && Number.isInteger(value * 2);
  return isCommon ? commonNumbersIn(language)(value) : numbersIn(language).format(value);
}

/** Keeps what was made for a key: making a formatter costs far more than using one. */
function madeOnce<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    let found = made.get(key);
    if (found === undefined) {
      found = make(key);
      made.set(key, found);
    }
    return found;
  };
}

const numbersIn = madeOnce(
  (language: Language) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }),
);
const commonNumbersIn = madeOnce((language: Language) =>
  madeOnce((value: number) => numbersIn(language).format(value)),
);
const togetherIn = madeOnce(
  (language: Language) => new Intl.ListFormat(language, { type: "conjunction" }),
);
const eitherIn = madeOnce(
  (language: Language) => new Intl.ListFormat(language, { type: "disjunction" }),
);

/** The words and holes of a sentence, by turns. */
const piecesOf = madeOnce((text: string): readonly (string | Hole)[] =>
  text.split(/\{(\w+(?::or)?)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const [name = "", way] = piece.split(":");
    return { name, listsIn: way === "or" ? eitherIn : togetherIn };
  }),
);
