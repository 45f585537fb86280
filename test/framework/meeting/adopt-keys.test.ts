import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { adoptKeys } from "../../../server/framework/meeting/adopt-keys.ts";
import { rope } from "../../support/rope-work.ts";

/** The numbers that the statements keep or take, by statement. */
function numbers(content: FrameworkContent): string[] {
  const indicators = content.competencies.flatMap((one) => one.indicators);
  return indicators.map(({ key, statement }) => `${statement.en} ${key.split("/").at(-1)}`);
}

test("a statement that moved keeps its number, and a new one takes the next", () => {
  const before = rope(["Ties.", "Splices.", "Coils."]);
  const after = rope(["Coils.", "Ties", "SPLICES!", "Mends."]);
  expect(numbers(adoptKeys(after, before))).toEqual([
    "Coils. 3",
    "Ties 1",
    "SPLICES! 2",
    "Mends. 4",
  ]);
});

test("a statement put in other words keeps the number of the one whose place it takes", () => {
  const before = rope(["Ties.", "Splices.", "Coils."]);
  const after = rope(["Ties.", "Joins two ropes.", "Coils."]);
  expect(numbers(adoptKeys(after, before))).toEqual(["Ties. 1", "Joins two ropes. 2", "Coils. 3"]);
});

test("numbers of earlier versions are not given again", () => {
  const used = new Set(["rope-work/1/7", "responsibility-4"]);
  const adopted = adoptKeys(
    rope(["Ties.", "Mends."], ["Sails", "Sings"]),
    rope(["Ties."], ["Sails"]),
    used,
  );
  expect(numbers(adopted)).toEqual(["Ties. 1", "Mends. 8"]);
  expect(adopted.profiles[0]?.responsibilities.map(({ key }) => key)).toEqual([
    "responsibility-1",
    "responsibility-5",
  ]);
});

test("a responsibility keeps its number wherever it stands", () => {
  const adopted = adoptKeys(rope([], ["Sings", "Cooks", "Sails"]), rope([], ["Sails", "Sings"]));
  expect(adopted.profiles[0]?.responsibilities.map(({ key }) => key)).toEqual([
    "responsibility-2",
    "responsibility-3",
    "responsibility-1",
  ]);
});

test("a document in another language meets the keys of what has the same name", () => {
  const french: FrameworkContent = {
    ...rope(["Fait des nœuds."]),
    key: "matelot",
    title: { fr: "Matelot" },
    languages: ["fr"],
    groups: [{ key: "techniques", name: { fr: "Compétences techniques" } }],
    competencies: [
      {
        ...rope([]).competencies[0],
        key: "matelotage",
        group: "techniques",
        name: { fr: "Matelotage" },
        definition: { fr: "Nouer." },
        rationale: null,
        indicators: [
          {
            key: "matelotage/1/1",
            level: 1,
            statement: { fr: "Noue." },
            stages: ["matelot-de-pont"],
          },
        ],
      },
    ],
    profiles: [
      {
        key: "matelot",
        title: { fr: "Matelot" },
        summary: null,
        responsibilities: [],
        stages: [{ key: "matelot-de-pont", name: { fr: "Matelot de pont" } }],
        requirements: [{ stage: "matelot-de-pont", competency: "matelotage", level: 1 }],
      },
    ],
  };
  const bilingual: FrameworkContent = {
    ...rope(["Ties."]),
    groups: [
      { key: "technical", name: { en: "Technical competencies", fr: "Compétences techniques" } },
    ],
    competencies: rope(["Ties."]).competencies.map((one) => ({
      ...one,
      name: { en: "Rope work", fr: "Matelotage" },
    })),
    profiles: rope([]).profiles.map((one) => ({
      ...one,
      stages: [{ key: "deckhand", name: { en: "Deckhand", fr: "Matelot de pont" } }],
    })),
  };
  const adopted = adoptKeys(french, bilingual);
  expect(adopted.key).toBe("sailor");
  expect(adopted.languages).toEqual(["en", "fr"]);
  expect(adopted.title).toEqual({ en: "Sailor", fr: "Matelot" });
  expect(adopted.competencies[0]).toEqual({
    key: "rope-work",
    group: "technical",
    name: { en: "Rope work", fr: "Matelotage" },
    definition: { fr: "Nouer." },
    rationale: null,
    indicators: [
      {
        key: "rope-work/1/1",
        level: 1,
        statement: { en: "Ties.", fr: "Noue." },
        stages: ["deckhand"],
      },
    ],
  });
  expect(adopted.profiles[0]?.requirements).toEqual([
    { stage: "deckhand", competency: "rope-work", level: 1 },
  ]);
});

test("keys stay unique, and none that stays is renumbered, whatever is left out or put in", () => {
  const lists = fc.tuple(
    fc.uniqueArray(fc.constantFrom("A.", "B.", "C.", "D.", "E.", "F."), { minLength: 1 }),
    fc.uniqueArray(fc.constantFrom("A.", "B.", "C.", "D.", "E.", "F."), { minLength: 1 }),
  );
  fc.assert(
    fc.property(lists, ([old, fresh]) => {
      const adopted = numbers(adoptKeys(rope(fresh), rope(old)));
      const before = new Set(numbers(rope(old)));
      const stayed = fresh.filter((text) => old.includes(text));
      expect(adopted.filter((one) => before.has(one))).toHaveLength(stayed.length);
      expect(new Set(adopted.map((one) => one.split(" ")[1])).size).toBe(fresh.length);
    }),
  );
});
