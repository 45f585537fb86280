import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Extension, FrameworkContent } from "../../../server/framework/content/content.ts";
import { extensionsBeside } from "../../../server/framework/meeting/unspoken-extensions.ts";
import { counted, goneWith } from "../../../server/framework/meeting/unspoken-gone.ts";
import { heldText, readText } from "../../../server/framework/meeting/unspoken-texts.ts";
import type { Aspect } from "../../../server/framework/meeting/unspoken-aspects.ts";
import { extensionsOfOthers } from "../../../server/framework/meeting/unspoken-aspects.ts";
import { withUnspoken } from "../../../server/framework/meeting/unspoken.ts";
import { unspokenSentenceOf } from "../../../server/framework/meeting/unspoken.words.ts";
import { anyContent } from "../any-content.ts";
import { small } from "../shelf.ts";

/** What a format of bare names, levels and groups in one language is silent on. */
const BARE: ReadonlySet<Aspect> = new Set([
  "TITLE",
  "OTHER_LANGUAGES",
  "FRESHNESS",
  "LEVEL_NAMES",
  "DEFINITIONS",
  "RATIONALES",
  "INDICATORS",
  "PROFILES",
  ...extensionsOfOthers("CSV"),
]);

/** What such a format says of a framework. */
function bare(content: FrameworkContent, language: string): FrameworkContent {
  const held = (texts: Readonly<Record<string, string>>) => ({
    [language]: heldText(texts, language, content.languages),
  });
  return {
    ...content,
    title: held({ x: "?" }),
    languages: [language],
    freshnessMonths: null,
    levels: [],
    groups: content.groups.map((one) => ({ ...one, name: held(one.name) })),
    competencies: content.competencies.map((one) => ({
      ...one,
      name: held(one.name),
      definition: null,
      rationale: null,
      indicators: [],
    })),
    profiles: [],
  };
}

test("what a format cannot say stays as it was, in whatever language it speaks", () => {
  fc.assert(
    fc.property(anyContent, fc.constantFrom("en", "fr", "de"), (any, language) => {
      const content = { ...any, extensions: [] };
      const again = withUnspoken(bare(content, language), content, BARE);
      expect(again).toEqual({ content, findings: [] });
    }),
  );
});

test("what a format can say is said", () => {
  const before = small("small");
  const names = { en: "Renamed", fr: "Renommée" };
  const [one, two] = before.competencies;
  if (one === undefined || two === undefined) throw new Error("there are two");
  const content = { ...before, competencies: [{ ...one, name: names }, two] };
  expect(withUnspoken(content, before, new Set()).content).toEqual(content);
});

test("a text in another language goes with it where the format has a place for it", () => {
  const before = { ...small("small"), languages: ["en", "fr"], title: { en: "A", fr: "B" } };
  const after = { ...before, languages: ["en"], title: { en: "A" } };
  expect(withUnspoken(after, before, new Set()).content).toEqual(after);
  expect(withUnspoken(after, before, new Set(["OTHER_LANGUAGES"])).content).toEqual(before);
});

test("a text that only looks other stays as it was", () => {
  const before = { ...small("small"), title: { en: " Two\u00a0 words\u200b" } };
  const after = { ...before, title: { en: "Two words" } };
  expect(withUnspoken(after, before, new Set()).content.title).toEqual(before.title);
  expect(readText(" one  line\r\n\n\u00ad\nand another ")).toBe("one line\nand another");
});

test("what is required of a competency that is gone goes with it, and is counted", () => {
  const before = small("small");
  const after = { ...before, competencies: before.competencies.slice(1), profiles: [] };
  const { content, findings } = withUnspoken(after, before, BARE);
  expect(content.profiles.map(({ requirements }) => requirements)).toEqual([[]]);
  expect(findings.map(({ code, values }) => [code, values.count])).toEqual([
    ["REQUIREMENTS_GONE", 1],
    ["INDICATORS_GONE", 1],
  ]);
  for (const finding of findings) {
    expect(unspokenSentenceOf(finding, "en")).toMatch(/: 1\.$/);
    expect(unspokenSentenceOf(finding, "fr-CA")).toMatch(/ : 1\.$/);
  }
});

test("nothing is counted of what a format speaks of, or where nothing went", () => {
  const before = small("small");
  const after = { ...before, competencies: [] };
  const onNothing = { onProfiles: false, onIndicators: false };
  expect(goneWith(after, before, onNothing)).toEqual([]);
  expect(goneWith(before, before, { onProfiles: true, onIndicators: true })).toEqual([]);
  expect(goneWith(after, before, { ...onNothing, onIndicators: true })).toEqual(
    counted("INDICATORS_GONE", 2),
  );
});

test("a level that a profile asks for stays on a scale that has become shorter", () => {
  const before = small("small");
  const after = { ...before, levels: before.levels.slice(0, 1), profiles: [], competencies: [] };
  const kept = { ...after, competencies: before.competencies };
  const silent = new Set<Aspect>(["PROFILES", "INDICATORS"]);
  const { content, findings } = withUnspoken(kept, before, silent);
  expect(content.levels).toEqual(before.levels);
  expect(findings.map(({ code }) => code)).toEqual(["LEVELS_STAYED"]);
  expect(withUnspoken(after, before, silent).content.levels).toEqual(after.levels);
});

test("the level and the stages of an indicator stay where they are not said", () => {
  const before = small("small");
  const [one] = before.competencies;
  if (one === undefined) throw new Error("there is one");
  const [shown] = one.indicators;
  if (shown === undefined) throw new Error("it has one");
  const staged = { ...shown, level: 4, stages: ["first"] };
  const withIndicator = (indicator: typeof shown) => ({
    ...before,
    competencies: [{ ...one, indicators: [indicator] }],
  });
  const silent = new Set<Aspect>(["INDICATOR_LEVELS", "INDICATOR_STAGES"]);
  const again = withUnspoken(withIndicator(shown), withIndicator(staged), silent).content;
  expect(again.competencies[0]?.indicators).toEqual([staged]);
});

test("what other systems say stays with the things that are there, and in its order", () => {
  const said = (system: Extension["system"], key: string, data = {}): Extension => ({
    system,
    kind: "COMPETENCY",
    key,
    data,
  });
  const previous = {
    ...small(),
    extensions: [
      said("CSV", "one"),
      said("CASE", "one"),
      said("CASE", "gone"),
      said("JSON", "two"),
    ],
  };
  const fresh = [said("CSV", "two"), said("CSV", "one", { a: 1 })];
  const after = { ...previous, extensions: fresh };
  expect(extensionsBeside(after, previous, (system) => system === "CASE")).toEqual([
    said("CSV", "one", { a: 1 }),
    said("CASE", "one"),
    said("CSV", "two"),
  ]);
});
