import { expect, test } from "@jest/globals";
import { languageOf, parseLanguageTag } from "../../server/language.ts";

const offered = ["en", "fr", "zh-Hant"];

test.each([
  ["fr", "fr"],
  ["FR-ca", "fr"],
  ["fr-CA, en;q=0.8", "fr"],
  ["en;q=0.5, fr;q=0.9", "fr"],
  ["de, fr;q=0.3", "fr"],
  ["de", null],
  ["*", null],
  ["fr;q=0, en", "en"],
  ["fr;q=zero", null],
  ["zh-Hant-TW", "zh-Hant"],
  ["zh-Hant-x-private", "zh-Hant"],
  ["zh", null],
  ["", null],
  [",;=,", null],
  [undefined, null],
  [`${"x-".repeat(5_000)}fr`, null],
])("Accept-Language %s finds %s", (header, found) => {
  expect(languageOf(header?.slice(0, 20_000), offered)).toBe(found);
});

test.each(["fr", "fr-CA", "FR"])("the tag %s finds French", (tag) => {
  expect(parseLanguageTag(tag, offered)).toBe("fr");
});

test.each(["de", "f", "fr_CA", "", "fr-", "x".repeat(9), "français", 7, null])(
  "the tag %s is refused, naming those offered",
  (tag) => {
    expect(() => parseLanguageTag(tag, offered)).toThrow(/en, fr, zh-Hant/);
  },
);
