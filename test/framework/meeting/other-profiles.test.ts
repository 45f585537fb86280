import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type {
  FrameworkContent,
  IndicatorContent,
} from "../../../server/framework/content/content.ts";
import { inOrder } from "../../../server/framework/content/in-order.ts";
import { adoptKeys } from "../../../server/framework/meeting/adopt-keys.ts";
import {
  otherProfiles,
  withOtherProfiles,
} from "../../../server/framework/meeting/other-profiles.ts";
import { anyContent } from "../any-content.ts";
import { TWO_JOBS, joinersDocument } from "../importing/two-jobs.ts";
import { workshop } from "../workshop.ts";

const taken = (document: FrameworkContent, previous: FrameworkContent) =>
  withOtherProfiles(adoptKeys(document, previous), previous);
const keysOf = (things: readonly { readonly key: string }[]) => things.map(({ key }) => key);
const sawsOf = (content: FrameworkContent) =>
  content.competencies.find(({ key }) => key === "saws")?.indicators ?? [];

/** Two jobs, where the indicators of saws are those given. */
const withSaws = (indicators: readonly IndicatorContent[]): FrameworkContent => ({
  ...TWO_JOBS,
  competencies: TWO_JOBS.competencies.map((one) =>
    one.key === "saws" ? { ...one, indicators } : one,
  ),
});
const indicator = (text: string, number: number, stages: string[] = []): IndicatorContent => ({
  key: `saws/1/${number}`,
  level: 1,
  statement: { en: text },
  stages,
});
/** The joiners' document with these statements of saws. */
const saying = (...statements: IndicatorContent[]): FrameworkContent => ({
  ...joinersDocument(),
  competencies: joinersDocument().competencies.map((one) => ({ ...one, indicators: statements })),
});

test("a document of one profile leaves the others, and what is not its profile's alone", () => {
  const { content, findings } = taken(joinersDocument(), TWO_JOBS);
  expect(keysOf(content.profiles)).toEqual(["joiner", "carver"]);
  expect(content.profiles[1]).toEqual(TWO_JOBS.profiles[1]);
  expect(content.title).toEqual(TWO_JOBS.title);
  expect(keysOf(content.groups)).toEqual(["hands", "mouths"]);
  expect(keysOf(content.competencies)).toEqual(["saws", "glue", "talks"]);
  expect(findings.map(({ severity, code, values }) => [severity, code, values["keys"]])).toEqual([
    ["INFO", "PROFILES_KEPT", "carver"],
    ["INFO", "COMPETENCIES_KEPT", "glue, talks"],
    ["INFO", "INDICATORS_KEPT", "saws/2/1"],
  ]);
});

test("statements up to the level that another profile asks stay, for its stages", () => {
  const { content } = taken(joinersDocument(), TWO_JOBS);
  expect(sawsOf(content).map(({ key, stages }) => [key, stages])).toEqual([
    ["saws/1/1", []],
    ["saws/2/1", ["carver-learner"]],
  ]);
});

test("a document does not put the statements of other profiles in its own words", () => {
  const previous = withSaws([
    indicator("Carves.", 1, ["carver-learner"]),
    indicator("Joins.", 2, ["learner"]),
    indicator("Sharpens.", 3, ["carver-learner"]),
  ]);
  const { content } = taken(
    saying(indicator("Joins well.", 1, ["learner"]), indicator("Sharpens.", 2, ["learner"])),
    previous,
  );
  expect(
    sawsOf(content).map(({ key, statement, stages }) => [key, statement["en"], stages]),
  ).toEqual([
    ["saws/1/1", "Carves.", ["carver-learner"]],
    ["saws/1/2", "Joins well.", ["learner"]],
    ["saws/1/3", "Sharpens.", ["learner", "carver-learner"]],
  ]);
});

test("a stage takes no key of another profile, and finds its own by name", () => {
  const [joiner, carver] = TWO_JOBS.profiles;
  if (joiner === undefined || carver === undefined) throw new Error("A job is missing.");
  const document = {
    ...joinersDocument(),
    profiles: [
      { ...carver, stages: [{ key: "learner", name: { en: "Learner" } }], requirements: [] },
    ],
  };
  const stages = ({ profiles }: FrameworkContent) => profiles.map((one) => keysOf(one.stages));
  expect(stages(taken(document, TWO_JOBS).content)).toEqual([["learner"], ["carver-learner"]]);
  const before = { ...TWO_JOBS, profiles: [joiner, { ...carver, stages: [], requirements: [] }] };
  expect(stages(taken(document, before).content)).toEqual([["learner"], ["carver-learner"]]);
});

test("a profile that is new comes beside those there are", () => {
  const document = joinersDocument();
  const turner = document.profiles.map((one) => ({
    ...one,
    key: "turner",
    title: { en: "Turner" },
  }));
  const { content } = taken({ ...document, profiles: turner }, TWO_JOBS);
  expect(keysOf(content.profiles)).toEqual(["joiner", "carver", "turner"]);
  expect(keysOf(content.competencies)).toEqual(keysOf(TWO_JOBS.competencies));
});

test("where a framework has one profile, its document says everything", () => {
  const document = joinersDocument();
  const { content, findings } = taken(document, workshop());
  expect(findings).toEqual([]);
  expect(keysOf(content.competencies)).toEqual(["saws"]);
});

/** The same where every name and statement says something else, as in any table of a document. */
function distinct(content: FrameworkContent): FrameworkContent {
  const worded = (one: IndicatorContent) => ({ ...one, statement: { en: `Does ${one.key}` } });
  const named = <Thing extends object>(one: Thing, at: number) => ({
    ...one,
    name: { en: `Name ${at}` },
  });
  const competencies = content.competencies.map((one, at) => ({
    ...named(one, at),
    indicators: one.indicators.map(worded),
  }));
  const profiles = content.profiles.map((one) => ({ ...one, stages: one.stages.map(named) }));
  return { ...content, groups: content.groups.map(named), competencies, profiles };
}

/** A content without the things whose turn the mask leaves out. */
function thinned(content: FrameworkContent, mask: number): FrameworkContent {
  const isIn = (_: unknown, at: number) => ((mask >> (at + 1)) & 1) === 1;
  return {
    ...content,
    competencies: content.competencies.filter(isIn).map((one) => ({
      ...one,
      indicators: one.indicators.filter(isIn),
    })),
  };
}

/** The same as a document of its first profile, in which everything named is there. */
function onlyFirst(content: FrameworkContent): FrameworkContent {
  const competencies = new Set(keysOf(content.competencies));
  const profiles = content.profiles.slice(0, 1).map((one) => ({
    ...one,
    requirements: one.requirements.filter(({ competency }) => competencies.has(competency)),
  }));
  const stages = new Set(profiles.flatMap((one) => keysOf(one.stages)));
  return {
    ...content,
    competencies: content.competencies.map((one) => ({
      ...one,
      indicators: one.indicators.map((each) => ({
        ...each,
        stages: each.stages.filter((stage) => stages.has(stage)),
      })),
    })),
    profiles,
  };
}

test("whatever a document says, other profiles read as before, and twice is as once", () => {
  fc.assert(
    fc.property(anyContent, anyContent, fc.nat(), (any, one, mask) => {
      const previous = distinct(any);
      const document =
        mask % 2 === 0 ? onlyFirst(distinct(one)) : onlyFirst(thinned(previous, mask));
      const { content } = taken(document, previous);
      const others = otherProfiles(previous, keysOf(adoptKeys(document, previous).profiles));
      for (const other of others) expect(content.profiles).toContainEqual(other);
      const required = others.flatMap(({ requirements }) => requirements);
      const competencies = new Map(content.competencies.map((each) => [each.key, each]));
      for (const { competency, level, stage } of required) {
        const before = previous.competencies.find(({ key }) => key === competency);
        const reached = before?.indicators.filter(
          (each) =>
            each.level <= level && (each.stages.length === 0 || each.stages.includes(stage)),
        );
        const after = competencies.get(competency)?.indicators.filter(({ stages }) => {
          return stages.length === 0 || stages.includes(stage);
        });
        expect(keysOf(after ?? [])).toEqual(expect.arrayContaining(keysOf(reached ?? [])));
      }
      expect(inOrder(taken(document, content).content)).toEqual(inOrder(content));
    }),
  );
});
