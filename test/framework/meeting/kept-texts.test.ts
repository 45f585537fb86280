import { expect, test } from "@jest/globals";
import { keptTexts, keptTextsOrNull } from "../../../server/framework/meeting/kept-texts.ts";

test("a new text takes the place of the old one in its language, and the others stay", () => {
  const kept = keptTexts({ en: "New" }, { en: "Old", fr: "Vieux" });
  expect(kept).toEqual({ en: "New", fr: "Vieux" });
});

test.each([null, undefined])("a new text stands alone where there was %p", (previous) => {
  expect(keptTexts({ en: "New" }, previous)).toEqual({ en: "New" });
  expect(keptTextsOrNull({ en: "New" }, previous, ["en"])).toEqual({ en: "New" });
});

test("a new text that may be missing is kept as any other", () => {
  const kept = keptTextsOrNull({ en: "New" }, { en: "Old", fr: "Vieux" }, ["en", "fr"]);
  expect(kept).toEqual({ en: "New", fr: "Vieux" });
});

test("without a new text, what was said in the languages read is gone and the others stay", () => {
  const previous = { en: "Old", fr: "Vieux", iu: "…" };
  expect(keptTextsOrNull(null, previous, ["en"])).toEqual({ fr: "Vieux", iu: "…" });
  expect(keptTextsOrNull(null, previous, [])).toEqual(previous);
  expect(keptTextsOrNull(null, previous, ["en", "fr", "iu"])).toBeNull();
});

test.each([null, undefined, {}])(
  "without a new text and with %p before, nothing is left",
  (old) => {
    expect(keptTextsOrNull(null, old, ["en"])).toBeNull();
  },
);
