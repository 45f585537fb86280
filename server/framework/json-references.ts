import type { Texts } from "../level.ts";
import { itemKeysOf } from "./content-rows.ts";
import type { FrameworkContent } from "./content.ts";
import type { JsonReport } from "./json-node.ts";
import { isKey } from "./slug.ts";

/** The most things that one file may hold. */
const ITEM_LIMIT = 20_000;

/** The most languages, and the most levels, that one framework may have. */
const MOST = 100;

/**
 * Reports what each part of a framework's JSON cannot know by itself: a key given twice, a name
 * that leads nowhere, a scale with holes, a level off the scale, a language that is not listed.
 */
export function checkReferences(content: FrameworkContent, report: JsonReport): void {
  if (!isKey(content.key)) report.error("NOT_A_FRAMEWORK_KEY", ["key"], { key: content.key });
  checkScale(content, report);
  checkLanguages(content, report);
  const cells = content.profiles.reduce((sum, one) => sum + one.requirements.length, 0);
  if (itemKeysOf(content).length + cells > ITEM_LIMIT) {
    report.error("TOO_MANY_ITEMS", [], { limit: ITEM_LIMIT });
  }
  for (const keys of keyLists(content)) checkOnce(keys, report);
  for (const { known, mentions } of mentionLists(content)) {
    for (const { key, path } of mentions) {
      if (!known.has(key)) report.error("UNKNOWN_KEY", path, { key });
    }
  }
}

/** A key that something gives or mentions, and where. */
interface Place {
  readonly key: string;
  readonly path: readonly string[];
}

/** The elements of a list with what reads on from each. */
function places<One>(
  list: readonly One[],
  path: readonly string[],
  keyOf: (one: One) => string,
): Place[] {
  return list.map((one, at) => ({ key: keyOf(one), path: [...path, `${at}`] }));
}

const ownKey = ({ key }: { readonly key: string }): string => key;

/** Lists of keys that must be given once each; the cell of a requirement is such a key. */
function keyLists({ languages, groups, competencies, profiles }: FrameworkContent): Place[][] {
  return [
    places(languages, ["languages"], String),
    places(groups, ["groups"], ownKey),
    places(competencies, ["competencies"], ownKey),
    competencies.flatMap((one, at) =>
      places(one.indicators, ["competencies", `${at}`, "indicators"], ownKey),
    ),
    places(profiles, ["profiles"], ownKey),
    profiles.flatMap((one, at) => places(one.stages, ["profiles", `${at}`, "stages"], ownKey)),
    profiles.flatMap((one, at) =>
      places(one.responsibilities, ["profiles", `${at}`, "responsibilities"], ownKey),
    ),
    profiles.flatMap((one, at) =>
      places(
        one.requirements,
        ["profiles", `${at}`, "requirements"],
        ({ stage, competency }) => `${stage}/${competency}`,
      ),
    ),
    ...competencies.flatMap((one, at) =>
      one.indicators.map(({ stages }, nth) => stagesOf(stages, at, nth)),
    ),
  ];
}

function stagesOf(stages: readonly string[], competency: number, indicator: number): Place[] {
  const path = ["competencies", `${competency}`, "indicators", `${indicator}`, "stages"];
  return places(stages, path, String);
}

const keySet = (things: readonly { readonly key: string }[]): Set<string> =>
  new Set(things.map(ownKey));

/** What is mentioned, beside what it must be among. */
function mentionLists({ groups, competencies, profiles }: FrameworkContent) {
  const knownCompetencies = keySet(competencies);
  const below = (list: Place[], field: string): Place[] =>
    list.map(({ key, path }) => ({ key, path: [...path, field] }));
  const ofIndicators = competencies.flatMap((one, at) =>
    one.indicators.flatMap((indicator, nth) => stagesOf(indicator.stages, at, nth)),
  );
  const inProfiles = profiles.flatMap((profile, at) => {
    const path = ["profiles", `${at}`, "requirements"];
    const list = profile.requirements;
    return [
      {
        known: keySet(profile.stages),
        mentions: below(
          places(list, path, (one) => one.stage),
          "stage",
        ),
      },
      {
        known: knownCompetencies,
        mentions: below(
          places(list, path, (one) => one.competency),
          "competency",
        ),
      },
    ];
  });
  const ofGroups = below(
    places(competencies, ["competencies"], (one) => one.group),
    "group",
  );
  return [
    { known: keySet(groups), mentions: ofGroups },
    { known: keySet(profiles.flatMap(({ stages }) => stages)), mentions: ofIndicators },
    ...inProfiles,
  ];
}

/** Reports what is given twice. */
function checkOnce(keys: readonly Place[], report: JsonReport): void {
  const seen = new Set<string>();
  for (const { key, path } of keys) {
    if (seen.has(key)) report.error("GIVEN_TWICE", path, { key });
    seen.add(key);
  }
}

/** Each text is looked through for each language, and each indicator for each level. */
function checkLength(list: readonly unknown[], field: string, report: JsonReport): void {
  if (list.length > MOST) report.error("TOO_MANY_HERE", [field], { limit: MOST });
}

function checkScale({ levels, competencies, profiles }: FrameworkContent, report: JsonReport) {
  if (levels.length === 0) report.error("NO_LEVELS", ["levels"]);
  checkLength(levels, "levels", report);
  levels.forEach(({ level }, at) => {
    if (level !== at) report.error("LEVEL_ORDER", ["levels", `${at}`], { level, expected: at });
  });
  const highest = levels.length - 1;
  const check = (level: number, path: readonly string[]) => {
    if (level > highest) report.error("OFF_THE_SCALE", path, { level, highest });
  };
  competencies.forEach(({ indicators }, at) => {
    const path = ["competencies", `${at}`, "indicators"];
    indicators.forEach(({ level }, nth) => check(level, [...path, `${nth}`, "level"]));
  });
  profiles.forEach(({ requirements }, at) => {
    const path = ["profiles", `${at}`, "requirements"];
    requirements.forEach(({ level }, nth) => check(level, [...path, `${nth}`, "level"]));
  });
}

function checkLanguages(content: FrameworkContent, report: JsonReport): void {
  const { languages } = content;
  if (languages.length === 0) report.error("NO_LANGUAGES", ["languages"]);
  checkLength(languages, "languages", report);
  const unlisted = new Set(textsIn(content).flatMap((texts) => Object.keys(texts ?? {})));
  for (const language of languages) unlisted.delete(language);
  for (const language of unlisted) report.warn("UNLISTED_LANGUAGE", ["languages"], { language });
}

function textsIn({ title, levels, groups, competencies, profiles }: FrameworkContent) {
  return [
    title,
    ...[...levels, ...groups].map(({ name }) => name),
    ...competencies.flatMap(({ name, definition, rationale, indicators }): (Texts | null)[] => [
      name,
      definition,
      rationale,
      ...indicators.map(({ statement }) => statement),
    ]),
    ...profiles.flatMap((one): (Texts | null)[] => [
      one.title,
      one.summary,
      ...one.stages.map(({ name }) => name),
      ...one.responsibilities.map(({ text }) => text),
    ]),
  ];
}
