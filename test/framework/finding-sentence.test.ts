import { expect, test } from "@jest/globals";
import { filled } from "../../server/framework/finding-sentence.ts";

const sentence = { en: "Line {line}: “{text}” and {text}.", fr: "Ligne {line} : {text}." };

test("every hole is filled with its value, as it stands", () => {
  const said = filled(sentence, { line: 3, text: "$& {line}" }, "en");
  expect(said).toBe("Line 3: “$& {line}” and $& {line}.");
});

test("a hole without a value is left empty", () => {
  expect(filled(sentence, { line: 3 }, "fr")).toBe("Ligne 3 : .");
});

test.each(["fr", "FR", "fr-CA"])("%s is answered in French", (tag) => {
  expect(filled(sentence, {}, tag)).toMatch(/^Ligne/u);
});

test.each(["en-CA", "de", "frr", ""])("%j is answered in English", (tag) => {
  expect(filled(sentence, {}, tag)).toMatch(/^Line /u);
});
