import { styleText } from "node:util";
import type { Language } from "../level.ts";
import { labels } from "../words/labels.ts";
import { inLanguage } from "../words/worded.ts";

/** How something is shown: in which language, with its numbers, and coloured or not. */
export interface Look {
  readonly language: Language;
  /** A number as the language writes it, with two decimals at most. */
  readonly number: (value: number) => string;
  /** A share of 0 to 1 in per cent, rounded down to one decimal: only what is whole is 100 %. */
  readonly percent: (share: number) => string;
  /** The text in that colour, or as it is where there are no colours. */
  readonly paint: (colour: Colour, text: string) => string;
}

/** The word for a value of an enum, from the one glossary. */
export function label(list: string, value: string, { language }: Look): string {
  const texts = labels[list]?.[value];
  return texts === undefined ? value : inLanguage(texts, language, new Set());
}

/** The colours there are; each is one of the sixteen that every terminal knows. */
export type Colour = "bold" | "dim" | "green" | "magenta" | "yellow";

/** Makes the look for a language. */
export function lookIn(language: Language, colours: boolean): Look {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const shares = new Intl.NumberFormat(language, {
    style: "percent",
    maximumFractionDigits: 1,
    roundingMode: "floor",
  });
  return {
    language,
    number: (value) => numbers.format(value),
    percent: (share) => shares.format(share),
    paint: (colour, text) =>
      // Whether there are colours has been decided; newer versions of Node would ask again.
      colours && text !== "" ? styleText(colour, text, { validateStream: false }) : text,
  };
}

/** Whether a stream shows colours: a terminal that has them, unless NO_COLOR or TERM say no. */
export function showsColours(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && stream.hasColors();
}
