import { expect, test } from "@jest/globals";
import { filled, speakerOf } from "../../../server/framework/finding/finding-sentence.ts";

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

test("a speaker words the findings it has sentences for, and no others", () => {
  const say = speakerOf({ ODD_LINE: sentence });
  const finding = { severity: "INFO", code: "ODD_LINE", line: 3, path: null } as const;
  const values = { line: 3, text: "x" };
  expect(say({ ...finding, values }, "fr-CA")).toBe("Ligne 3 : x.");
  expect(say({ ...finding, values }, "en")).toBe("Line 3: “x” and x.");
  expect(say({ ...finding, values, code: "toString" }, "en")).toBeNull();
});
