import { expect, test } from "@jest/globals";
import { changedName, changedTexts } from "../../../server/framework/editing/texts.ts";
import { refusalOf } from "./edits.ts";

const rule = { languages: ["en", "fr"], most: 5, place: ["name"] };
const before = { en: "Dough", fr: "Pâte" };

test("a language that is left out keeps its text, and an empty text takes one away", () => {
  expect(changedTexts(before, [{ language: "fr", text: "Mie" }], rule)).toEqual({
    en: "Dough",
    fr: "Mie",
  });
  expect(changedTexts(before, [{ language: "fr", text: " \n" }], rule)).toEqual({ en: "Dough" });
  expect(changedTexts(before, null, rule)).toEqual(before);
  expect(changedTexts(null, [{ language: "en", text: "" }], rule)).toBeNull();
});

test("a name keeps a text in one language at least", () => {
  const none = [
    { language: "en", text: "" },
    { language: "fr", text: "" },
  ];
  expect(refusalOf(() => changedName(before, none, rule))).toBe("BAD_USER_INPUT TEXT_NEEDED name");
  expect(refusalOf(() => changedName(null, [], rule))).toBe("BAD_USER_INPUT TEXT_NEEDED name");
});

test("a language of another framework, one said twice, and a text too long are refused where they stand", () => {
  const of = (...changes: [string, string][]) =>
    refusalOf(() =>
      changedTexts(
        before,
        changes.map(([language, text]) => ({ language, text })),
        rule,
      ),
    );
  expect(of(["de", "Teig"])).toBe("BAD_USER_INPUT LANGUAGE_OF_FRAMEWORK name/0/language");
  expect(of(["en", "A"], ["en", "B"])).toBe("BAD_USER_INPUT TWICE name/1/language");
  expect(of(["en", "Doughs"])).toBe("BAD_USER_INPUT TEXT_LENGTH name/0/text");
});

test("a letter that takes two units is one character", () => {
  const text = "🥖".repeat(5);
  expect(changedTexts(null, [{ language: "en", text }], rule)).toEqual({ en: text });
});

test("a text in a language that the framework no longer has can be taken away", () => {
  const old = { en: "Dough", de: "Teig" };
  expect(changedTexts(old, [{ language: "de", text: "" }], rule)).toEqual({ en: "Dough" });
});
