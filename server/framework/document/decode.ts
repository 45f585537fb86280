import { visible, withoutOwn } from "./clean.ts";
import type { Report } from "./report.ts";

/** The largest file that is read, in bytes: 5 MiB. */
export const SIZE_LIMIT = 5 * 1024 * 1024;

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16, else Windows-1252. Every
 * line ends in a single line feed. Null, with an error reported, for a file that is empty, too
 * large or no text.
 */
export function decode(bytes: Uint8Array, report: Report): string | null {
  const text = decodeExactly(bytes, report);
  if (text === null) return null;
  if (looksBinary(text)) return refuse("BINARY_FILE", report);
  const ended = text.replace(/\r\n?/gu, "\n").replace(/[\v\f\u0085\u2028\u2029]/gu, " ");
  const lines = visible(withoutOwn(ended));
  return lines.trim() === "" ? refuse("EMPTY_FILE", report) : lines;
}

/**
 * The same with every character as it is, line ends and what nobody sees included, but for the byte
 * order mark. Null, with an error reported, for a file that is too large or no text.
 */
export function decodeExactly(bytes: Uint8Array, report: Report): string | null {
  if (bytes.length > SIZE_LIMIT) return refuse("TOO_LARGE", report);
  const text = isKnownBinary(bytes) ? null : charactersOf(bytes, report);
  return text === null || text.includes("\u0000") ? refuse("BINARY_FILE", report) : text;
}

function refuse(code: "TOO_LARGE" | "BINARY_FILE" | "EMPTY_FILE", report: Report): null {
  report.error(code, { line: null }, { limit: SIZE_LIMIT / 1024 / 1024 });
  return null;
}

// PDF, zip (so also docx, odt, xlsx), legacy Office, PNG, GIF, JPEG, gzip.
const SIGNATURES = ["%PDF-", "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "\u0089PNG", "GIF8"];

function isKnownBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const isPicture = start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("\u001f\u008b");
  return isPicture || SIGNATURES.some((signature) => start.startsWith(signature));
}

function charactersOf(bytes: Uint8Array, report: Report): string | null {
  const wide = wideEncoding(bytes);
  try {
    return new TextDecoder(wide ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    if (wide !== null) return null;
    report.warn("ENCODING_GUESSED", { line: null }, { encoding: "Windows-1252" });
    return windows1252(bytes);
  }
}

// What Windows-1252 has in place of the controls 80 to 9f; the decoder of Node 20 leaves these.
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder("latin1").decode(bytes);
  return latin.replace(/[\u0080-\u009f]/gu, (one) => WINDOWS.charAt(one.charCodeAt(0) - 0x80));
}

/** UTF-16 by its byte order mark, or by every second byte being zero in most characters. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.3;
  if (odd > most && even < most / 10) return "utf-16le";
  return even > most && odd < most / 10 ? "utf-16be" : null;
}

/** The most accents and other marks on one letter; to order more of them takes their square. */
const MARKS_LIMIT = 64;

/** No document has letters under a heap of marks, nor more than a few controls. */
function looksBinary(text: string): boolean {
  if (hasHeapedMarks(text)) return true;
  const controls = text.match(/[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu);
  return (controls?.length ?? 0) > 2 + text.length / 200;
}

/** Looks past characters that nobody sees, as these are taken out later. */
function hasHeapedMarks(text: string): boolean {
  for (const [run] of text.matchAll(/\p{M}[\p{M}\p{Cf}\p{Co}]+/gu)) {
    const isLong = run.length > MARKS_LIMIT;
    if (isLong && run.replaceAll(/[^\p{M}]/gu, "").length > MARKS_LIMIT) return true;
  }
  return false;
}
