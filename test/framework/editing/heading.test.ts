import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { withHeading } from "../../../server/framework/editing/heading.ts";
import type { HeadingEdit } from "../../../server/framework/editing/heading.ts";
import type { TextChange } from "../../../server/framework/editing/texts.ts";
import type { Texts } from "../../../server/level.ts";
import { bakery } from "../../support/bakery.ts";
import { anyDraft, anyWords, expectWhole, refusalOf, words } from "./edits.ts";

const anySaving = anyDraft.chain((draft) =>
  fc.record({
    draft: fc.constant(draft),
    edit: fc.record(
      {
        title: fc.option(anyWords(draft)),
        languages: fc.shuffledSubarray([...draft.languages], { minLength: draft.languages.length }),
        levels: fc.tuple(
          ...draft.levels.map(({ level }) =>
            fc.record({ level: fc.constant(level), name: anyWords(draft) }),
          ),
        ),
        freshnessMonths: fc.option(fc.integer({ min: 1, max: 60 })),
      },
      { requiredKeys: [] },
    ),
  }),
);

test("saving the whole changes what is given and nothing else, twice as once", () => {
  fc.assert(
    fc.property(anySaving, ({ draft, edit }) => {
      const after = withHeading(draft, edit);
      expectWhole(after);
      const { freshnessMonths: months = draft.freshnessMonths } = edit;
      expect(after).toEqual({
        ...draft,
        title: { ...draft.title, ...textsOf(edit.title) },
        languages: edit.languages ?? draft.languages,
        freshnessMonths: months,
        levels: draft.levels.map(({ level, name }, at) => {
          return { level, name: { ...name, ...textsOf(edit.levels?.[at]?.name) } };
        }),
      });
      expect(withHeading(after, edit)).toEqual(after);
    }),
  );
});

/** The texts that a change gives, by language. */
function textsOf(changes: readonly TextChange[] | null | undefined): Texts {
  return Object.fromEntries((changes ?? []).map(({ language, text }) => [language, text]));
}

const save = (edit: HeadingEdit) => withHeading(bakery, edit);
const scale = (...levels: number[]) =>
  levels.map((level) => ({ level, name: words(`Grade ${level}`) }));

test("freshness is left alone, set, or given back to the settings", () => {
  const fresh = save({ freshnessMonths: 12 });
  expect(fresh.freshnessMonths).toBe(12);
  expect(withHeading(fresh, {}).freshnessMonths).toBe(12);
  expect(withHeading(fresh, { freshnessMonths: null }).freshnessMonths).toBeNull();
});

test("a scale may grow, in any order of its levels, and keeps names in other languages", () => {
  const levels = save({ levels: scale(5, 4, 3, 2, 1, 0) }).levels;
  expect(levels.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(levels[1]?.name).toEqual({ en: "Grade 1", fr: "Degré 1" });
});

test("a language may come, with a title in it at once", () => {
  const edit = { languages: ["en", "fr", "de"], title: words("Bäckerei", "de") };
  expect(save(edit).title).toEqual({ en: "Bakery", fr: "Boulangerie", de: "Bäckerei" });
});

test("a language may go where every text exists in another, and its texts are kept", () => {
  const after = save({ languages: ["en"] });
  expect(after).toEqual({ ...bakery, languages: ["en"] });
  expect(withHeading(after, { languages: ["en", "fr"] })).toEqual(bakery);
});

test("a language that is the only one of a text stays, and the refusal says where", () => {
  const [dough, ...others] = bakery.competencies;
  if (dough === undefined) throw new Error("the bakery has no dough");
  const competencies = [{ ...dough, definition: { fr: "Ce qui lève." } }, ...others];
  const draft = { ...bakery, competencies };
  const refused = () => withHeading(draft, { languages: ["en"] });
  expect(refusalOf(refused)).toBe("BAD_USER_INPUT LANGUAGE_IN_USE languages");
  expect(refused).toThrow(
    "1 texts exist in no other language of the framework, the first of them in `dough`",
  );
});

test("a level in use stays on the scale, and the refusal names what uses it", () => {
  const refused = () => save({ levels: scale(0, 1, 2, 3) });
  expect(refusalOf(refused)).toBe("BAD_USER_INPUT LEVEL_IN_USE levels");
  expect(refused).toThrow(
    "Level 4 cannot be taken off the scale while these use it: dough/4/1, master/dough",
  );
});

test.each<[string, HeadingEdit]>([
  ["BAD_USER_INPUT SCALE levels", { levels: scale(0, 1, 3, 4) }],
  ["BAD_USER_INPUT SCALE levels", { levels: scale(0) }],
  ["BAD_USER_INPUT SCALE levels", { levels: scale(1, 2, 3, 4, 5) }],
  ["BAD_USER_INPUT SCALE levels", { levels: scale(...Array(101).keys()) }],
  ["BAD_USER_INPUT TWICE levels/1/level", { levels: scale(0, 0, 1, 2, 3, 4) }],
  [
    "BAD_USER_INPUT TEXT_NEEDED levels/5/name",
    { levels: [...scale(0, 1, 2, 3, 4), { level: 5, name: [] }] },
  ],
  ["BAD_USER_INPUT RANGE freshnessMonths", { freshnessMonths: 0 }],
  ["BAD_USER_INPUT RANGE freshnessMonths", { freshnessMonths: 1201 }],
  ["BAD_USER_INPUT LANGUAGES_NEEDED languages", { languages: [] }],
  ["BAD_USER_INPUT TWICE languages/1", { languages: ["en", "en"] }],
  ["BAD_USER_INPUT TEXT_NEEDED title", { title: [...words(""), ...words("", "fr")] }],
])("%s for what does not fit", (refusal, edit) => {
  expect(refusalOf(() => save(edit))).toBe(refusal);
});
