import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { folded, searchedWords } from "../server/folded.ts";

test.each([
  ["Évaluation", "evaluation"],
  ["e\u0301valuation", "evaluation"],
  ["ŒUVRE, œuvre", "oeuvre, oeuvre"],
  ["Ærø, cæsar", "aero, caesar"],
  ["ﬁn, ﬂou, eﬃcace", "fin, flou, efficace"],
  ["STRASSE, Straße, STRAẞE", "strasse, strasse, strasse"],
  ["Łódź", "lodz"],
  ["İstanbul, ılık", "istanbul, ilik"],
  ["ΟΔΟΣ, οδός", "οδοσ, οδοσ"],
  ["L’été — l'ete", "l'ete - l'ete"],
  ["Ｆｕｌｌ ①", "full 1"],
  ["co\u00ADopé\u200Bration", "cooperation"],
  ["한국", "한국"],
  ["हिन्दी", "हिनदी"],
  ["C++ & C#, 100 %_", "c++ & c#, 100 %_"],
])("%s is searched as %s", (text, as) => {
  expect(folded(text)).toBe(as);
});

test("to fold once is to fold for good, in whatever case", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(folded(folded(text))).toBe(folded(text));
    }),
  );
});

test.each<[string | null | undefined, readonly string[] | null]>([
  [null, null],
  [undefined, null],
  ["", null],
  [" \t\n\u00A0", null],
  ["\u0301", []],
  [" \u0301 \u20D0 ", []],
  ["´", []],
  ["\u200B\u200D", []],
  ["^ `", ["^", "`"]],
  ["!?", ["!?"]],
  ["  Œuvre\u00A0 C++ ", ["oeuvre", "c++"]],
  ["été \u0301", ["ete"]],
])("a search for %j looks for %j", (search, words) => {
  expect(searchedWords(search)).toEqual(words);
});
