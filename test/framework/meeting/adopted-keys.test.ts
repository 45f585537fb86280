import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { adoptedKeys } from "../../../server/framework/meeting/adopted-keys.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import type { Texts } from "../../../server/level.ts";
import { anyContent } from "../any-content.ts";
import { workshop } from "../workshop.ts";

type Names = Readonly<Record<string, Texts>>;

/** The workshop with groups of these keys and names, and nothing else that matters. */
const grouped = (names: Names): FrameworkContent => ({
  ...workshop(),
  groups: Object.entries(names).map(([key, name]) => ({ key, name })),
});
const groupKeys = (fresh: Names, previous: Names) =>
  Object.fromEntries(adoptedKeys(grouped(fresh), grouped(previous)).groups);

test("the same key stays, also under another name", () => {
  const keys = groupKeys({ a: { en: "Other" } }, { a: { en: "One" }, b: { en: "Other" } });
  expect(keys).toEqual({ a: "a" });
});

test("the same name in some language keeps the key it had", () => {
  expect(
    groupKeys({ mains: { fr: "les mains." } }, { hands: { en: "Hands", fr: "Les Mains" } }),
  ).toEqual({
    mains: "hands",
  });
});

test("what is new keeps its own key, and takes no place of another by order", () => {
  expect(groupKeys({ new: { en: "New" } }, { old: { en: "Old" } })).toEqual({ new: "new" });
});

test("two of one name take two keys, and never the same", () => {
  const same = { en: "Same" };
  expect(groupKeys({ x: same, y: same, z: same }, { a: same, b: same })).toEqual({
    x: "a",
    y: "b",
    z: "z",
  });
});

test("a name does not take a key that is still in use", () => {
  expect(groupKeys({ a: { en: "A" }, b: { en: "A" } }, { a: { en: "A" } })).toEqual({
    a: "a",
    b: "b",
  });
});

test("a single profile continues a single profile, whatever they are called", () => {
  const [profile] = workshop().profiles;
  if (profile === undefined) throw new Error("No profile.");
  const having = (...keys: string[]): FrameworkContent => ({
    ...workshop(),
    profiles: keys.map((key) => ({ ...profile, key, title: { en: key } })),
  });
  const keys = (fresh: FrameworkContent, previous: FrameworkContent) => [
    ...adoptedKeys(fresh, previous).profiles.values(),
  ];
  expect(keys(having("turner"), having("joiner"))).toEqual(["joiner"]);
  expect(keys(having("turner"), having("joiner", "carver"))).toEqual(["turner"]);
  expect(keys(having("turner", "carver"), having("joiner"))).toEqual(["turner", "carver"]);
  expect(keys(having(), having("joiner"))).toEqual([]);
});

test("stages are matched over all profiles", () => {
  const fresh = workshop({ learner: [1], joiner: [2] });
  const named = fresh.profiles.map((profile) => ({
    ...profile,
    stages: profile.stages.map(({ key, name }) =>
      key === "learner" ? { key, name: { en: "Novice" } } : { key, name },
    ),
  }));
  const keys = adoptedKeys({ ...fresh, profiles: named }, workshop());
  expect(Object.fromEntries(keys.stages)).toEqual({ learner: "novice", joiner: "joiner" });
});

test("content that is its own previous one keeps every key", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      for (const keys of Object.values(adoptedKeys(content, content))) {
        for (const [own, adopted] of keys) expect(adopted).toBe(own);
      }
    }),
  );
});

test("no two things of any content come to one key", () => {
  fc.assert(
    fc.property(anyContent, anyContent, (content, previous) => {
      const { groups, competencies, profiles } = adoptedKeys(content, previous);
      for (const [keys, things] of [
        [groups, content.groups],
        [competencies, content.competencies],
        [profiles, content.profiles],
      ] as const) {
        expect(new Set(keys.values()).size).toBe(things.length);
      }
    }),
  );
});
