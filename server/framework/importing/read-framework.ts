import { isOwnPackage } from "../case/own-package.ts";
import { isCase, readCase } from "../case/read-case.ts";
import type { Finding, FrameworkContent } from "../content/content.ts";
import { isOwnSheet } from "../csv/csv-sheet.ts";
import type { CsvContent } from "../csv/read-csv.ts";
import { readFrameworkCsv } from "../csv/read-csv.ts";
import { SIZE_LIMIT } from "../document/decode.ts";
import { readProfileDocument } from "../document/read.ts";
import { findingOfWhole } from "../finding/finding.ts";
import { ImportFile } from "./import-file.ts";
import type { ImportFormat } from "./import-format.ts";
import { isFrameworkJson, readFrameworkValue } from "../json/read-json.ts";
import { readMoodle } from "../moodle/read.ts";
import { isMoodle } from "../moodle/table.ts";

/** What a file was read to. */
export interface FrameworkReading {
  readonly format: ImportFormat;
  /** The framework it speaks of; null where it names none, or cannot be read so far. */
  readonly key: string | null;
  /** Null when any finding is an error: half a framework is never handed on. */
  readonly content: FrameworkContent | null;
  readonly findings: readonly Finding[];
  /** Whether it says all there is to say of the framework, so that it replaces what is stored. */
  readonly isWhole?: boolean;
  /** Of a file that may complete what is stored: what it says over that, findings and all. */
  readonly over?: (stored: FrameworkContent | null) => CsvContent;
}

/** How a file is to be read. */
export interface ReadOptions {
  /** Takes the place of the file's own key. */
  readonly key?: string;
  /** What the file is said to be; left out or null, its format is told by what it holds. */
  readonly format?: ImportFormat | null;
}

/** Reads the formats of one family. */
interface Reader {
  readonly formats: readonly [ImportFormat, ...ImportFormat[]];
  /** Whether a file can be nothing else. */
  readonly knows: (file: ImportFile) => boolean;
  readonly read: (file: ImportFile, options: Keyed) => Reading;
}
type Keyed = Pick<ReadOptions, "key">;
/** A reading whose key is that of its content, unless it says otherwise. */
type Reading = Omit<FrameworkReading, "key"> & { readonly key?: string | null };

const JSON_READER: Reader = {
  formats: ["JSON"],
  knows: ({ json }) => isFrameworkJson(json),
  read: ({ parsed }, options) =>
    "value" in parsed
      ? { ...readFrameworkValue(parsed.value, options), isWhole: true }
      : refused("JSON", parsed),
};

const DOCUMENT_READER: Reader = {
  formats: ["PROFILE_TEXT", "PROFILE_MARKDOWN", "PROFILE_HTML"],
  knows: () => false,
  read: ({ bytes }, options) => readProfileDocument(bytes, options),
};

const READERS: readonly Reader[] = [
  JSON_READER,
  {
    formats: ["CASE_1_0", "CASE_1_1"],
    knows: ({ json }) => isCase(json),
    read: ({ parsed }, options) =>
      "value" in parsed
        ? { ...readCase(parsed.value, options), isWhole: isOwnPackage(parsed.value) }
        : refused("CASE_1_1", parsed),
  },
  {
    formats: ["CSV"],
    knows: ({ decoded: { text } }) => text !== null && isOwnSheet(text),
    read: sheetReading,
  },
  {
    formats: ["MOODLE"],
    knows: ({ decoded: { text } }) => text !== null && isMoodle(text),
    read: ({ decoded: { text, findings } }, options) => {
      const { content, findings: found } = readMoodle(text ?? "", options);
      return { format: "MOODLE", content, findings: [...findings, ...found] };
    },
  },
  DOCUMENT_READER,
];

/**
 * Reads a framework from a file of up to 5 MiB in any of our formats, told by what it holds: what
 * none of them knows is JSON where it begins with a brace, else a profile document. A file that is
 * not what it is said to be is refused.
 */
export function readFramework(bytes: Uint8Array, options: ReadOptions = {}): FrameworkReading {
  const file = new ImportFile(bytes);
  const asked = options.format ?? null;
  if (bytes.length > SIZE_LIMIT) {
    const values = { limit: SIZE_LIMIT / 1024 / 1024 };
    const format = asked ?? fallbackFor(file).formats[0];
    return { ...refused(format, { code: "TOO_LARGE", values }), key: null };
  }
  const { formats, read } = readerFor(file, asked);
  const reading = read(file, options.key === undefined ? {} : { key: options.key });
  if (asked !== null && asked !== reading.format) {
    // A file that is wrong as what it is said to be is told so, not that it is something else.
    const isWrongAsAsked = formats.includes(asked) && reading.content === null;
    const values = { asked, found: reading.format };
    if (!isWrongAsAsked) {
      return { ...refused(reading.format, { code: "OTHER_FORMAT_FOUND", values }), key: null };
    }
  }
  return { ...reading, key: reading.key ?? reading.content?.key ?? null };
}

/** The reader that knows the file; where none does, the one that was asked for. */
function readerFor(file: ImportFile, asked: ImportFormat | null): Reader {
  const known = READERS.find(({ knows }) => knows(file));
  const wanted = READERS.find(({ formats }) => asked !== null && formats.includes(asked));
  return known ?? wanted ?? fallbackFor(file);
}

/** The reader of a file that none knows and of which nothing is said. */
function fallbackFor({ beginsWithBrace }: ImportFile): Reader {
  return beginsWithBrace ? JSON_READER : DOCUMENT_READER;
}

function sheetReading({ decoded }: ImportFile, options: Keyed): Reading {
  if (decoded.text === null) return { format: "CSV", content: null, findings: decoded.findings };
  const { key, over } = readFrameworkCsv(decoded.text, options);
  const told = (stored: FrameworkContent | null) => {
    const { content, findings } = over(stored);
    return { content, findings: [...decoded.findings, ...findings] };
  };
  return { format: "CSV", key, ...told(null), over: told };
}

function refused(
  format: ImportFormat,
  { code, values }: { readonly code: string; readonly values: Finding["values"] },
): Reading {
  return { format, content: null, findings: [findingOfWhole("ERROR", code, values)] };
}
