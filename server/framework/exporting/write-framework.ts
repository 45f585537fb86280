import type { Instant, Language } from "../../level.ts";
import { writeCase } from "../case/write-case.ts";
import type { FrameworkContent } from "../content/content.ts";
import { writeFrameworkCsv } from "../csv/write-csv.ts";
import type { ExportFormat } from "./export-format.ts";
import { writeFrameworkJson } from "../json/write-json.ts";
import { markdownLossInWords } from "../markdown/markdown.words.ts";
import { notHeldByMarkdown } from "../markdown/not-held.ts";
import type { MarkdownNotHeld } from "../markdown/not-held.ts";
import { writeMarkdown } from "../markdown/write-markdown.ts";
import { notHeldInWords as moodleLossInWords } from "../moodle/moodle.words.ts";
import type { NotHeldByMoodle } from "../moodle/moodle.words.ts";
import { notHeldByMoodle } from "../moodle/not-held.ts";
import { writeMoodle } from "../moodle/write.ts";
import type { FrameworkStatus } from "../version.ts";

/** Which file of a version is wanted, and what is to be known of the version for it. */
export interface FileWish {
  readonly format: ExportFormat;
  /** Of the texts, in formats that have one language. */
  readonly language: Language;
  /** Key of the profile that a document is about; left out, the first. */
  readonly profile?: string | undefined;
  readonly version: number;
  readonly status: FrameworkStatus;
  /** When the version was published; of a draft, when it was begun. */
  readonly changedAt: Instant;
  /** Where the addresses of CASE objects begin, such as `https://example.org/ims/case/v1p1`. */
  readonly uriBase: string;
}

/** Something of a framework that a file of it does not hold. */
export type NotHeld =
  | ({ readonly format: "MARKDOWN" } & MarkdownNotHeld)
  | { readonly format: "MOODLE"; readonly code: NotHeldByMoodle };

/** A framework as a file. */
export interface WrittenFile {
  readonly text: string;
  readonly mediaType: string;
  readonly fileName: string;
  /** Empty where the file holds everything. */
  readonly notHeld: readonly NotHeld[];
}

type Writer = (
  content: FrameworkContent,
  wish: FileWish,
) => { readonly text: string; readonly notHeld?: readonly NotHeld[] };

/** How each format is written; those that say nothing of it hold everything. */
const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  JSON: (content) => ({ text: writeFrameworkJson(content) }),
  CSV: (content) => ({ text: writeFrameworkCsv(content) }),
  CASE: (content, { version, status, changedAt, uriBase }) => {
    const whole = writeCase(content, { version, status, lastChange: changedAt, uriBase });
    return { text: `${JSON.stringify(whole, null, 2)}\n` };
  },
  MOODLE: (content, { language }) => ({
    text: writeMoodle(content, language),
    notHeld: notHeldByMoodle(content, language).map((code) => ({ format: "MOODLE", code })),
  }),
  MARKDOWN: (content, wish) => ({
    text: writeMarkdown(content, wish),
    notHeld: notHeldByMarkdown(content, wish).map((one) => ({ format: "MARKDOWN", ...one })),
  }),
};

/** The media type of each format, and how the name of its file ends. */
const KINDS: Readonly<Record<ExportFormat, readonly [mediaType: string, ending: string]>> = {
  JSON: ["application/json", "json"],
  CASE: ["application/json", "case.json"],
  MOODLE: ["text/csv", "moodle.csv"],
  MARKDOWN: ["text/markdown", "md"],
  CSV: ["text/csv", "csv"],
};

/** Writes a version of a framework as a file, and tells what the file does not hold. */
export function writeFramework(content: FrameworkContent, wish: FileWish): WrittenFile {
  const { text, notHeld = [] } = WRITERS[wish.format](content, wish);
  const [mediaType, ending] = KINDS[wish.format];
  const fileName = `${content.key}-${wish.version}.${ending}`;
  return { text, mediaType: `${mediaType}; charset=utf-8`, fileName, notHeld };
}

/** What a file does not hold, in words that go into a list; in French for `fr`, else in English. */
export function notHeldInWords(notHeld: NotHeld, language: Language): string {
  if (notHeld.format === "MOODLE") return moodleLossInWords(notHeld.code, language);
  return markdownLossInWords(notHeld.code, notHeld.values, language);
}
