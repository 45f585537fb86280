import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { assembleFrameworks } from "../../server/framework/assemble.ts";
import type { FrameworkContent } from "../../server/framework/content/content.ts";
import { inOrder } from "../../server/framework/content/in-order.ts";
import type { Competency, FrameworkVersion, Profile } from "../../server/framework/version.ts";
import { anyContent } from "./any-content.ts";
import { rowsOf } from "./built.ts";
import { workshop } from "./workshop.ts";

/** The newest version in force of the content, put together. */
function assembled(content: FrameworkContent): FrameworkVersion {
  const [framework] = assembleFrameworks(rowsOf({ content }));
  if (framework === undefined) throw new Error("Nothing was put together.");
  return framework.latest;
}

test("keeps everything, in order: what is put together reads back as it was", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const ordered = inOrder(content);
      // What other systems say is no part of what is held in memory.
      expect(readBack(assembled(ordered))).toEqual({ ...ordered, extensions: [] });
    }),
  );
});

test("links everything to what it belongs to", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const version = assembled(inOrder(content));
      version.competencies.forEach((competency, place) => {
        expect(competency.place).toBe(place);
        expect(competency.group.competencies).toContain(competency);
        expect(version.groups).toContain(competency.group);
        expect(competency.languages).toEqual(version.languages);
        for (const indicator of competency.indicators) {
          expect(indicator.competency).toBe(competency);
        }
      });
      expect(version.groups.flatMap((group) => group.competencies)).toEqual(version.competencies);
      for (const profile of version.profiles) {
        expect(profile.framework).toBe(version);
        for (const stage of profile.stages) expect(stage.profile).toBe(profile);
      }
    }),
  );
});

test("gives a requirement the very indicators at its level, and those up to it", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const stages = assembled(inOrder(content)).profiles.flatMap((one) => one.stages);
      for (const requirement of stages.flatMap((stage) => stage.requirements)) {
        const { level, competency, indicators, indicatorsUpTo } = requirement;
        const all = competency.indicators;
        expect(indicators).toEqual(all.filter((one) => one.level === level));
        expect(indicatorsUpTo).toEqual(all.filter((one) => one.level <= level));
        expect(indicators.every((one) => all.includes(one))).toBe(true);
      }
    }),
  );
});

test("begins every text with the framework's first language that it has, whatever came first", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const { languages, ...version } = assembled(content);
      const texts = [
        version.title,
        ...version.levels.map((one) => one.name),
        ...version.groups.map((one) => one.name),
        ...version.competencies.flatMap((one) => [one.name, one.definition, one.rationale]),
        ...version.competencies.flatMap((one) => one.indicators.map(({ statement }) => statement)),
        ...version.profiles.flatMap((one) => [one.title, one.summary]),
        ...version.profiles.flatMap((one) => one.responsibilities.map(({ text }) => text)),
        ...version.profiles.flatMap((one) => one.stages.map(({ name }) => name)),
      ];
      for (const text of texts) {
        const tags = Object.keys(text ?? {});
        const known = languages.filter((language) => tags.includes(language));
        expect(tags.slice(0, known.length)).toEqual(known);
      }
    }),
  );
});

test("measures people against the newest in force, and lets every version name it", () => {
  const [framework] = assembleFrameworks(
    rowsOf(
      { content: workshop(), version: 3, status: "PUBLISHED" },
      { content: workshop(), version: 2, status: "RETIRED" },
      { content: workshop(), version: 1, status: "RETIRED" },
    ),
  );
  expect(framework?.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  expect(framework?.versions.map(({ latestVersion }) => latestVersion)).toEqual([3, 3, 3]);
  expect(framework?.latest).toBe(framework?.versions[0]);
});

test("leaves out a framework of which nothing is in force, and keeps the others in order", () => {
  const frameworks = assembleFrameworks(
    rowsOf(
      { content: workshop(undefined, "a") },
      { content: workshop(undefined, "b"), status: "RETIRED" },
      { content: workshop(undefined, "c"), version: 2 },
      { content: workshop(undefined, "c"), status: "RETIRED" },
    ),
  );
  expect(frameworks.map(({ key, versions }) => [key, versions.length])).toEqual([
    ["a", 1],
    ["c", 2],
  ]);
  expect(assembleFrameworks([])).toEqual([]);
});

test("keeps versions apart that share items", () => {
  const [framework] = assembleFrameworks(
    rowsOf({ content: workshop(), version: 2 }, { content: workshop(), status: "RETIRED" }),
  );
  const [now, before] = framework?.versions.map(({ competencies }) => competencies[0]) ?? [];
  expect(now?.item).toBe(before?.item);
  expect(now?.id).not.toBe(before?.id);
  expect(now?.indicators.every(({ competency }) => competency === now)).toBe(true);
});

/** The content that a version holds, found by following its links. */
function readBack(version: FrameworkVersion): FrameworkContent {
  const { key, title, languages, freshnessMonths, levels } = version;
  return {
    key,
    title,
    languages,
    freshnessMonths,
    extensions: [],
    levels: levels.map(({ level, name }) => ({ level, name })),
    groups: version.groups.map(({ key, name }) => ({ key, name })),
    competencies: version.competencies.map(competencyOf),
    profiles: version.profiles.map(profileOf),
  };
}

function competencyOf(one: Competency): FrameworkContent["competencies"][number] {
  const { key, name, definition, rationale, indicators } = one;
  return {
    key,
    group: one.group.key,
    name,
    definition,
    rationale,
    indicators: indicators.map(({ key, level, statement, stages }) => {
      return { key, level, statement, stages: stages.map((stage) => stage.key) };
    }),
  };
}

function profileOf(profile: Profile): FrameworkContent["profiles"][number] {
  const { key, title, summary, responsibilities, stages } = profile;
  return {
    key,
    title,
    summary,
    responsibilities: responsibilities.map(({ key, text }) => ({ key, text })),
    stages: stages.map(({ key, name }) => ({ key, name })),
    requirements: stages.flatMap((stage) =>
      stage.requirements.map(({ competency, level }) => {
        return { stage: stage.key, competency: competency.key, level };
      }),
    ),
  };
}
