import type { Texts } from "../../level.ts";
import type {
  CompetencyContent,
  FrameworkContent,
  GroupContent,
  IndicatorContent,
  ProfileContent,
} from "../content/content.ts";
import type { Aspect } from "./unspoken-aspects.ts";
import type { UnspokenTexts } from "./unspoken-texts.ts";

/** A new content and the one before. */
export interface Meeting {
  readonly content: FrameworkContent;
  readonly previous: FrameworkContent;
  readonly silentOn: ReadonlySet<Aspect>;
  readonly texts: UnspokenTexts;
}

/** The groups, with their names as they were where the file is silent on these. */
export function groupsOf({ content, previous, silentOn, texts }: Meeting): GroupContent[] {
  const names = new Map(previous.groups.map(({ key, name }) => [key, name]));
  return content.groups.map(({ key, name }) => {
    const old = names.get(key);
    const stays = old !== undefined && silentOn.has("GROUP_NAMES");
    return { key, name: stays ? old : texts.name(name, old) };
  });
}

/** The competencies, each with what it had before of what the file is silent on. */
export function competenciesOf({
  content,
  previous,
  silentOn,
  texts,
}: Meeting): CompetencyContent[] {
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

/** The profiles: those before where the file is silent on them, for what is still there. */
export function profilesOf({ content, previous, silentOn, texts }: Meeting): ProfileContent[] {
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
