import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { JsonReport } from "../../../server/framework/json/json-report.ts";
import { checkReferences } from "../../../server/framework/json/json-references.ts";
import { findingInWords } from "../../../server/framework/finding/finding-in-words.ts";
import { readFramework } from "../../../server/framework/importing/read-framework.ts";
import { anyContent } from "../any-content.ts";
import { small } from "../shelf.ts";

const written = (content: object): string => JSON.stringify({ format: "waymark/1", ...content });

const read = (text: string) => readFramework(Buffer.from(text));

/** What is found in the small framework with some of its parts replaced, as "CODE path". */
function foundIn(parts: object): string[] {
  const { content, findings } = read(written({ ...small("small"), ...parts }));
  const lines = findings.map(({ severity, code, path }) => ({ severity, code, path }));
  expect(content === null).toBe(lines.some(({ severity }) => severity === "ERROR"));
  return lines.map(({ code, path }) => [code, ...(path ?? [])].join(" "));
}

const competency = (changes: object) => ({
  competencies: [{ ...small().competencies[0], ...changes }],
});
const profile = (changes: object) => ({ profiles: [{ ...small().profiles[0], ...changes }] });

test("a framework written as JSON is read back as it was", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const reading = read(written(content));
      expect(reading.content).toEqual(content);
      expect(reading.findings.filter(({ severity }) => severity === "ERROR")).toEqual([]);
    }),
  );
});

test("whatever a file holds, reading it ends in content or in an error with a sentence", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const bytes = new TextEncoder().encode(
        `{"format": "waymark/1", "key": ${json}, "x": ${json}}`,
      );
      const { format, content, findings } = readFramework(bytes);
      expect(format).toBe("JSON");
      expect(content).toBeNull();
      for (const finding of findings) {
        expect(findingInWords(finding, "en")).toMatch(/\.$/);
        expect(findingInWords(finding, "fr-CA")).not.toBe(findingInWords(finding, "en"));
      }
    }),
  );
});

test("a file that is right has no findings", () => {
  expect(foundIn({})).toEqual([]);
});

test.each<[string, object, string[]]>([
  ["a missing title", { title: undefined }, ["MISSING title"]],
  ["a text in no language", { title: {} }, ["NO_TEXTS title"]],
  ["an empty text", { title: { en: "" } }, ["NOT_A_TEXT title en"]],
  ["a number for a text", { title: { en: 5 } }, ["NOT_A_TEXT title en"]],
  ["a NUL", { title: { en: "a\0b" } }, ["UNFIT_TEXT title en"]],
  ["half a character", { title: { en: "\ud800" } }, ["UNFIT_TEXT title en"]],
  ["a language that is none", { title: { en: "A", "en us": "B" } }, ["NOT_A_LANGUAGE title en us"]],
  ["a language written otherwise", { languages: ["EN"] }, ["NOT_A_LANGUAGE languages 0"]],
  ["no language", { languages: [] }, ["NO_LANGUAGES languages", "UNLISTED_LANGUAGE languages"]],
  ["a text in a language not listed", { title: { de: "A" } }, ["UNLISTED_LANGUAGE languages"]],
  ["a key with capitals", { key: "Small" }, ["NOT_A_FRAMEWORK_KEY key"]],
  ["a field that is not known", { colour: "red" }, ["UNKNOWN_FIELD colour"]],
  [
    "a field that no extension has",
    { extensions: [{ system: "JSON", kind: "LEVEL", key: "0", data: {}, colour: "red" }] },
    ["FIELD_LEFT_OUT extensions 0 colour"],
  ],
  ["a NUL in a field that is not known", { colour: ["a\0"] }, ["UNFIT_TEXT"]],

  ["an object for a list", { groups: {} }, ["NOT_A_LIST groups"]],
  ["a list for an object", { groups: [[]] }, ["NOT_AN_OBJECT groups 0", "MISSING groups 0 key"]],
  ["a month too few", { freshnessMonths: 0 }, ["NOT_A_NUMBER freshnessMonths"]],
  ["a scale with a hole", { levels: small().levels.slice(1) }, ["LEVEL_ORDER levels 0"]],
  ["an unknown group", competency({ group: "x" }), ["UNKNOWN_KEY competencies 0 group"]],
  ["a key with a space", competency({ key: "a b" }), ["NOT_A_KEY competencies 0 key"]],
  [
    "an indicator off the scale",
    competency({ indicators: [{ key: "i", level: 2, statement: { en: "A" } }] }),
    ["OFF_THE_SCALE competencies 0 indicators 0 level"],
  ],
  [
    "an indicator for an unknown stage",
    competency({ indicators: [{ key: "i", level: 1, statement: { en: "A" }, stages: ["x"] }] }),
    ["UNKNOWN_KEY competencies 0 indicators 0 stages 0"],
  ],
  [
    "a requirement of an unknown competency",
    profile({ requirements: [{ stage: "first", competency: "x", level: 1 }] }),
    ["UNKNOWN_KEY profiles 0 requirements 0 competency"],
  ],
  [
    "two requirements in one cell",
    profile({
      requirements: [1, 0].map((level) => ({ stage: "first", competency: "one", level })),
    }),
    ["GIVEN_TWICE profiles 0 requirements 1"],
  ],
  [
    "a stage given twice",
    profile({ stages: ["A", "B"].map((en) => ({ key: "first", name: { en } })) }),
    ["GIVEN_TWICE profiles 0 stages 1"],
  ],
])("%s is found where it stands", (_, parts, found) => {
  expect(foundIn(parts)).toEqual(expect.arrayContaining(found));
});

test("content of more than 20,000 things is refused", () => {
  const found = (count: number): string[] => {
    const report = new JsonReport();
    const keys = Array.from({ length: count }, (_, at) => `key-${at}`);
    const groups = keys.map((key) => ({ key, name: { en: "Group" } }));
    checkReferences({ ...small("small"), competencies: [], profiles: [], groups }, report);
    return report.findings.map(({ code }) => code);
  };
  expect(found(20_001)).toEqual(["TOO_MANY_ITEMS"]);
  expect(found(19_999)).toEqual([]);
});

test("of more than 100,000 elements and texts no more are read, whatever lists hold them", () => {
  const found = (groups: unknown[]) => {
    const { findings } = read(written({ ...small("small"), groups }));
    return findings.filter(({ path }) => path?.[0] !== "competencies").map(({ code }) => code);
  };
  expect(found(Array(100_001).fill(0))).toEqual(["TOO_MANY_ITEMS"]);
  const names = Object.fromEntries([...Array(2000).keys()].map((at) => [`en-a${1000 + at}`, "A"]));
  const groups = Array.from({ length: 51 }, (_, at) => ({ key: `group-${at}`, name: names }));
  expect(found(groups)).toEqual(["TOO_MANY_ITEMS"]);
});

test("of what nobody knows no more is kept than a thing, or a file, may hold", () => {
  const named = (count: number) =>
    Object.fromEntries([...Array(count).keys()].map((at) => [`x${at}`, at]));
  expect(foundIn(named(1000)).length).toBe(200);
  expect(foundIn(named(1001))).toEqual(["TOO_MANY_HERE"]);
  expect(foundIn({ colour: Array(500_001).fill(0) })).toContain("TOO_MANY_ITEMS");
});

test("a value in a value more than 20 deep is refused before anything walks it", () => {
  const found = (depth: number, rest = "") => {
    const deep = `${"[".repeat(depth)}${"]".repeat(depth)}`;
    const { content, findings } = read(`{"format": "waymark/1", ${rest} "x": ${deep}}`);
    expect(content).toBeNull();
    return findings.map(({ code }) => code);
  };
  expect(found(100_000)).toEqual(["JSON_TOO_DEEP"]);
  expect(found(20)).toEqual(["JSON_TOO_DEEP"]);
  expect(found(19, String.raw`"text": "\"[[[[[[[[[[[[[[[[[[[[[[[[",`)).not.toContain(
    "JSON_TOO_DEEP",
  );
});

test("JSON that is not this project's own is told so", () => {
  const codes = (text: string) => read(text).findings.map(({ code }) => code);
  expect(codes('{"standard": {}}')).toEqual(["OTHER_FORMAT"]);
  expect(codes('{"format": "waymark/2"}')).toEqual(["OTHER_FORMAT"]);
  expect(codes('{"format": ')).toEqual(["NOT_JSON"]);
});

test("JSON is read in UTF-8 and UTF-16, with and without a mark, and in nothing else", () => {
  const text = written({ ...small("small"), title: { en: "Été" } });
  const wide = Buffer.from(`\ufeff${text}`, "utf16le");
  const readable = [Buffer.from(text), Buffer.from(`\ufeff ${text}`), wide, wide.swap16()];
  for (const bytes of readable.map((one) => Buffer.from(one))) {
    expect(readFramework(bytes).content?.title).toEqual({ en: "Été" });
  }
  const { findings } = readFramework(Buffer.from(text, "latin1"));
  expect(findings.map(({ code }) => code)).toEqual(["NOT_UTF8"]);
});

test("a file above 5 MiB is refused unread", () => {
  const bytes = Buffer.from(`{${" ".repeat(5 * 1024 * 1024)}}`);
  expect(readFramework(bytes).findings.map(({ code }) => code)).toEqual(["TOO_LARGE"]);
});
