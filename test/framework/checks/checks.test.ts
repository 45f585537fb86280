import { describe, expect, test } from "@jest/globals";
import { checksOf } from "../../../server/framework/checks/checks.ts";
import type { CheckGrounds } from "../../../server/framework/checks/checks.ts";
import { checkSentenceOf } from "../../../server/framework/checks/checks.words.ts";
import type { FrameworkContent } from "../../../server/framework/content.ts";
import { workshop } from "../workshop.ts";

const alone: CheckGrounds = { published: null, mappings: [] };

/** The workshop with nothing to find in it: in one language, asking more at each stage. */
const sound: FrameworkContent = {
  ...workshop({ novice: [1, 1, 1, 1], master: [2, 2, 2, 2] }),
  languages: ["en"],
};

/** What is found, as `CODE path`. */
function found(content: FrameworkContent, grounds: CheckGrounds = alone): string[] {
  return checksOf(content, grounds).map(({ code, path }) => `${code} ${path?.join(" ")}`);
}

/** The first competency otherwise. */
const withFirst = (
  changes: Partial<FrameworkContent["competencies"][number]>,
): FrameworkContent => ({
  ...sound,
  competencies: sound.competencies.map((one, at) => (at === 0 ? { ...one, ...changes } : one)),
});

/** The profile otherwise. */
const withProfile = (changes: Partial<FrameworkContent["profiles"][number]>): FrameworkContent => ({
  ...sound,
  profiles: sound.profiles.map((one) => ({ ...one, ...changes })),
});

test("in a sound framework nothing is found", () => {
  expect(found(sound)).toEqual([]);
  expect(found(sound, { published: sound, mappings: [] })).toEqual([]);
});

describe("texts", () => {
  test("one that lacks a language of the framework is found, by language", () => {
    const content = { ...withFirst({ rationale: { en: "Why" } }), languages: ["en", "fr"] };
    const missing = found(content);
    expect(missing).toContain("MISSING_TRANSLATION competencies saws rationale fr");
    expect(missing).toContain("MISSING_TRANSLATION levels 0 name fr");
    expect(missing).toContain("MISSING_TRANSLATION indicators saws/1/1 statement fr");
    expect(missing).not.toContain("MISSING_TRANSLATION competencies saws name fr");
  });

  test("one of nothing but spaces keeps the draft from being published", () => {
    const content = withFirst({ definition: { en: " \u00a0\u200b\n" } });
    expect(checksOf(content, alone)).toMatchObject([
      { severity: "ERROR", code: "EMPTY_TEXT", path: ["competencies", "saws", "definition", "en"] },
    ]);
  });

  test("a definition in the words of another is found, whatever its case and stops", () => {
    const content = {
      ...sound,
      competencies: sound.competencies.map((one, at) => ({
        ...one,
        definition: at < 2 ? { en: at === 0 ? "Cuts wood." : "cuts  WOOD" } : null,
      })),
    };
    expect(found(content)).toEqual(["DEFINITION_TWICE competencies planes definition en"]);
  });
});

describe("requirements", () => {
  test("a level with no indicator at or below it is found, and level 0 is not", () => {
    const saws = sound.competencies[0]?.indicators.filter(({ level }) => level > 1) ?? [];
    expect(found(withFirst({ indicators: saws }))).toEqual([
      "LEVEL_WITHOUT_INDICATOR requirements novice saws",
    ]);
    expect(found(withFirst({ indicators: [] }))).toHaveLength(2);
    const applicable = workshop({ novice: [0, 1, 1, 1], master: [0, 2, 2, 2] });
    const none = { ...applicable, languages: ["en"] };
    expect(
      found({
        ...none,
        competencies: none.competencies.map((one, at) =>
          at === 0 ? { ...one, indicators: [] } : one,
        ),
      }),
    ).toEqual([]);
  });

  test("one that falls from one stage to the next is found, also to nothing", () => {
    const falling = workshop({ novice: [2, 1, 1, 1], master: [1, 2, 2, null] });
    expect(found({ ...falling, languages: ["en"] })).toEqual([
      "REQUIREMENT_FALLS requirements master saws",
      "REQUIREMENT_FALLS requirements master talks",
    ]);
  });

  test("a competency without a cell, a stage that asks nothing and an empty group are found", () => {
    const [profile] = sound.profiles;
    const content = {
      ...withProfile({
        stages: [...(profile?.stages ?? []), { key: "guest", name: { en: "Guest" } }],
        requirements: profile?.requirements.filter(({ competency }) => competency !== "glue") ?? [],
      }),
      groups: [...sound.groups, { key: "feet", name: { en: "Feet" } }],
    };
    expect(found(content)).toEqual(
      expect.arrayContaining([
        "NOT_REQUIRED competencies glue",
        "STAGE_ASKS_NOTHING stages guest",
        "EMPTY_GROUP groups feet",
      ]),
    );
  });

  test("levels off the scale keep the draft from being published", () => {
    const content = { ...sound, levels: sound.levels.slice(0, 2) };
    const errors = checksOf(content, alone).filter(({ severity }) => severity === "ERROR");
    expect(errors.map(({ code, path }) => `${code} ${path?.join(" ")}`)).toEqual(
      expect.arrayContaining([
        "LEVEL_OFF_SCALE indicators saws/2/1 level",
        "LEVEL_OFF_SCALE requirements master saws",
      ]),
    );
  });
});

describe("keys", () => {
  test("one that changed by its case only is found, and so are two of one draft", () => {
    const before = { published: sound, mappings: [] };
    expect(found(withFirst({ key: "Saws", indicators: [] }), before)).toContain(
      "KEY_CHANGES_CASE COMPETENCY Saws",
    );
    const [first] = sound.competencies;
    const twins = first === undefined ? [] : [...sound.competencies, { ...first, key: "SAWS" }];
    expect(found({ ...sound, competencies: twins }, before)).toContain(
      "KEYS_ALIKE COMPETENCY SAWS",
    );
  });

  test("one that is gone is found until it is mapped; its indicators go along", () => {
    const content = {
      ...sound,
      competencies: sound.competencies.slice(1),
      profiles: sound.profiles.map((one) => ({
        ...one,
        requirements: one.requirements.filter(({ competency }) => competency !== "saws"),
      })),
    };
    const unmapped = found(content, { published: sound, mappings: [] });
    expect(unmapped).toEqual([
      "KEY_GONE COMPETENCY saws",
      ...[1, 2, 3, 4].map((level) => `KEY_GONE INDICATOR saws/${level}/1`),
    ]);
    const retired = { kind: "COMPETENCY", from: "saws", to: [], rule: "RETIRE" } as const;
    expect(found(content, { published: sound, mappings: [retired] })).toEqual(
      [1, 2, 3, 4].map((level) => `INDICATOR_GOES_ALONG INDICATOR saws/${level}/1`),
    );
  });

  test("a mapping to what the draft no longer has keeps it from being published", () => {
    const lost = { kind: "COMPETENCY", from: "saws", to: ["lathes"], rule: "KEEP" } as const;
    expect(checksOf(sound, { published: sound, mappings: [lost] })).toMatchObject([
      { severity: "ERROR", code: "MAPPING_TARGET_GONE", path: ["mappings", "COMPETENCY", "saws"] },
    ]);
  });

  test("a level off the new scale is found until it is mapped", () => {
    const shorter = {
      ...sound,
      levels: sound.levels.slice(0, 4),
      competencies: sound.competencies.map((one) => ({
        ...one,
        indicators: one.indicators.filter(({ level }) => level < 4),
      })),
    };
    const gone = (mappings: CheckGrounds["mappings"]) =>
      found(shorter, { published: shorter, mappings }).concat(
        found({ ...shorter }, { published: { ...shorter, levels: sound.levels }, mappings }),
      );
    expect(gone([])).toEqual(["KEY_GONE LEVEL 4"]);
    expect(gone([{ kind: "LEVEL", from: "4", to: ["3"], rule: "MERGE" }])).toEqual([]);
  });
});

test("errors come first, and of more than a hundred of a kind the rest is counted", () => {
  const many = Array.from({ length: 150 }, (_, at) => ({
    key: `group-${at}`,
    name: { en: at === 0 ? " " : `Group ${at}` },
  }));
  const all = checksOf({ ...sound, groups: [...sound.groups, ...many] }, alone);
  expect(all[0]?.severity).toBe("ERROR");
  expect(all.filter(({ code }) => code === "EMPTY_GROUP")).toHaveLength(100);
  expect(all.at(-1)).toMatchObject({
    code: "MORE_OF_THESE",
    values: { code: "EMPTY_GROUP", count: 50 },
  });
});

test("every finding has a sentence in both languages with nothing left open", () => {
  const content = {
    ...withFirst({ key: "Saws", name: { en: " " }, indicators: [] }),
    languages: ["en", "fr"],
  };
  const lost = { kind: "COMPETENCY", from: "saws", to: ["lathes"], rule: "KEEP" } as const;
  const all = checksOf(content, { published: sound, mappings: [lost] });
  expect(new Set(all.map(({ code }) => code)).size).toBeGreaterThan(5);
  for (const finding of all) {
    const [english, french] = ["en", "fr-CA"].map((language) => checkSentenceOf(finding, language));
    expect(english).toMatch(/^[^{}]{20,}$/u);
    expect(french).toMatch(/^[^{}]{20,}$/u);
    expect(english).not.toBe(french);
  }
});
