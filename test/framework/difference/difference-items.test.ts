import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { itemsOf } from "../../../server/framework/difference/difference-items.ts";
import type { ItemKind } from "../../../server/framework/content/content.ts";
import type { ItemState } from "../../../server/framework/difference/difference-items.ts";
import { itemKeysOf } from "../../../server/framework/content/content-rows.ts";
import { anyContent } from "../any-content.ts";
import { workshop } from "../workshop.ts";

const items = itemsOf(workshop());
const item = (kind: ItemKind, key: string): ItemState => {
  const found = items.find((one) => one.kind === kind && one.key === key);
  if (found === undefined) throw new Error(`There is no ${kind} ${key}.`);
  return found;
};

test("a framework is told by its titles, languages and freshness, and stands nowhere", () => {
  const { fields, standing, summary } = item("FRAMEWORK", "workshop");
  expect(Object.fromEntries(fields)).toEqual({
    "title.en": "Workshop",
    "title.fr": "Atelier",
    languages: "en, fr",
  });
  expect([summary, standing]).toEqual([{ en: "Workshop", fr: "Atelier" }, null]);
  const [fresh] = itemsOf({ ...workshop(), freshnessMonths: 6 });
  expect(fresh?.fields.get("freshnessMonths")).toBe("6");
});

test("a competency stands in its group, counted within it from 1", () => {
  const places = ["saws", "planes", "glue", "talks"].map((key) => item("COMPETENCY", key).standing);
  expect(places.map((one) => [one?.parent, one?.place])).toEqual([
    ["hands", 1],
    ["hands", 2],
    ["hands", 3],
    ["mouths", 1],
  ]);
  expect(places[3]?.within).toEqual([{ en: "Mouths" }]);
});

test("a text that there is none of leaves no field", () => {
  expect([...item("COMPETENCY", "saws").fields.keys()]).toEqual(["name.en", "name.fr"]);
});

test("an indicator stands in its cell, for stages in whatever order", () => {
  const content = workshop();
  const statement = { en: "Cuts" };
  const given = (...stages: string[]) => ({ key: stages.join(), level: 2, statement, stages });
  const indicators = [given("master", "joiner"), given("joiner", "master"), given("gone")];
  const competencies = content.competencies.map((one) => ({ ...one, indicators }));
  const [one, other, third] = itemsOf({ ...content, competencies })
    .filter(({ kind }) => kind === "INDICATOR")
    .map(({ standing }) => standing);
  expect(one?.parent).toBe(other?.parent);
  expect(one).toMatchObject({ level: 2, place: 1, stages: [{ en: "master" }, { en: "joiner" }] });
  expect(third).toMatchObject({ level: 2, place: 3, stages: [{ en: "gone" }] });
});

test("a requirement is one level, told in both languages, and stands nowhere", () => {
  const { fields, summary, standing } = item("REQUIREMENT", "joiner/glue");
  expect(Object.fromEntries(fields)).toEqual({ level: "2" });
  expect(summary).toEqual({ en: "joiner · The glue: 2", fr: "joiner · Les glue : 2" });
  expect(standing).toBeNull();
});

test("everything with a key is told once, and levels and requirements beside it", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const told = itemsOf(content).map(({ kind, key }) => `${kind} ${key}`);
      const requirements = content.profiles.flatMap((one) => one.requirements);
      expect(told.toSorted()).toEqual(
        [
          `FRAMEWORK ${content.key}`,
          ...content.levels.map(({ level }) => `LEVEL ${level}`),
          ...itemKeysOf(content).map(({ kind, key }) => `${kind} ${key}`),
          ...requirements.map(({ stage, competency }) => `REQUIREMENT ${stage}/${competency}`),
        ].toSorted(),
      );
    }),
  );
});

test("siblings are counted from 1 without a gap", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const kinds = ["GROUP", "COMPETENCY", "PROFILE", "STAGE", "RESPONSIBILITY"];
      const placed = itemsOf(content).filter(({ kind }) => kinds.includes(kind));
      const counts = new Map<string, number>();
      for (const { kind, standing } of placed) {
        const siblings = `${kind} ${standing?.parent}`;
        counts.set(siblings, (counts.get(siblings) ?? 0) + 1);
        expect(standing?.place).toBe(counts.get(siblings));
      }
    }),
  );
});

test("what another system says of a thing is a field of it, under that system's name", () => {
  const content = workshop();
  const [saws] = content.competencies;
  if (saws === undefined) throw new Error("There are saws.");
  const said = {
    system: "MOODLE",
    kind: "COMPETENCY",
    key: saws.key,
    data: { rule: "all" },
  } as const;
  const items = itemsOf({ ...content, extensions: [said] });
  const found = items.filter(({ fields }) => fields.has("MOODLE"));
  expect(found.map(({ kind, key }) => [kind, key])).toEqual([["COMPETENCY", saws.key]]);
  expect(found[0]?.fields.get("MOODLE")).toBe('{"rule":"all"}');
});
