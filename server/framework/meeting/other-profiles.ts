import { groupedBy } from "../../grouping.ts";
import type {
  CompetencyContent,
  Finding,
  FrameworkContent,
  IndicatorContent,
  ProfileContent,
} from "../content/content.ts";
import { findingOfWhole } from "../finding/finding.ts";
import { woven } from "./woven.ts";

/** A content with what had to be kept in it, and what to say about that. */
export interface Completed {
  readonly content: FrameworkContent;
  readonly findings: readonly Finding[];
}

/** The profiles of a content that are none of those with the keys given. */
export function otherProfiles(
  { profiles }: FrameworkContent,
  keys: Iterable<string>,
): ProfileContent[] {
  const known = new Set(keys);
  return profiles.filter(({ key }) => !known.has(key));
}

/**
 * What a document says of its own profile, under the keys of the framework, beside the other
 * profiles that the framework had: these stay, with the competencies and indicators that they use
 * or that belonged to no profile, and so does the framework's title. Nothing changes where the
 * document speaks of every profile there was.
 */
export function withOtherProfiles(spoken: FrameworkContent, previous: FrameworkContent): Completed {
  const profiles = otherProfiles(
    previous,
    spoken.profiles.map(({ key }) => key),
  );
  if (profiles.length === 0) return { content: spoken, findings: [] };
  const others = new Others(profiles, spoken, previous);
  const competencies = others.keptCompetencies();
  const groups = new Set(competencies.map(({ group }) => group));
  const spokenGroups = new Set(spoken.groups.map(({ key }) => key));
  const kept = previous.groups.filter(({ key }) => groups.has(key) && !spokenGroups.has(key));
  return {
    content: {
      ...spoken,
      title: previous.title,
      groups: woven(spoken.groups, kept, previous.groups),
      competencies: woven(
        spoken.competencies.map((one) => others.completed(one)),
        competencies,
        previous.competencies,
      ),
      profiles: woven(spoken.profiles, profiles, previous.profiles),
    },
    findings: [
      ...keptNote("PROFILES_KEPT", keysOf(profiles)),
      ...keptNote("COMPETENCIES_KEPT", keysOf(competencies)),
      ...keptNote("INDICATORS_KEPT", others.keptIndicators),
    ],
  };
}

/** The profiles that a document does not speak of, and what they use. */
class Others {
  /** Keys of indicators that stay in competencies of which the document speaks. */
  readonly keptIndicators: string[] = [];
  readonly #before: ReadonlyMap<string, CompetencyContent>;
  readonly #spoken: FrameworkContent;
  readonly #previous: FrameworkContent;
  /** Keys of their stages. */
  readonly #stages: ReadonlySet<string>;
  readonly #requirements: ReadonlyMap<string, ProfileContent["requirements"]>;

  constructor(
    profiles: readonly ProfileContent[],
    spoken: FrameworkContent,
    previous: FrameworkContent,
  ) {
    this.#before = new Map(previous.competencies.map((one) => [one.key, one]));
    this.#spoken = spoken;
    this.#previous = previous;
    this.#stages = new Set(profiles.flatMap(({ stages }) => keysOf(stages)));
    const requirements = profiles.flatMap((one) => one.requirements);
    this.#requirements = groupedBy(requirements, ({ competency }) => competency);
  }

  /** Competencies of which the document is silent, but for those that only its own profile had. */
  keptCompetencies(): CompetencyContent[] {
    const spoken = new Set(keysOf(this.#spoken.competencies));
    const required = this.#previous.profiles.flatMap(({ requirements }) => requirements);
    const used = new Set(required.map(({ competency }) => competency));
    const present = new Set([
      ...this.#stages,
      ...this.#spoken.profiles.flatMap(({ stages }) => keysOf(stages)),
    ]);
    return this.#previous.competencies
      .filter(({ key }) => !spoken.has(key))
      .filter(({ key }) => this.#requirements.has(key) || !used.has(key))
      .map((one) => ({
        ...one,
        indicators: one.indicators.flatMap((each) => within(each, present)),
      }));
  }

  /** A competency of the document with the indicators that the other profiles had in it. */
  completed(competency: CompetencyContent): CompetencyContent {
    const before = this.#before.get(competency.key)?.indicators ?? [];
    const fresh = new Set(keysOf(competency.indicators));
    const users = new Map(before.map((one) => [one.key, this.#usersOf(one, competency.key)]));
    const kept = before.flatMap((one): IndicatorContent[] => {
      const stages = users.get(one.key) ?? [];
      return fresh.has(one.key) || stages.length === 0 ? [] : [{ ...one, stages }];
    });
    this.keptIndicators.push(...keysOf(kept));
    const shared = competency.indicators.map((one): IndicatorContent => {
      if (one.stages.length === 0) return one;
      return { ...one, stages: [...new Set([...one.stages, ...(users.get(one.key) ?? [])])] };
    });
    return { ...competency, indicators: woven(shared, kept, before) };
  }

  /** Their stages that an indicator was for; one for all stages was for those that reach it. */
  #usersOf({ stages, level }: IndicatorContent, competency: string): string[] {
    if (stages.length > 0) return stages.filter((stage) => this.#stages.has(stage));
    const reaching = this.#requirements.get(competency)?.filter((one) => one.level >= level) ?? [];
    return reaching.map(({ stage }) => stage);
  }
}

/** An indicator for the stages that there are; none where it was only for others. */
function within(one: IndicatorContent, present: ReadonlySet<string>): IndicatorContent[] {
  const stages = one.stages.filter((stage) => present.has(stage));
  return stages.length === 0 && one.stages.length > 0 ? [] : [{ ...one, stages }];
}

/** How many keys a finding names before it only counts them. */
const NAMED = 20;

/** Says that things stayed of which a document says nothing; no finding where there are none. */
export function keptNote(code: string, keys: readonly string[]): Finding[] {
  if (keys.length === 0) return [];
  const more = keys.length > NAMED ? ` … (+${keys.length - NAMED})` : "";
  const values = { keys: `${keys.slice(0, NAMED).join(", ")}${more}` };
  return [findingOfWhole("INFO", code, values)];
}

function keysOf(things: readonly { readonly key: string }[]): string[] {
  return things.map(({ key }) => key);
}
