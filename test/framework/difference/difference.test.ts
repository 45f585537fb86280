import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { differenceBetween } from "../../../server/framework/difference/difference.ts";
import { outOfOrder } from "../../../server/framework/difference/out-of-order.ts";
import { anyFramework } from "../../support/generated-framework.ts";

const NAMES = ["Ropes", "Sails", "Songs", "Stars"];

/** A framework with a competency for each name, the first two of them technical. */
function crew(names: readonly string[] = NAMES, level = 1): FrameworkContent {
  return {
    key: "crew",
    title: { en: "Crew" },
    languages: ["en"],
    freshnessMonths: null,
    extensions: [],
    levels: [0, 1, 2].map((one) => ({ level: one, name: { en: `L${one}` } })),
    groups: [
      { key: "technical", name: { en: "Technical", fr: "Techniques" } },
      { key: "behavioural", name: { en: "Behavioural" } },
    ],
    competencies: names.map((name) => ({
      key: name.toLowerCase(),
      group: NAMES.indexOf(name) < 2 ? "technical" : "behavioural",
      name: { en: name },
      definition: null,
      rationale: null,
      indicators: [1, 2].map((at) => ({
        key: `${name.toLowerCase()}/${level}/${at}`,
        level,
        statement: { en: `${name} ${at}` },
        stages: [],
      })),
    })),
    profiles: [
      {
        key: "sailor",
        title: { en: "Sailor" },
        summary: null,
        responsibilities: ["Sail", "Sing", "Cook"].map((text, at) => ({
          key: `responsibility-${at + 1}`,
          text: { en: text },
        })),
        stages: [
          { key: "hand", name: { en: "Hand" } },
          { key: "mate", name: { en: "Mate" } },
        ],
        requirements: names.flatMap((name) => [
          { stage: "hand", competency: name.toLowerCase(), level },
          { stage: "mate", competency: name.toLowerCase(), level },
        ]),
      },
    ],
  };
}

const NOTHING = { added: [], removed: [], changed: [], moved: [] };

test("the same content twice has no difference", () => {
  fc.assert(
    fc.property(anyFramework("fr"), (framework) => {
      expect(differenceBetween(framework, framework)).toEqual(NOTHING);
    }),
    { numRuns: 40 },
  );
});

test("without a state before, everything is added", () => {
  const { added, ...others } = differenceBetween(null, crew());
  const kinds = new Map<string, number>();
  for (const { kind } of added) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  expect(Object.fromEntries(kinds)).toEqual({
    FRAMEWORK: 1,
    LEVEL: 3,
    GROUP: 2,
    COMPETENCY: 4,
    INDICATOR: 8,
    PROFILE: 1,
    STAGE: 2,
    REQUIREMENT: 8,
    RESPONSIBILITY: 3,
  });
  expect(others).toEqual({ removed: [], changed: [], moved: [] });
});

test("a competency that is gone takes its indicators and requirements with it", () => {
  const { removed, added } = differenceBetween(crew(), crew(["Ropes", "Sails", "Songs"]));
  expect(removed.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    "COMPETENCY stars",
    "INDICATOR stars/1/1",
    "INDICATOR stars/1/2",
    "REQUIREMENT hand/stars",
    "REQUIREMENT mate/stars",
  ]);
  expect(removed.at(-1)?.summary).toEqual({ en: "Mate · Stars: 1", fr: "Mate · Stars : 1" });
  expect(added).toEqual([]);
});

describe("a changed field", () => {
  test("of a text names its language, and null where there was none", () => {
    const before = crew();
    const after = {
      ...before,
      title: { en: "Crew", fr: "Équipage" },
      languages: ["en", "fr"],
      freshnessMonths: 12,
    };
    expect(differenceBetween(before, after)).toEqual({
      ...NOTHING,
      changed: [
        { kind: "FRAMEWORK", key: "crew", field: "title.fr", from: null, to: "Équipage" },
        { kind: "FRAMEWORK", key: "crew", field: "languages", from: "en", to: "en, fr" },
        { kind: "FRAMEWORK", key: "crew", field: "freshnessMonths", from: null, to: "12" },
      ],
    });
  });

  test("of a requirement is its level", () => {
    const before = crew(["Ropes"]);
    const [profile] = before.profiles;
    if (profile === undefined) throw new Error("No profile.");
    const requirements = profile.requirements.map((one) => ({ ...one, level: 2 }));
    const after = { ...before, profiles: [{ ...profile, requirements }] };
    expect(differenceBetween(before, after).changed[1]).toEqual({
      kind: "REQUIREMENT",
      key: "mate/ropes",
      field: "level",
      from: "1",
      to: "2",
    });
  });
});

describe("a move", () => {
  test("to another group is told in words of both languages", () => {
    const before = crew();
    const competencies = before.competencies.map((one) =>
      one.key === "sails" ? { ...one, group: "behavioural" } : one,
    );
    expect(differenceBetween(before, { ...before, competencies })).toEqual({
      ...NOTHING,
      moved: [
        {
          kind: "COMPETENCY",
          key: "sails",
          from: { en: "Technical, place 2", fr: "Techniques, position 2" },
          to: { en: "Behavioural, place 1", fr: "Behavioural, position 1" },
        },
      ],
    });
  });

  test("of one responsibility to the front is one move", () => {
    const before = crew();
    const [profile] = before.profiles;
    if (profile === undefined) throw new Error("No profile.");
    const [sail, sing, cook] = profile.responsibilities;
    if (sail === undefined || sing === undefined || cook === undefined) throw new Error("Few.");
    const after = { ...before, profiles: [{ ...profile, responsibilities: [cook, sail, sing] }] };
    expect(differenceBetween(before, after).moved.map(({ key, to }) => [key, to.en])).toEqual([
      ["responsibility-3", "Sailor, place 1"],
    ]);
  });

  test("of an indicator to another level or stage says which", () => {
    const before = crew(["Ropes"]);
    const competencies = before.competencies.map((one) => ({
      ...one,
      indicators: one.indicators.map((indicator, at) =>
        at === 0 ? { ...indicator, stages: ["mate"] } : { ...indicator, level: 2 },
      ),
    }));
    const { moved, changed } = differenceBetween(before, { ...before, competencies });
    expect(moved.map(({ from, to }) => [from.en, to.en])).toEqual([
      ["Ropes, level 1, place 1", "Ropes, level 1, for Mate, place 1"],
      ["Ropes, level 1, place 2", "Ropes, level 2, place 1"],
    ]);
    expect(moved[1]?.to.fr).toBe("Ropes, niveau 2, position 1");
    expect(changed).toEqual([]);
  });
});

test("as few as possible count as out of order, and taking them out leaves the rest in order", () => {
  const places = fc.uniqueArray(fc.nat(30), { maxLength: 12 });
  fc.assert(
    fc.property(places, (list) => {
      const moved = outOfOrder(list);
      const rest = list.filter((_, at) => !moved.has(at));
      expect(rest).toEqual(rest.toSorted((a, b) => a - b));
      const longest = list.reduce<number[]>((lengths, place, at) => {
        const before = lengths.filter((_, other) => (list[other] ?? 0) < place);
        return [...lengths.slice(0, at), 1 + Math.max(0, ...before)];
      }, []);
      expect(rest).toHaveLength(Math.max(0, ...longest));
    }),
  );
});
