import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { matchTexts } from "../../../server/framework/meeting/match.ts";
import { normalisedText } from "../../../server/framework/slug.ts";
import type { Texts } from "../../../server/level.ts";

const en = (...texts: string[]): Texts[] => texts.map((text) => ({ en: text }));
const numbered = (texts: readonly Texts[]) => texts.map((texts, item) => ({ item, texts }));
const matched = (fresh: Texts[], old: Texts[], byOrder = false) =>
  matchTexts(fresh, numbered(old), byOrder);

test("a text continues the one that says the same, wherever it stands", () => {
  expect(matched(en("B", "C", "A"), en("A", "B"))).toEqual([1, null, 0]);
});

test("case, accents and stops make no difference", () => {
  expect(matched(en("ecrit du code"), en("Écrit du code."))).toEqual([0]);
});

test("the same in one language is enough, and the same words in another language are not", () => {
  expect(matched([{ fr: "oui", en: "new" }], [{ en: "old", fr: "Oui" }])).toEqual([0]);
  expect(matched([{ fr: "Table" }], [{ en: "Table" }])).toEqual([null]);
});

test("a text that occurs twice is given out in order, and no old one twice", () => {
  expect(matched(en("A", "A", "A"), en("A", "A"))).toEqual([0, 1, null]);
});

test("by order, what is left on both sides is matched one by one after all that say the same", () => {
  expect(matched(en("New", "A", "Newer", "Newest"), en("A", "B", "C"), true)).toEqual([
    1,
    0,
    2,
    null,
  ]);
  expect(matched(en("New"), en("A"), false)).toEqual([null]);
});

test("nothing matches nothing", () => {
  expect(matched([], en("A"), true)).toEqual([]);
  expect(matched(en("A"), [], true)).toEqual([null]);
});

const word = fc.constantFrom("a", "A.", "b", "É", "e");
const texts: fc.Arbitrary<Texts[]> = fc.array(
  fc.oneof(fc.record({ en: word }), fc.record({ fr: word }), fc.record({ en: word, fr: word })),
  { maxLength: 6 },
);

test("matches as the rule reads: first the same text, then what is left in order", () => {
  fc.assert(
    fc.property(texts, texts, fc.boolean(), (fresh, old, byOrder) => {
      expect(matchTexts(fresh, numbered(old), byOrder)).toEqual(byTheBook(fresh, old, byOrder));
    }),
    { numRuns: 1000 },
  );
});

function byTheBook(fresh: Texts[], old: Texts[], byOrder: boolean): (number | null)[] {
  const left = new Set(old.keys());
  const take = (found: number | undefined): number | null => {
    if (found !== undefined) left.delete(found);
    return found ?? null;
  };
  const bySame = fresh.map((texts) => {
    // The languages of the new text in its own order, then the old ones in theirs.
    const same = Object.entries(texts).flatMap(([language, text]) =>
      [...left].filter((at) => {
        const known = old[at]?.[language];
        return known !== undefined && normalisedText(known) === normalisedText(text);
      }),
    );
    return take(same[0]);
  });
  return byOrder ? bySame.map((found) => found ?? take([...left][0])) : bySame;
}
