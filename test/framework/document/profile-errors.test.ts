import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  FINDING_CODES,
  documentSentenceOf,
} from "../../../server/framework/document/findings.words.ts";
import { findingInWords } from "../../../server/framework/finding/finding-in-words.ts";
import { readProfileDocument } from "../../../server/framework/document/read.ts";
import { anyFramework } from "../../support/generated-framework.ts";
import { DIALECTS, writeProfileDocument } from "../../support/profile-document.ts";

const PLAIN = readFileSync(new URL("../fixtures/plain.txt", import.meta.url), "utf8");
const encode = (text: string) => new TextEncoder().encode(text);

/** Errors as "line CODE"; nothing may be handed on beside them. */
function errorsIn(text: string): string[] {
  const { content, findings } = readProfileDocument(encode(text));
  const errors = findings.filter(({ severity }) => severity === "ERROR");
  expect(content === null).toBe(errors.length > 0);
  return errors.map(({ line, code }) => `${line} ${code}`);
}

/** The plain document with one passage put otherwise. */
function changed(from: string, to: string): string {
  expect(PLAIN).toContain(from);
  return PLAIN.replace(from, to);
}

describe("a table that cannot be read is refused with its line", () => {
  const H = "Apprentice\tKeeper\tPrincipal";
  const LAMP = `${H}\n0\t2\t4\nN/A\t<ul> ● Trims wicks.● Cleans lenses.\t<ul> ● Rebuilds the clockwork.`;
  test.each([
    ["four levels where there are three stages", "1\t2\t3\t4", ["23 TOO_MANY_LEVELS"]],
    ["two levels where there are three stages", "1\t2", ["23 TOO_FEW_LEVELS"]],
    ["a level off the scale", "1\t2\t5", ["23 BAD_LEVEL"]],
    ["a level below the scale", "-1\t2\t3", ["23 BAD_LEVEL"]],
    ["half a level", "1\t2.5\t3", ["23 BAD_LEVEL"]],
    ["a word in place of a level", "1\ttwo\t3", ["23 BAD_LEVEL"]],
    ["statements beside level 0", "0\t2\t3", ["24 STATEMENTS_AT_ZERO"]],
  ])("%s", (_, levels, errors) => {
    expect(errorsIn(changed("\n1\t2\t3\n", `\n${levels}\n`))).toEqual(errors);
  });

  test.each([
    [
      "no statements beside a level",
      LAMP.replace("0\t2\t4", "1\t2\t4"),
      "NOT_APPLICABLE_ABOVE_ZERO",
    ],
    [
      "a cell missing that no other can share",
      LAMP.slice(0, LAMP.lastIndexOf("\t")),
      "TRUNCATED_TABLE",
    ],
    ["no cells at all", LAMP.slice(0, LAMP.indexOf("\nN/A")), "TRUNCATED_TABLE"],
    ["too many cells", `${LAMP}\tMore.`, "TOO_MANY_CELLS"],
    ["an empty cell beside a level", LAMP.replace(/● Trims.*lenses\./u, ""), "EMPTY_CELL"],
    ["no levels", LAMP.replace("0\t2\t4\n", ""), "TABLE_WITHOUT_LEVELS"],
    [
      "only two of the stages",
      LAMP.replace(/\tPrincipal|\t4|\t<ul> ● Reb.*/gu, ""),
      "TOO_FEW_STAGES",
    ],
    ["another stage", LAMP.replace("Principal", "Admiral"), "OTHER_STAGES"],
  ])("%s", (_, table, code) => {
    const errors = errorsIn(changed(LAMP, table));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(new RegExp(`^3[7-9] ${code}$`, "u"));
  });

  test("a missing cell where two pairs of stages could share one", () => {
    const three = LAMP.replace("0\t2\t4", "2\t2\t2").replace("N/A\t", "");
    expect(errorsIn(changed(LAMP, three))).toEqual(["39 TRUNCATED_TABLE"]);
  });
});

describe("a document that is none is refused", () => {
  test.each([
    ["no title", PLAIN.slice(PLAIN.indexOf("Behavioural")), "1 NO_TITLE"],
    ["no words", " \n\n\t\n", "null EMPTY_FILE"],
    ["no bytes", "", "null EMPTY_FILE"],
    ["a list to buy", "Oil\n\nWicks\n", "null NOT_A_PROFILE"],
    ["JSON", '{ "CFDocument": { "title": "Lamp" } }', "null NOT_A_PROFILE"],
    ["headings without tables", "Lamp\n\nTechnical Competencies\n", "null NOT_A_PROFILE"],
    ["zero characters", "Lamp\u0000care\u0000", "null BINARY_FILE"],
    ["a PDF", "%PDF-1.7 1 0 obj", "null BINARY_FILE"],
  ])("%s", (_, text, error) => {
    expect(errorsIn(text)).toEqual([error]);
  });

  test("a key that is none", () => {
    const { content, findings } = readProfileDocument(encode(PLAIN), { key: "Lamp Care" });
    expect(content).toBeNull();
    expect(findings.map(({ code }) => code)).toContain("BAD_KEY");
  });
});

describe("a competency that cannot be told is refused with its line", () => {
  test("two of the same name", () => {
    expect(errorsIn(changed("Lamp care", "Watchfulness"))).toEqual(["29 DUPLICATE_COMPETENCY"]);
  });

  test("one without a table, before another and at the end", () => {
    const loose =
      "Rope work\n\nTying things down.\n\nWhy this competency matters\n\nKnots hold.\n\n";
    expect(errorsIn(changed("Lamp care", `${loose}Lamp care`))).toEqual([
      "29 COMPETENCY_WITHOUT_TABLE",
    ]);
    expect(errorsIn(`${PLAIN}${loose}`)).toEqual(["41 COMPETENCY_WITHOUT_TABLE"]);
    expect(errorsIn(`${PLAIN}Rope work\n\nTying things down.\n`)).toEqual([
      "41 COMPETENCY_WITHOUT_TABLE",
    ]);
  });

  test("one without a table and without a rationale, between two others", () => {
    const loose = "Rope work\n\nTying things down.\n\n";
    expect(errorsIn(changed("Lamp care", `${loose}Lamp care`))).toHaveLength(1);
  });

  test("a table under no name", () => {
    const nameless = changed(
      "Watchfulness\n\nDoing this work well, alone and with others.\n\n",
      "",
    );
    expect(errorsIn(nameless)).toEqual(["18 TABLE_WITHOUT_COMPETENCY"]);
  });
});

test("a document cut short anywhere is refused or loses no table in silence", () => {
  const whole = readProfileDocument(encode(PLAIN)).content;
  expect(whole?.competencies).toHaveLength(2);
  for (let end = PLAIN.indexOf("Lamp care") + 30; end < PLAIN.lastIndexOf("\tN/A"); end += 1) {
    expect(errorsIn(PLAIN.slice(0, end))).not.toEqual([]);
  }
});

test("every code has a sentence in both languages that uses the same values", () => {
  const finding = { severity: "ERROR", values: {}, line: null, path: null } as const;
  const namesIn = (sentence: string) => (sentence.match(/\{\w+\}/gu) ?? []).toSorted();
  for (const code of FINDING_CODES) {
    const [english, french] = ["en", "fr-CA"].map((tag) =>
      documentSentenceOf({ ...finding, code }, tag),
    );
    expect(namesIn(english ?? "")).toEqual(namesIn(french ?? ""));
    expect(english).not.toBeNull();
    expect(french).not.toBe(english);
  }
});

test("a sentence holds the values of its finding", () => {
  const { findings } = readProfileDocument(encode(changed("1\t2\t3", "1\t2\t9")));
  const [finding] = findings.filter(({ code }) => code === "BAD_LEVEL");
  if (finding === undefined) throw new Error("No finding.");
  expect(findingInWords(finding, "en")).toBe(
    "The level “9” of stage “Principal” is not a whole number from 0 to 4.",
  );
  expect(finding.path).toEqual(["watchfulness"]);
});

test("words cut out of or put into a document never make the reader throw", () => {
  const cases = fc.record({
    framework: anyFramework("en"),
    dialect: fc.constantFrom(...DIALECTS),
    from: fc.nat(3000),
    length: fc.nat(60),
    put: fc.constantFrom("", "\t", "\n", "|", "<", "<td>", "</table>", "N/A", "5", "• ", "\u0000"),
  });
  fc.assert(
    fc.property(cases, ({ framework, dialect, from, length, put }) => {
      const text = writeProfileDocument(framework, dialect, "en");
      const { content, findings } = readProfileDocument(
        encode(text.slice(0, from) + put + text.slice(from + length)),
      );
      const isRefused = findings.some(({ severity }) => severity === "ERROR");
      expect(content === null).toBe(isRefused);
    }),
    { numRuns: 150 },
  );
});
