import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { readProfileDocument } from "../../../server/framework/document/read.ts";

const TEXT = readFileSync(new URL("../fixtures/gardien.txt", import.meta.url), "utf8");
const EXPECTED = readProfileDocument(new TextEncoder().encode(TEXT));

/** The characters of the document that Windows-1252 has above Latin-1. */
const WINDOWS = new Map([
  ["•", 0x95],
  ["’", 0x92],
  ["œ", 0x9c],
]);

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => WINDOWS.get(character) ?? character.charCodeAt(0));
}

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

test.each([
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${TEXT}`)],
  ["lines that end in CRLF", Buffer.from(TEXT.replaceAll("\n", "\r\n"))],
  ["lines that end in CR", Buffer.from(TEXT.replaceAll("\n", "\r"))],
  ["UTF-16, low byte first", utf16(TEXT, "le", true)],
  ["UTF-16, high byte first", utf16(TEXT, "be", true)],
  ["UTF-16 without a mark, low byte first", utf16(TEXT, "le", false)],
  ["UTF-16 without a mark, high byte first", utf16(TEXT, "be", false)],
  ["accents in two characters", Buffer.from(TEXT.normalize("NFD"))],
  ["non-breaking spaces", Buffer.from(TEXT.replace(/(?<=\p{Ll}) /gu, "\u00a0"))],
])("%s read the same, lines and all", (_, bytes) => {
  expect(readProfileDocument(bytes)).toEqual(EXPECTED);
});

test("Windows-1252 reads the same, with a warning to look at the accents", () => {
  const { content, findings } = readProfileDocument(windows1252(TEXT));
  expect(content).toEqual(EXPECTED.content);
  expect(findings[0]).toMatchObject({ severity: "WARNING", code: "ENCODING_GUESSED", line: null });
});

test("soft hyphens and marks without width vanish from words", () => {
  const text = TEXT.replace("lentille", "len\u00adtil\u200ble").replace(
    "lampe",
    "\u202elampe\u202c",
  );
  expect(readProfileDocument(new TextEncoder().encode(text))).toEqual(EXPECTED);
});

test("a key that is given names framework and profile", () => {
  const bytes = new TextEncoder().encode(TEXT);
  const { content } = readProfileDocument(bytes, { key: "keeper" });
  expect([content?.key, content?.profiles[0]?.key]).toEqual(["keeper", "keeper"]);
});
