import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { withCompetency, withoutCompetency } from "../../../server/framework/editing/competency.ts";
import { bakery } from "../../support/bakery.ts";
import { anyDraft, anyPosition, anyWords, butFor, expectWhole, refusalOf, words } from "./edits.ts";

const anySaving = anyDraft.chain((draft) =>
  fc.record({
    draft: fc.constant(draft),
    edit: fc.record({
      key: fc.constantFrom("fresh", ...draft.competencies.map(({ key }) => key)),
      group: fc.constantFrom(...draft.groups.map(({ key }) => key)),
      name: anyWords(draft),
      definition: fc.option(anyWords(draft)),
      position: anyPosition,
    }),
  }),
);

test("saving a competency changes nothing else, and doing it twice is doing it once", () => {
  fc.assert(
    fc.property(anySaving, ({ draft, edit }) => {
      const after = withCompetency(draft, edit);
      expectWhole(after);
      const kept = butFor(draft.competencies, edit.key);
      expect(butFor(after.competencies, edit.key)).toEqual(kept);
      // Cells stand in the order of competencies, which may have changed, and are the same cells.
      const cells = ({ profiles }: typeof draft) =>
        profiles.map((one) => new Set(one.requirements));
      expect(cells(after)).toEqual(cells(draft));
      const saved = after.competencies.find(({ key }) => key === edit.key);
      const before = draft.competencies.find(({ key }) => key === edit.key);
      expect(saved).toMatchObject({ group: edit.group, indicators: before?.indicators ?? [] });
      expect(saved?.rationale).toEqual(before?.rationale ?? null);
      expect(withCompetency(after, edit)).toEqual(after);
    }),
  );
});

const keysAfter = (edit: { key?: string; group?: string; position?: number | null }) =>
  withCompetency(bakery, { key: "ovens", group: "craft", name: [], ...edit }).competencies.map(
    ({ key }) => key,
  );

test("a competency takes its place within its group", () => {
  expect(keysAfter({ position: 0 })).toEqual(["ovens", "dough", "guests", "teaching"]);
  expect(keysAfter({})).toEqual(["dough", "ovens", "guests", "teaching"]);
  expect(keysAfter({ position: 9 })).toEqual(["dough", "ovens", "guests", "teaching"]);
});

test("a competency that moves to another group comes last there, or where it is put", () => {
  expect(keysAfter({ group: "people" })).toEqual(["dough", "guests", "teaching", "ovens"]);
  expect(keysAfter({ group: "people", position: 0 })).toEqual([
    "dough",
    "ovens",
    "guests",
    "teaching",
  ]);
});

test("a definition goes when its last language is emptied, and a name never does", () => {
  const base = { key: "dough", group: "craft", name: [] };
  const definitionOf = (content: typeof bakery) => content.competencies[0]?.definition;
  const french = withCompetency(bakery, { ...base, definition: words("") });
  expect(definitionOf(french)).toEqual({ fr: "Ce qu’est dough." });
  const cleared = withCompetency(french, { ...base, definition: words("", "fr") });
  expect(definitionOf(cleared)).toBeNull();
  const name = [...words(""), ...words("", "fr")];
  expect(refusalOf(() => withCompetency(bakery, { ...base, name }))).toBe(
    "BAD_USER_INPUT TEXT_NEEDED name",
  );
});

test("a group that is not there is named", () => {
  const edit = { key: "dough", group: "tools", name: [] };
  expect(refusalOf(() => withCompetency(bakery, edit))).toBe("NOT_FOUND NO_GROUP group");
});

test("a competency goes with its indicators, what is asked of it, and what others said of it", () => {
  const said = (key: string) => ({ system: "CASE", kind: "COMPETENCY", key, data: {} }) as const;
  const cell = { system: "JSON", kind: "REQUIREMENT", key: "master/dough", data: {} } as const;
  const mark = { system: "CASE", kind: "INDICATOR", key: "dough/1/1", data: {} } as const;
  const extensions = [said("dough"), said("ovens"), said("never-there"), cell, mark];
  const after = withoutCompetency({ ...bakery, extensions }, "dough");
  expectWhole(after);
  expect(after.competencies).toEqual(butFor(bakery.competencies, "dough"));
  const asked = after.profiles.flatMap(({ requirements }) => requirements);
  expect(asked.map(({ competency }) => competency)).not.toContain("dough");
  expect(after.extensions).toEqual([said("ovens"), said("never-there")]);
  expect(refusalOf(() => withoutCompetency(after, "dough"))).toBe("NOT_FOUND NO_COMPETENCY key");
});

test("whatever competency goes, the rest stays as it was and holds together", () => {
  const anyRetiring = anyDraft
    .filter(({ competencies }) => competencies.length > 0)
    .chain((draft) =>
      fc.tuple(fc.constant(draft), fc.constantFrom(...draft.competencies.map(({ key }) => key))),
    );
  fc.assert(
    fc.property(anyRetiring, ([draft, key]) => {
      const after = withoutCompetency(draft, key);
      expectWhole(after);
      expect(after.competencies).toEqual(butFor(draft.competencies, key));
      const { profiles, extensions } = after;
      expect(draft.extensions).toEqual(expect.arrayContaining([...extensions]));
      const changed = { competencies: [], profiles: [], extensions: [] };
      expect({ ...after, ...changed }).toEqual({ ...draft, ...changed });
      expect(profiles.map(({ stages }) => stages)).toEqual(draft.profiles.map((one) => one.stages));
    }),
  );
});
