import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { textOf } from "../house/files.ts";
import { framework } from "../../seeds/texts.ts";
import { saidIn } from "./seed-texts.ts";

/** The profile document lies beside a checkout; without it there is nothing to compare with. */
const FOLDER = "../shared/input";
const documents = existsSync(FOLDER) ? readdirSync(FOLDER).map((file) => `${FOLDER}/${file}`) : [];
const compared = documents.length > 0 ? describe : describe.skip;

/** So many words in a row are no longer chance. */
const RUN = 6;

const original = documents.map((path) => textOf(path).replaceAll(/<\/?\w[^>]*>/g, "\n"));
const originalRuns = new Set(original.flatMap((text) => runsOf(text)));
const originalSentences = new Set(original.flatMap(sentencesOf));

compared("the seeds, beside the profile document,", () => {
  test("share no run of six words with it", () => {
    const shared = saidIn("en").flatMap((text) => runsOf(text).filter((r) => originalRuns.has(r)));
    expect(shared).toEqual([]);
  });

  test("make every statement in another sentence", () => {
    const statements = framework.competencies.flatMap((one) => one.indicators);
    const said = statements.flatMap(({ statement }) => sentencesOf(statement["en"] ?? ""));
    expect(said.length).toBeGreaterThanOrEqual(statements.length);
    expect(said.filter((sentence) => originalSentences.has(sentence))).toEqual([]);
  });

  test("call competencies by the same names, in the same order", () => {
    const headings = original.flatMap((text) => text.split("\n").map((line) => line.trim()));
    const places = framework.competencies.map(({ name }) => headings.indexOf(name["en"] ?? ""));
    expect(places).not.toContain(-1);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  });
});

test("a copied sentence would be noticed, in any case and punctuation", () => {
  const copied = "The seventh clerk, kindly, rewrote nothing at all.";
  expect(runsOf(copied.toUpperCase())).toContain("seventh clerk kindly rewrote nothing at");
  expect(sentencesOf(`• ${copied} • More`)).toContain(wordsOf(copied).join(" "));
});

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, start) => words.slice(start, start + RUN).join(" "));
}

function sentencesOf(text: string): string[] {
  return text.split(/[•●\n\t;]|\.(?=\s|$)/).flatMap((part) => wordsOf(part).join(" ") || []);
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/['’]/g, "")
      .match(/[\p{L}\d]+/gu) ?? []
  );
}
