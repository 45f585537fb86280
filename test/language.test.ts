import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { languageOf, parseLanguageTag } from "../server/language.ts";

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
  // What is refused is not answered, whatever else is wanted.
  ["en;q=0, *", "fr"],
  ["*, en;q=0", "fr"],
  ["en;q=0", "fr"],
  ["en;q=0.000, *;q=0.1", "fr"],
  ["EN ; Q=0, *", "fr"],
  ["en;q=0, de", "fr"],
  ["en-CA, en;q=0", "fr"],
  ["en;q=0, fr;q=0, *", "zh-Hant"],
  ["en;q=0, *;q=0", "fr"],
  ["zh;q=0, zh-Hant", "zh-Hant"],
  ["zh-Hant-TW, zh;q=0", "en"],
  ["fr-CA;q=0, fr", "fr"],
  ["fr-CA;q=0, en;q=0.1", "en"],
  // Nothing that is offered is refused by name: any will do.
  ["*;q=0", null],
  ["de, *;q=0", null],
  ["fr-CA;q=0", null],
  ["*;q=0.5", null],
  // All is refused: then the header is passed over.
  ["en;q=0, fr;q=0, zh;q=0", null],
  // Of two weights the higher counts; a wildcard that others follow says nothing.
  ["en;q=0, en", "en"],
  ["en;q=0.5, *", "en"],
  ["*, fr;q=0.1", "fr"],
  // A weight that is none takes its range away, and no more.
  ["en;q=2, fr;q=0.1", "fr"],
  ["en;q=-1, fr;q=0.1", "fr"],
  ["en;q=, fr;q=0.1", "fr"],
  ["en;q=1e0, fr;q=0.1", "fr"],
  ["en;q=0x1, fr;q=0.1", "fr"],
  ["en_CA, fr;q=0.1", "fr"],
  // A weight that is cut off in the middle is not read.
  [`${" ".repeat(494)}en;q=0.9, fr;q=0.1`, null],
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

test("what an Accept-Language refuses is never answered, unless it refuses everything", () => {
  const tag = fc.constantFrom("en", "fr", "zh-Hant", "zh", "fr-CA", "de", "*");
  const range = fc.tuple(tag, fc.constantFrom("", ";q=0", ";q=0.5"));
  fc.assert(
    fc.property(fc.array(range), (ranges) => {
      const found = languageOf(ranges.map((parts) => parts.join("")).join(","), offered);
      const refusing = ranges.filter(([own]) => own === found);
      expect(refusing.length === 0 || refusing.some(([, weight]) => weight !== ";q=0")).toBe(true);
    }),
  );
});
