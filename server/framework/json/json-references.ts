import { itemKeysOf } from "../content/content-rows.ts";
import type { FrameworkContent } from "../content/content.ts";
import type { JsonReport } from "./json-report.ts";
import { isKey } from "../slug.ts";
import { cellKey } from "../content/things.ts";

/** The most things that one file may hold. */
const ITEM_LIMIT = 20_000;

/**
 * Reports keys of a framework's JSON that are given twice or lead nowhere, a key that cannot be the
 * framework's own, and more things than one file may hold.
 */
export function checkReferences(content: FrameworkContent, report: JsonReport): void {
  if (!isKey(content.key)) report.error("NOT_A_FRAMEWORK_KEY", ["key"], { key: content.key });
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
      places(one.requirements, ["profiles", `${at}`, "requirements"], cellKey),
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
