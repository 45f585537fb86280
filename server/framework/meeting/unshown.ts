import type {
  CompetencyContent,
  FrameworkContent,
  IndicatorContent,
  ProfileContent,
} from "../content/content.ts";
import type { Completed } from "./other-profiles.ts";
import { keptNote } from "./other-profiles.ts";
import type { ProfileTable } from "../profile-table.ts";
import { columnsShowing, tableOf } from "../profile-table.ts";
import { cellKey } from "../content/things.ts";
import { woven } from "./woven.ts";

/**
 * A profile document, under the keys of the framework, beside what the document of the profile as
 * it was could not show: a title of the framework itself, indicators at levels that no stage asks,
 * competencies that no profile requires, groups without competencies, and the difference between
 * what does not apply and what nothing was said about.
 */
export function withUnshown(spoken: FrameworkContent, previous: FrameworkContent): Completed {
  const [profile] = spoken.profiles;
  const before = previous.profiles.find(({ key }) => key === profile?.key);
  if (profile === undefined || before === undefined) return { content: spoken, findings: [] };
  const now = { ...profile, requirements: saidRequirements(profile, before, previous) };
  // What is nobody's stays with the other profiles where there are any.
  const orphans = previous.profiles.length > 1 ? [] : unrequired(previous, spoken);
  const competencies = spoken.competencies.map((one) => {
    return competencyOf(one, previous, { now, before });
  });
  return {
    content: {
      ...spoken,
      title: titleOf(spoken, previous, before),
      groups: groupsOf(spoken, previous, orphans),
      competencies: woven(competencies, orphans, previous.competencies),
      profiles: [now],
    },
    findings: [
      ...keptNote("COMPETENCIES_KEPT", orphans.map(keyOf)),
      ...keptNote("INDICATORS_UNSHOWN", addedKeys(spoken.competencies, competencies)),
    ],
  };
}

/** Keys of the indicators that were put beside those of the document. */
function addedKeys(
  spoken: readonly CompetencyContent[],
  whole: readonly CompetencyContent[],
): string[] {
  const keysIn = (list: readonly CompetencyContent[]) =>
    list.flatMap(({ indicators }) => indicators.map(keyOf));
  const present = new Set(keysIn(spoken));
  return keysIn(whole).filter((key) => !present.has(key));
}

/** A document has one title, the profile's: one that the framework had beside it stays. */
function titleOf(
  { title }: FrameworkContent,
  previous: FrameworkContent,
  before: ProfileContent,
): FrameworkContent["title"] {
  const own = Object.entries(title).flatMap(([language, text]): [string, string][] => {
    const old = previous.title[language];
    if (old === before.title[language]) return [[language, text]];
    return old === undefined ? [] : [[language, old]];
  });
  return Object.fromEntries(own);
}

/** What does not apply, and what nothing was said about, look the same in a table. */
function saidRequirements(
  profile: ProfileContent,
  before: ProfileContent,
  previous: FrameworkContent,
): ProfileContent["requirements"] {
  const stages = new Set(before.stages.map(({ key }) => key));
  const competencies = new Set(previous.competencies.map(({ key }) => key));
  const said = new Set(before.requirements.map(cellKey));
  return profile.requirements.filter(({ stage, competency, level }) => {
    const isKnown = stages.has(stage) && competencies.has(competency);
    return level > 0 || !isKnown || said.has(cellKey({ stage, competency }));
  });
}

/** Competencies that no profile said anything of, so that no document showed them. */
function unrequired(previous: FrameworkContent, spoken: FrameworkContent): CompetencyContent[] {
  const asked = previous.profiles.flatMap(({ requirements }) => requirements);
  const shown = new Set([
    ...asked.map(({ competency }) => competency),
    ...spoken.competencies.map(({ key }) => key),
  ]);
  return previous.competencies.filter(({ key }) => !shown.has(key));
}

/** A group under which a document had nothing to show stays. */
function groupsOf(
  spoken: FrameworkContent,
  previous: FrameworkContent,
  orphans: readonly CompetencyContent[],
): FrameworkContent["groups"] {
  const present = new Set(spoken.groups.map(({ key }) => key));
  const left = new Set(orphans.map(({ key }) => key));
  const shown = previous.competencies.filter(({ key }) => !left.has(key));
  const used = new Set(shown.map(({ group }) => group));
  const kept = previous.groups.filter(({ key }) => !present.has(key) && !used.has(key));
  const ofOrphans = new Set(orphans.map(({ group }) => group));
  const others = previous.groups.filter(({ key }) => !present.has(key) && ofOrphans.has(key));
  return woven(spoken.groups, [...new Set([...kept, ...others])], previous.groups);
}

/** The profile as the document has it, and as it was. */
interface Profiles {
  readonly now: ProfileContent;
  readonly before: ProfileContent;
}

function competencyOf(
  competency: CompetencyContent,
  previous: FrameworkContent,
  { now, before }: Profiles,
): CompetencyContent {
  const { key, indicators } = competency;
  const old = previous.competencies.find((one) => one.key === key)?.indicators ?? [];
  const oldTable = tableOf(before, key);
  const columns = new Map(old.map((one) => [one.key, columnsShowing(one, oldTable)]));
  const isShown = (one: IndicatorContent) => columns.get(one.key)?.length !== 0;
  const fresh = indicators.map((one) => forSameStages(one, old, [oldTable, tableOf(now, key)]));
  const present = new Set(fresh.map(keyOf));
  const unshown = old.filter((one) => !isShown(one) && !present.has(one.key));
  const shown = old.filter(isShown);
  const first = (one: IndicatorContent) => columns.get(one.key)?.[0] ?? 0;
  const read = shown.toSorted((a, b) => a.level - b.level || first(a) - first(b));
  const isReadAlike = String(read.map(keyOf)) === String(fresh.map(keyOf));
  const ordered = isReadAlike ? inOrderOf(shown, fresh) : fresh;
  return { ...competency, indicators: woven(ordered, unshown, old) };
}

/** An indicator that the same columns show is for the stages it was for, shown or not. */
function forSameStages(
  indicator: IndicatorContent,
  old: readonly IndicatorContent[],
  [before, now]: readonly [ProfileTable, ProfileTable],
): IndicatorContent {
  const same = old.find(({ key }) => key === indicator.key);
  if (same === undefined) return indicator;
  const isAlike = String(columnsShowing(same, before)) === String(columnsShowing(indicator, now));
  return isAlike ? { ...indicator, stages: same.stages } : indicator;
}

function keyOf({ key }: { readonly key: string }): string {
  return key;
}

function inOrderOf(
  order: readonly IndicatorContent[],
  list: readonly IndicatorContent[],
): IndicatorContent[] {
  const byKey = new Map(list.map((one) => [one.key, one]));
  return order.flatMap(({ key }) => byKey.get(key) ?? []);
}
