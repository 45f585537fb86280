import type { Finding, FrameworkContent } from "./content.ts";
import { SIZE_LIMIT } from "./document/decode.ts";
import type { ProfileFormat } from "./document/detect.ts";
import { sentenceOf } from "./document/findings.words.ts";
import { readProfileDocument } from "./document/read.ts";
import { readFrameworkJson } from "./json/read-json.ts";
import type { JsonFindingCode } from "./json/json.words.ts";
import { jsonSentenceOf } from "./json/json.words.ts";
import { keptSentenceOf } from "./other-profiles.words.ts";
import { unmappedSentenceOf } from "./publishing/unmapped.words.ts";

/** The formats that a framework can be read from, named as in the contract. */
export type ImportFormat = ProfileFormat | "JSON";

/** What a file was read to. */
export interface FrameworkReading {
  readonly format: ImportFormat;
  /** Null when any finding is an error: half a framework is never handed on. */
  readonly content: FrameworkContent | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a framework from a file of up to 5 MiB, telling its format by what it holds: what begins
 * with a brace is JSON, all else a profile document. `key` takes the place of the file's own.
 */
export function readFramework(
  bytes: Uint8Array,
  options: { readonly key?: string } = {},
): FrameworkReading {
  if (!beginsWithBrace(bytes)) return readProfileDocument(bytes, options);
  if (bytes.length > SIZE_LIMIT) return refused("TOO_LARGE", { limit: SIZE_LIMIT / 1024 / 1024 });
  const text = textOf(bytes);
  return text === null ? refused("NOT_UTF8") : readFrameworkJson(text, options);
}

/** A finding of any format as a sentence, in French for `fr` and its regions, else in English. */
export function findingInWords(finding: Finding, language: string): string {
  return (
    jsonSentenceOf(finding, language) ??
    unmappedSentenceOf(finding, language) ??
    keptSentenceOf(finding, language) ??
    sentenceOf(finding, language)
  );
}

function refused(code: JsonFindingCode, values: Finding["values"] = {}): FrameworkReading {
  const finding: Finding = { severity: "ERROR", code, values, line: null, path: null };
  return { format: "JSON", content: null, findings: [finding] };
}

/** Looks past a byte order mark, white space, and the zeros of UTF-16. */
function beginsWithBrace(bytes: Uint8Array): boolean {
  const skipped = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20, 0xbb, 0xbf, 0xef, 0xfe, 0xff]);
  return bytes.find((byte) => !skipped.has(byte)) === 0x7b;
}

/** The text of bytes in UTF-8, or in UTF-16 with its mark; null where they are neither. */
function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const encoding = isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
