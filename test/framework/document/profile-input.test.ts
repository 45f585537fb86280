import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readProfileDocument } from "../../../server/framework/document/read.ts";
import { adoptKeys } from "../../../server/framework/meeting/adopt-keys.ts";
import { sameContent } from "../../../server/framework/difference/same-content.ts";
import { unaccountedWords } from "../../support/word-account.ts";

const FOLDER = new URL("../../../../shared/input/", import.meta.url);
const [file] = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith(".txt"))
  : [];
// The original document is not ours to ship: where it is not beside the project, this is skipped.
const describeInput = file === undefined ? describe.skip : describe;

/** Indicators of each cell, by competency and level. */
const CELLS = {
  communication: { 1: 4, 2: 4, 3: 5 },
  teamwork: { 2: 3, 3: 2, 4: 2 },
  "analytical-thinking": { 2: 4, 3: 3, 4: 3 },
  "ethics-and-privacy": { 2: 4, 3: 2, 4: 4 },
  "promote-innovation-and-guide-change": { 2: 3, 3: 3 },
  "achieving-results": { 2: 4, 3: 2, 4: 4 },
  "data-management": { 2: 4, 3: 3, 4: 3 },
  programming: { 2: 3, 3: 4, 4: 4 },
  "mathematics-and-statistics": { 1: 4, 2: 4, 3: 2 },
  "project-management": { 1: 3, 2: 3, 3: 3 },
  "machine-learning": { 1: 2, 2: 3, 3: 3 },
  "data-visualization": { 1: 3, 2: 6 },
  storytelling: { 1: 2, 2: 2 },
  "business-acumen": { 2: 3, 3: 4 },
};

function readInput() {
  const bytes = readFileSync(new URL(file ?? "", FOLDER));
  const reading = readProfileDocument(bytes);
  if (reading.content === null) throw new Error("The input was not read.");
  return { source: bytes.toString("utf8"), ...reading, content: reading.content };
}

describeInput("the original document", () => {
  test("has the counts that are known of it", () => {
    const { content } = readInput();
    const [profile] = content.profiles;
    const groups = content.groups.map(
      ({ key }) => content.competencies.filter(({ group }) => group === key).length,
    );
    const requirements = profile?.requirements ?? [];
    const sums = profile?.stages.map(({ key }) =>
      requirements.reduce((sum, { stage, level }) => sum + (stage === key ? level : 0), 0),
    );
    expect(groups).toEqual([6, 8]);
    expect(requirements).toHaveLength(42);
    expect(requirements.filter(({ level }) => level === 0)).toHaveLength(3);
    expect(profile?.responsibilities).toHaveLength(9);
    expect(sums).toEqual([17, 33, 46]);
  });

  test("its 124 indicators stand in the cells they belong to", () => {
    const { content } = readInput();
    const cells: Record<string, Record<number, number>> = {};
    for (const { key, indicators } of content.competencies) {
      const counts: Record<number, number> = {};
      for (const { level } of indicators) counts[level] = (counts[level] ?? 0) + 1;
      cells[key] = counts;
    }
    expect(cells).toEqual(CELLS);
    expect(content.competencies.flatMap(({ indicators }) => indicators)).toHaveLength(124);
  });

  test("no word of it is lost, and each choice is a warning with its line", () => {
    const { source, content, findings } = readInput();
    expect(unaccountedWords(source, content, findings)).toEqual([]);
    expect(findings.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "7 LABEL",
      "57 STATEMENT_REPEATED",
      "67 PARAGRAPH_JOINED",
      "85 ROW_CONTINUED",
      "85 CONTINUATION_JOINED",
      "140 ROW_CONTINUED",
      "140 CONTINUATION_JOINED",
      "177 SHARED_CELL",
      "179 ROW_CONTINUED",
      "179 CONTINUATION_JOINED",
      "192 STATEMENTS_SPLIT",
      "205 STATEMENT_REPEATED",
      "205 STATEMENT_REPEATED",
      "205 STATEMENT_REPEATED",
    ]);
  });

  test("the account of words notices a statement that is missing", () => {
    const { source, content, findings } = readInput();
    const [first, ...others] = content.competencies;
    if (first === undefined) throw new Error("No competencies.");
    const shortened = { ...first, indicators: first.indicators.slice(1) };
    const missing = unaccountedWords(
      source,
      { ...content, competencies: [shortened, ...others] },
      findings,
    );
    expect(missing.toSorted()).toEqual(
      ["listens", "actively", "to", "ensure", "messages", "are", "understood"].toSorted(),
    );
  });

  test("reading it again into what was stored changes nothing", () => {
    const { content } = readInput();
    expect(sameContent(adoptKeys(readInput().content, content), content)).toBe(true);
  });
});
