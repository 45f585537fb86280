import { expect, test } from "@jest/globals";
import { refusalCodes, sentenceOf } from "../server/errors.ts";
import { sentences } from "../server/refusals.ts";

test("every code has a general sentence, and every sentence both languages and the same holes", () => {
  expect(Object.keys(refusalCodes).filter((code) => !(code in sentences))).toEqual([]);
  const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const { en, fr } of Object.values(sentences)) {
    expect(holes(fr)).toEqual(holes(en));
    expect(fr).not.toBe(en);
  }
});

test("a sentence is filled with its values, and a strange language is answered in English", () => {
  const values = { name: "first", least: 1, most: 100 };
  expect(sentenceOf("RANGE", values, "fr-CA")).toMatch(/`first` doit .* 1 et 100/);
  expect(sentenceOf("RANGE", values, "de")).toMatch(/`first` must .* 1 to 100/);
});
