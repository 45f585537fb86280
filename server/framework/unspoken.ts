import type { Level, Texts } from "../level.ts";
import type {
  CompetencyContent,
  ExtensionSystem,
  FrameworkContent,
  GroupContent,
  IndicatorContent,
  LevelContent,
  ProfileContent,
} from "./content.ts";
import { EXTENSION_SYSTEMS } from "./content.ts";
import type { Completed } from "./other-profiles.ts";
import { counted, goneWith } from "./unspoken-gone.ts";
import { extensionsBeside } from "./unspoken-extensions.ts";
import { UnspokenTexts } from "./unspoken-texts.ts";

/**
 * What a format has no place for, or a file no word about. `TITLE` is the framework's;
 * `OTHER_LANGUAGES` are those that the content does not list; `LEVEL_NAMES` is the whole scale,
 * `LEVEL_ZERO` the name of level 0 alone; `INDICATORS`, `PROFILES` are the things themselves.
 */
export type Aspect =
  | "TITLE"
  | "OTHER_LANGUAGES"
  | "FRESHNESS"
  | "LEVEL_NAMES"
  | "LEVEL_ZERO"
  | "GROUP_NAMES"
  | "DEFINITIONS"
  | "RATIONALES"
  | "INDICATORS"
  | "INDICATOR_LEVELS"
  | "INDICATOR_STAGES"
  | "PROFILES"
  | "SUMMARIES"
  | "RESPONSIBILITIES"
  | `EXTENSIONS_OF_${ExtensionSystem}`;

/**
 * What a file said of a framework, completed with what its format cannot say: of each aspect in
 * `silentOn`, everything stays as it was before for the things that are still there by their key.
 * Both contents speak of one framework, under the same keys. A text that differs from the one
 * before only in its spacing, or in what nobody sees, stays as it was too; so does one that is
 * only borrowed, as where a file in French holds the English text of what has no French one.
 * Requirements, and indicators where the file is silent on them, go with a competency that is
 * gone; a level that profiles still ask for stays on the scale. Both are found and counted.
 */
export function withUnspoken(
  content: FrameworkContent,
  previous: FrameworkContent,
  silentOn: ReadonlySet<Aspect>,
): Completed {
  const texts = new UnspokenTexts(content, previous, silentOn.has("OTHER_LANGUAGES"));
  const meeting = { content, previous, silentOn, texts };
  const whole = {
    ...content,
    title: silentOn.has("TITLE") ? previous.title : texts.name(content.title, previous.title),
    freshnessMonths: silentOn.has("FRESHNESS") ? previous.freshnessMonths : content.freshnessMonths,
    groups: groupsOf(meeting),
    competencies: competenciesOf(meeting),
    profiles: profilesOf(meeting),
  };
  const levels = levelsOf(meeting, highestIn(whole));
  const spoken = { ...whole, levels };
  const extensions = extensionsBeside(spoken, previous, (system) =>
    silentOn.has(`EXTENSIONS_OF_${system}`),
  );
  return {
    content: { ...spoken, extensions, languages: texts.languages() },
    findings: [
      ...goneWith(spoken, previous, {
        onProfiles: silentOn.has("PROFILES"),
        onIndicators: silentOn.has("INDICATORS"),
      }),
      ...counted(
        "LEVELS_STAYED",
        silentOn.has("LEVEL_NAMES") ? 0 : levels.length - content.levels.length,
      ),
    ],
  };
}

/** The aspects of a format that keeps for itself only what its own system says. */
export function extensionsOfOthers(system: ExtensionSystem): Aspect[] {
  const others = EXTENSION_SYSTEMS.filter((one) => one !== system);
  return others.map((one) => `EXTENSIONS_OF_${one}` as const);
}

/** A new content and the one before. */
interface Meeting {
  readonly content: FrameworkContent;
  readonly previous: FrameworkContent;
  readonly silentOn: ReadonlySet<Aspect>;
  readonly texts: UnspokenTexts;
}

function groupsOf({ content, previous, silentOn, texts }: Meeting): GroupContent[] {
  const names = new Map(previous.groups.map(({ key, name }) => [key, name]));
  return content.groups.map(({ key, name }) => {
    const old = names.get(key);
    const stays = old !== undefined && silentOn.has("GROUP_NAMES");
    return { key, name: stays ? old : texts.name(name, old) };
  });
}

function competenciesOf({ content, previous, silentOn, texts }: Meeting): CompetencyContent[] {
  const before = new Map(previous.competencies.map((one) => [one.key, one]));
  const indicators = new Map(
    previous.competencies.flatMap((one) => one.indicators).map((one) => [one.key, one]),
  );
  return content.competencies.map((one): CompetencyContent => {
    const old = before.get(one.key);
    const textOf = (aspect: Aspect, fresh: Texts | null, was: Texts | null | undefined) =>
      silentOn.has(aspect) ? (was ?? null) : texts.textOrNull(fresh, was);
    return {
      key: one.key,
      group: one.group,
      name: texts.name(one.name, old?.name),
      definition: textOf("DEFINITIONS", one.definition, old?.definition),
      rationale: textOf("RATIONALES", one.rationale, old?.rationale),
      indicators:
        old !== undefined && silentOn.has("INDICATORS")
          ? old.indicators
          : indicatorsOf(one, indicators, { silentOn, texts }),
    };
  });
}

function indicatorsOf(
  competency: CompetencyContent,
  before: ReadonlyMap<string, IndicatorContent>,
  { silentOn, texts }: Pick<Meeting, "silentOn" | "texts">,
): IndicatorContent[] {
  const met = competency.indicators.map(({ key, level, statement, stages }): IndicatorContent => {
    const old = before.get(key);
    return {
      key,
      level: silentOn.has("INDICATOR_LEVELS") ? (old?.level ?? level) : level,
      statement: texts.text(statement, old?.statement),
      stages: silentOn.has("INDICATOR_STAGES") ? (old?.stages ?? []) : stages,
    };
  });
  return met.toSorted((a, b) => a.level - b.level);
}

function profilesOf({ content, previous, silentOn, texts }: Meeting): ProfileContent[] {
  if (silentOn.has("PROFILES")) {
    const present = new Set(content.competencies.map(({ key }) => key));
    const isPresent = ({ competency }: { readonly competency: string }) => present.has(competency);
    return previous.profiles.map((one) => ({
      ...one,
      requirements: one.requirements.filter(isPresent),
    }));
  }
  const before = new Map(previous.profiles.map((one) => [one.key, one]));
  return content.profiles.map((one): ProfileContent => {
    const old = before.get(one.key);
    return {
      ...one,
      title: texts.name(one.title, old?.title),
      summary: silentOn.has("SUMMARIES")
        ? (old?.summary ?? null)
        : texts.textOrNull(one.summary, old?.summary),
      responsibilities: silentOn.has("RESPONSIBILITIES")
        ? (old?.responsibilities ?? [])
        : one.responsibilities.map(({ key, text }) => ({
            key,
            text: texts.text(text, old?.responsibilities.find((each) => each.key === key)?.text),
          })),
      stages: one.stages.map(({ key, name }) => ({
        key,
        name: texts.name(name, old?.stages.find((each) => each.key === key)?.name),
      })),
    };
  });
}

/** The highest level that an indicator shows or a requirement asks for. */
function highestIn({ competencies, profiles }: Omit<FrameworkContent, "levels">): Level {
  const indicators = competencies.flatMap((one) => one.indicators);
  const requirements = profiles.flatMap((one) => one.requirements);
  return [...indicators, ...requirements].reduce((most, { level }) => Math.max(most, level), 0);
}

/** The scale that was given, or was there; with what is needed beyond it. */
function levelsOf(meeting: Meeting, highest: Level): LevelContent[] {
  const { content, previous, silentOn, texts } = meeting;
  const before = new Map(previous.levels.map(({ level, name }) => [level, name]));
  const beyond = (scale: readonly LevelContent[], spare: readonly LevelContent[]) => {
    const isNeeded = ({ level }: LevelContent) => level >= scale.length && level <= highest;
    return [...scale, ...spare.filter(isNeeded)];
  };
  if (silentOn.has("LEVEL_NAMES")) return beyond(previous.levels, content.levels);
  const given = content.levels.map(({ level, name }): LevelContent => {
    const old = before.get(level);
    const stays = level === 0 && silentOn.has("LEVEL_ZERO") && old !== undefined;
    return { level, name: stays ? old : texts.name(name, old) };
  });
  return beyond(given, previous.levels);
}
