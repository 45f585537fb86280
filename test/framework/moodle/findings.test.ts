import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { moodleSentenceOf } from "../../../server/framework/moodle/moodle.words.ts";
import { readMoodle } from "../../../server/framework/moodle/read.ts";
import { foundIn, framework, row, sheet } from "./sheet.ts";

const tree = [row("", "g"), row("g", "c"), row("c", "c/1/1")];

test("a file that is right has no findings but its language", () => {
  expect(foundIn(sheet(framework(), ...tree))).toEqual([]);
});

test.each<[string, string, string[]]>([
  ["no framework", sheet(...tree), ["NO_FRAMEWORK -"]],
  ["a second framework", sheet(framework(), framework()), ["TWO_FRAMEWORKS 3"]],
  ["a number given twice", sheet(framework(), ...tree, row("", "g")), ["ID_TWICE 6"]],
  ["a parent that is not there", sheet(framework(), row("x", "c")), ["UNKNOWN_PARENT 3"]],
  ["a circle", sheet(framework(), row("b", "a"), row("a", "b")), ["CYCLE 3"]],
  ["its own parent", sheet(framework(), row("", "g"), row("c", "c")), ["CYCLE 4"]],
  [
    "a scale that is no JSON",
    sheet(framework({ scaleConfiguration: '[{"scaleid":}]' }), ...tree),
    ["SCALE_JSON 2"],
  ],
  [
    "a scale that is no list",
    sheet(framework(), row("", "g", { scaleConfiguration: "{}" })),
    ["SCALE_JSON 3"],
  ],
  ["no scale", sheet(framework({ scaleValues: "" }), ...tree), ["NO_SCALE 2"]],
  ["a value without a name", sheet(framework({ scaleValues: "a,,c" })), ["EMPTY_LEVEL 2"]],
  [
    "a scale of 100 values",
    sheet(framework({ scaleValues: "a,".repeat(99) })),
    ["TOO_MANY_LEVELS 2"],
  ],
  ["a row too short", `${sheet(framework())},g,G\n`, ["COLUMNS 3"]],
  ["a row too long", `${sheet(framework())}${",".repeat(14)}x\n`, ["COLUMNS 3"]],
  ["13 columns", "a,b,c,d,e,f,g,h,i,j,k,l,m\n", ["HEADER 1"]],
  ["a quote in the open", `${sheet(framework())},g,G "g",,,,,,,,,,,\n`, ["QUOTES 3"]],
  ["a quote that never ends", `${sheet(framework(), row("", "g"))},"x\n\n\n`, ["QUOTE_OPEN 4"]],
  ["no ID number", sheet(framework(), row("", "", { shortName: "A b" })), ["NO_ID 3"]],
  ["no name", sheet(framework(), row("", "g", { shortName: " " })), ["NO_NAME 3"]],
  ["a number with spaces", sheet(framework(), row("", "a b")), ["KEY_MADE 3"]],
  ["a framework's number in capitals", sheet(framework({ idNumber: "SM 1" })), ["KEY_MADE 2"]],
  ["an indicator without a level", sheet(framework(), ...tree, row("c", "i")), ["LEVEL_ONE 6"]],
  ["a level off the scale", sheet(framework(), ...tree, row("c", "c/3/1")), ["LEVEL_ONE 6"]],
  [
    "a description of a group",
    sheet(framework(), row("", "g", { description: "<p>x</p>" }), ...tree.slice(1)),
    ["DESCRIPTIONS 3"],
  ],
  ["a rule", sheet(framework(), row("", "g", { ruleType: "a\\b" }), ...tree.slice(1)), ["RULES 3"]],
  ["NUL", sheet(framework({ shortName: "a\0b" })), ["UNFIT -"]],
  [
    "a name without end",
    sheet(framework(), row("", "g", { shortName: "x".repeat(10_001) })),
    ["TOO_LONG 3"],
  ],
])("%s is found at its line", (_, csv, expected) => {
  const found = foundIn(csv).filter((one) => !one.startsWith("ONE_GROUP"));
  expect(found).toEqual(expected);
});

test("deeper storeys become indicators, and 21 of them are refused", () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, n) => row(n === 0 ? "" : `s${n - 1}`, `s${n}`));
  expect(foundIn(sheet(framework(), ...chain(20)))).toEqual(["LEVEL_ONE 5", "DEEPER 6"]);
  expect(foundIn(sheet(framework(), ...chain(21)))).toEqual(["TOO_DEEP 23"]);
});

test("a scale whose quotes are not doubled is found at its line", () => {
  const url = new URL("../fixtures/moodle-wrong-quotes.csv", import.meta.url);
  expect(foundIn(readFileSync(url, "utf8"))).toEqual(["QUOTES 2"]);
});

test("a row is found where it begins, whatever lines are in those above it", () => {
  const csv = sheet(framework({ description: "<p>one\ntwo\nthree</p>" }), row("x", "c"));
  expect(foundIn(csv)).toEqual(["UNKNOWN_PARENT 5"]);
  expect(foundIn(csv.replaceAll("\n", "\r\n"))).toEqual(["UNKNOWN_PARENT 5"]);
});

test("every finding has a sentence in both languages", () => {
  const csv = sheet(framework({ scaleConfiguration: "x" }), row("x", "c"), row("", "c"));
  const { findings } = readMoodle(csv);
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    expect(moodleSentenceOf(finding, "en")).not.toMatch(/[{}]|null/);
    expect(moodleSentenceOf(finding, "fr")).not.toBe(moodleSentenceOf(finding, "en"));
  }
});
