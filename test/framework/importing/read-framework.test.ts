import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { writeCase } from "../../../server/framework/case/write-case.ts";
import { writeFrameworkCsv } from "../../../server/framework/csv/write-csv.ts";
import { findingInWords } from "../../../server/framework/finding/finding-in-words.ts";
import { ImportFile } from "../../../server/framework/importing/import-file.ts";
import { importFormats } from "../../../server/framework/importing/import-format.ts";
import type { ImportFormat } from "../../../server/framework/importing/import-format.ts";
import { writeFrameworkJson } from "../../../server/framework/json/write-json.ts";
import { writeMoodle } from "../../../server/framework/moodle/write.ts";
import { readFramework } from "../../../server/framework/importing/read-framework.ts";
import { writeProfileDocument } from "../../support/profile-document.ts";
import { small } from "../shelf.ts";
import { joinersDocument } from "./two-jobs.ts";

const content = small("small");
const facts = {
  version: 1,
  status: "PUBLISHED",
  lastChange: 0,
  uriBase: "https://example.org/ims/case/v1p1",
} as const;
const ours = writeCase(content, facts);
const older = {
  identifier: "5b4a2f3e-8f0d-4a61-9c0e-2d4f6a8b0c1d",
  uri: "https://example.org/5b4a2f3e",
  creator: "Somebody",
  title: "Older",
  lastChangeDateTime: "2020-01-01T00:00:00Z",
};

/** A file of each format. */
const FILES: Readonly<Record<ImportFormat, string>> = {
  JSON: writeFrameworkJson(content),
  CASE_1_1: JSON.stringify(ours),
  CASE_1_0: JSON.stringify({ CFDocument: older, CFItems: [] }),
  CSV: writeFrameworkCsv(content),
  MOODLE: writeMoodle(content),
  PROFILE_MARKDOWN: writeProfileDocument(joinersDocument(), "MARKDOWN_BULLETS", "en"),
  PROFILE_HTML: writeProfileDocument(joinersDocument(), "HTML_ITEMS", "en"),
  PROFILE_TEXT: readFileSync("test/framework/fixtures/plain.txt", "utf8"),
};
const codesOf = (text: string, format?: ImportFormat) =>
  readFramework(Buffer.from(text), format === undefined ? {} : { format }).findings.map(
    ({ code }) => code,
  );

test.each(importFormats)("%s is told by what it holds", (format) => {
  const reading = readFramework(Buffer.from(FILES[format]));
  expect(reading.format).toBe(format);
  expect(reading.findings.filter(({ severity }) => severity === "ERROR")).toEqual([]);
  expect(reading.key).toBe(reading.content?.key);
});

test.each(importFormats)("a file said to be %s is that, or refused", (asked) => {
  const taken = importFormats.filter((format) => {
    return readFramework(Buffer.from(FILES[format]), { format: asked }).content !== null;
  });
  expect(taken).toEqual([asked]);
});

test("a format that a file does not have is named with the one it has, in both languages", () => {
  const { findings } = readFramework(Buffer.from(FILES.CSV), { format: "MOODLE" });
  expect(findings.map((finding) => findingInWords(finding, "en"))).toEqual([
    "The file was to be read as MOODLE, and by what it holds it is CSV.",
  ]);
  expect(findings.map((finding) => findingInWords(finding, "fr"))).toEqual([
    "Le fichier devait être lu comme MOODLE, et d’après son contenu c’est CSV.",
  ]);
});

test.each<[ImportFormat, string, string]>([
  ["CSV", "key,name.en\na,b", "CSV_COLUMN_MISSING"],
  ["MOODLE", "key,name.en\na,b", "MOODLE_HEADER"],
  ["JSON", "some text", "NOT_JSON"],
  ["CASE_1_1", "some text", "NOT_JSON"],
  ["CASE_1_1", '{"CFItems": []}', "CASE_NO_DOCUMENT"],
  ["JSON", '{"CFItems": []}', "OTHER_FORMAT"],
  ["PROFILE_TEXT", '{"CFItems": []}', "NOT_A_PROFILE"],
])("%s is asked for, and its reader says what is wrong", (format, text, code) => {
  expect(codesOf(text, format)).toContain(code);
});

test("JSON that is neither ours nor CASE is told what both look like", () => {
  const [finding] = readFramework(Buffer.from('{"a": 1}')).findings;
  if (finding === undefined) throw new Error("Nothing was found.");
  for (const language of ["en", "fr"]) {
    expect(findingInWords(finding, language)).toMatch(/waymark\/1.*CFDocument/);
  }
});

test("a file above 5 MiB is refused unread, whatever it is", () => {
  for (const start of ["{", "row,key\n", "# Title\n"]) {
    expect(codesOf(`${start}${" ".repeat(5 * 1024 * 1024)}`)).toEqual(["TOO_LARGE"]);
  }
});

test("a sheet in Windows-1252 is read, and its encoding is told", () => {
  const text = FILES.CSV.slice(1).replaceAll("Small", "Été");
  const { content: read, findings } = readFramework(Buffer.from(text, "latin1"));
  expect(read?.title).toEqual({ en: "Été" });
  expect(findings.map(({ code }) => code)).toEqual(["ENCODING_GUESSED"]);
});

test("a file is looked at as JSON only where it begins like an object", () => {
  expect(new ImportFile(Buffer.from("\ufeff {}")).json).toEqual({});
  expect(new ImportFile(Buffer.from("[1]")).json).toBeUndefined();
});
