import type { AdoptedKeys } from "./adopted-keys.ts";
import { adoptedKeys } from "./adopted-keys.ts";
import type {
  CompetencyContent,
  FrameworkContent,
  IndicatorContent,
  LevelContent,
  ProfileContent,
} from "../content/content.ts";
import { keptTexts, keptTextsOrNull } from "./kept-texts.ts";
import { NumberedKeys } from "./numbered-keys.ts";
import { otherProfiles } from "./other-profiles.ts";
import { isUsualScale } from "../content/scale.ts";

interface Adopting {
  readonly content: FrameworkContent;
  readonly previous: FrameworkContent;
  readonly keys: AdoptedKeys;
  /** Free of the keys of this and earlier versions. */
  readonly numbered: NumberedKeys;
  /** Stages of profiles that the new content does not speak of. */
  readonly foreign: ReadonlySet<string>;
}

/**
 * A content read anew, under the keys that the framework already has: the same key or else the
 * same name makes it the same thing; an indicator is matched within its cell, and a
 * responsibility within its profile, by normalised text, then by order. What is new takes the
 * next free number, also free of the keys `used` by earlier versions. Texts in languages that the
 * new content lacks stay, and so do level names and freshness that it does not give.
 */
export function adoptKeys(
  content: FrameworkContent,
  previous: FrameworkContent,
  used: ReadonlySet<string> = new Set(),
): FrameworkContent {
  const keys = adoptedKeys(content, previous);
  const others = otherProfiles(previous, keys.profiles.values());
  const adopting = {
    content,
    previous,
    numbered: new NumberedKeys([...used, ...numberedKeysOf(previous)]),
    keys,
    foreign: new Set(others.flatMap(({ stages }) => stages.map(({ key }) => key))),
  };
  return {
    key: previous.key,
    title: keptTexts(content.title, previous.title),
    languages: [...new Set([...previous.languages, ...content.languages])],
    freshnessMonths: content.freshnessMonths ?? previous.freshnessMonths,
    extensions: previous.extensions,
    levels: levelsOf(adopting),
    groups: content.groups.map(({ key: own, name }) => {
      const key = adopting.keys.groups.get(own) ?? own;
      return { key, name: keptTexts(name, find(previous.groups, key)?.name) };
    }),
    competencies: content.competencies.map((one) => competencyOf(one, adopting)),
    profiles: profilesOf(adopting),
  };
}

function numberedKeysOf({ competencies, profiles }: FrameworkContent): string[] {
  const indicators = competencies.flatMap((one) => one.indicators);
  const responsibilities = profiles.flatMap((one) => one.responsibilities);
  return [...indicators, ...responsibilities].map(({ key }) => key);
}

/** A document that names no levels leaves the scale as it is, as long as it is long enough. */
function levelsOf({ content, previous }: Adopting): LevelContent[] {
  const known = (level: number) => previous.levels.find((one) => one.level === level)?.name;
  const [language = "en"] = content.languages;
  if (!isUsualScale(content.levels, language)) {
    return content.levels.map(({ level, name }) => ({
      level,
      name: keptTexts(name, known(level)),
    }));
  }
  const extra = content.levels.filter(({ level }) => known(level) === undefined);
  const isNeeded = ({ level }: LevelContent) =>
    content.profiles.some(({ requirements }) => requirements.some((one) => one.level === level));
  return [...previous.levels, ...extra.filter(isNeeded)].toSorted((a, b) => a.level - b.level);
}

function competencyOf(one: CompetencyContent, adopting: Adopting): CompetencyContent {
  const { content, previous, keys } = adopting;
  const key = keys.competencies.get(one.key) ?? one.key;
  const before = find(previous.competencies, key);
  const levels = [...new Set(one.indicators.map(({ level }) => level))];
  return {
    key,
    group: keys.groups.get(one.group) ?? one.group,
    name: keptTexts(one.name, before?.name),
    definition: keptTextsOrNull(one.definition, before?.definition, content.languages),
    rationale: keptTextsOrNull(one.rationale, before?.rationale, content.languages),
    indicators: levels.flatMap((level) => {
      const inCell = (list: readonly IndicatorContent[] = []) =>
        list.filter((indicator) => indicator.level === level);
      const cell = `${key}/${level}/`;
      return indicatorsOf(inCell(one.indicators), inCell(before?.indicators), {
        ...adopting,
        cell,
      });
    }),
  };
}

function indicatorsOf(
  fresh: readonly IndicatorContent[],
  before: readonly IndicatorContent[],
  { cell, keys, numbered, foreign }: Adopting & { readonly cell: string },
): IndicatorContent[] {
  // A statement for stages of other profiles is not put in other words by this one.
  const isForeign = ({ stages }: IndicatorContent) =>
    stages.length > 0 && stages.every((stage) => foreign.has(stage));
  const continued = numbered.continued(
    fresh.map((item) => ({ item, texts: item.statement })),
    before.map((item) => ({ item, texts: item.statement, onlyByText: isForeign(item) })),
    cell,
  );
  return continued.map(({ item: { level, statement, stages }, before: old, key }) => ({
    key,
    level,
    statement: keptTexts(statement, old?.statement),
    stages: stages.map((stage) => keys.stages.get(stage) ?? stage),
  }));
}

function profilesOf(adopting: Adopting): ProfileContent[] {
  const { content, previous, keys } = adopting;
  return content.profiles.map((one): ProfileContent => {
    const key = keys.profiles.get(one.key) ?? one.key;
    const before = find(previous.profiles, key);
    const stageKey = (stage: string) => keys.stages.get(stage) ?? stage;
    return {
      key,
      title: keptTexts(one.title, before?.title),
      summary: keptTextsOrNull(one.summary, before?.summary, content.languages),
      responsibilities: responsibilitiesOf(one, before, adopting),
      stages: one.stages.map((stage) => {
        const known = find(before?.stages ?? [], stageKey(stage.key));
        return { key: stageKey(stage.key), name: keptTexts(stage.name, known?.name) };
      }),
      requirements: one.requirements.map(({ stage, competency, level }) => ({
        stage: stageKey(stage),
        competency: keys.competencies.get(competency) ?? competency,
        level,
      })),
    };
  });
}

function responsibilitiesOf(
  { responsibilities }: ProfileContent,
  before: ProfileContent | undefined,
  { numbered }: Adopting,
): ProfileContent["responsibilities"] {
  const withTexts = (list: ProfileContent["responsibilities"]) =>
    list.map((item) => ({ item, texts: item.text }));
  const old = withTexts(before?.responsibilities ?? []);
  const continued = numbered.continued(withTexts(responsibilities), old, "responsibility-");
  return continued.map(({ item, before: same, key }) => ({
    key,
    text: keptTexts(item.text, same?.text),
  }));
}

function find<One extends { readonly key: string }>(list: readonly One[], key: string) {
  return list.find((one) => one.key === key);
}
