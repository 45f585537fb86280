import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { RowKeys, idNumberOf } from "../../../server/framework/moodle/keys.ts";
import { guessLanguage } from "../../../server/framework/moodle/language.ts";
import { levelNamedBy } from "../../../server/framework/moodle/level.ts";
import { withPrefix, withoutPrefix } from "../../../server/framework/spreadsheet/prefix.ts";
import {
  configurationOf,
  fitsScale,
  levelsOf,
  scaleValuesOf,
  valuesIn,
} from "../../../server/framework/moodle/scale.ts";
import {
  asDescription,
  asStatement,
  descriptionOf,
  statementOf,
} from "../../../server/framework/moodle/text.ts";
import { linesOf } from "../../../server/framework/moodle/plain-text.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }).map((text) => text.replaceAll(/\p{Surrogate}|\0/gu, "")),
  fc
    .array(fc.constantFrom("word", "…", "...", "<b>", "&amp;", "\n", " ", "\\", '"'))
    .map((all) => all.join("")),
  fc.string({ minLength: 90, maxLength: 130, unit: fc.constantFrom("a", " ", "é", "😀") }),
);

test.each([["=1+1"], ["+1"], ["-1"], ["@a"], ["\tx"], ["\rx"], ["'=1"], ["''-1"]])(
  "%j is written so that no spreadsheet runs it, and read as it was",
  (cell) => {
    expect(withPrefix(cell)).toBe(`'${cell}`);
    expect(withoutPrefix(withPrefix(cell))).toBe(cell);
  },
);

test("any cell is read as it was before its prefix", () => {
  expect(["plain", "'quoted'", ""].map(withPrefix)).toEqual(["plain", "'quoted'", ""]);
  fc.assert(
    fc.property(fc.stringMatching(/^[='+\-@a\t\r]*$/), (cell) => {
      expect(withoutPrefix(withPrefix(cell))).toBe(cell);
      expect(withPrefix(cell)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test("any text comes back from its HTML, and any statement from its name and description", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const description = asDescription(text);
      expect(descriptionOf({ description, descriptionFormat: "1" })).toBe(linesOf(text));
      const cells = { ...asStatement(text), descriptionFormat: "1", idNumber: "an-id" };
      expect(statementOf(cells)).toBe(linesOf(text) || "an-id");
      expect(cells.shortName.length).toBeLessThanOrEqual(100);
    }),
  );
});

test("what is markup in a text stays text, and a backslash does no harm to Moodle's reader", () => {
  const html = asDescription('<script>alert("1")</script>\n\\');
  expect(html).toBe('<p>&lt;script&gt;alert("1")&lt;/script&gt;</p><p>&#92;</p>');
});

test("scripts are no part of a description, and plain text is taken as it stands", () => {
  const description = "<p>a</p><script>b</script>c";
  expect(descriptionOf({ description, descriptionFormat: "1" })).toBe("a\nc");
  expect(descriptionOf({ description, descriptionFormat: "2" })).toBe(description);
  expect(descriptionOf({ description: "a\n\n b", descriptionFormat: "0" })).toBe("a\nb");
  expect(descriptionOf({ description: "<div>".repeat(300), descriptionFormat: "1" })).toBeNull();
});

test("names of levels come back, commas too", () => {
  const names = ["Low, or lower", "High"];
  const levels = levelsOf(names, "en");
  const written = scaleValuesOf(levels, "en", ["en"]);
  expect(written).toBe("Low‚ or lower,High");
  expect(levelsOf(valuesIn(written), "en")).toEqual(levels);
  expect(levels.map(({ level }) => level)).toEqual([0, 1, 2]);
});

test("a configuration fits as long as the scale has its values", () => {
  const configuration = configurationOf("a,b,c");
  expect(fitsScale(configuration, 3)).toBe(true);
  expect(fitsScale(configuration, 2)).toBe(false);
  expect(["", "[]", "x", "{}"].map((one) => fitsScale(one, 1))).toEqual([true, true, false, false]);
});

test("a key of our own names its level", () => {
  const keys = ["a/2/1", "a/5/1", "a/0/1", "b/2/1", "a/2", "a/2/1/1", "a/x/1"];
  expect(keys.map((key) => levelNamedBy(key, "a", 4))).toEqual([
    2,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("things of different kinds under one key have ID numbers of their own", () => {
  const taken = { GROUP: new Set(["a"]), COMPETENCY: new Set(["a", "b"]) };
  const keys = new RowKeys();
  for (const [kind, key, id] of [
    ["GROUP", "a", "a"],
    ["COMPETENCY", "a", "competency:a"],
    ["COMPETENCY", "b", "b"],
    ["INDICATOR", "b", "indicator:b"],
    ["INDICATOR", "competency:b", "indicator:competency:b"],
  ] as const) {
    expect(idNumberOf(kind, key, taken)).toBe(id);
    expect(keys.take(kind, id, "")).toBe(key);
  }
});

test("a key is made where the ID number is none, and never given twice", () => {
  const keys = new RowKeys();
  const made = ["a b", "A b", "", "", "ÉTÉ 1"].map((id) => keys.take("GROUP", id, ""));
  expect(made).toEqual(["a-b", "a-b-2", "group", "group-2", "ete-1"]);
});

test("short words tell the language, else the header does", () => {
  const french = ["Le nom de la compétence", "et des autres"];
  expect(guessLanguage(french, ["The header of the file"])).toBe("fr");
  expect(guessLanguage(["Wort und noch ein Wort"], [])).toBe("de");
  expect(guessLanguage(["Kiwi"], ["Nom de la colonne"])).toBe("fr");
  expect(guessLanguage(["Kiwi"], ["Kiwi"])).toBe("en");
});
