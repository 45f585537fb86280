import type { Day, ItemId, Language, Level, ResourceId } from "../level.ts";
import { ranked } from "./rank.ts";
import { isOffered } from "./resource.ts";
import type { Resource } from "./resource.ts";

/** Training for one gap: a resource, and the outcome of it that fits. */
export interface Training {
  readonly resource: Resource;
  readonly fromLevel: Level;
  readonly toLevel: Level;
}

/** Who looks for training: where they stand and what they read. */
export interface Learner {
  readonly currentLevel: Level;
  readonly languages: readonly Language[];
}

/** A gap for which training is looked for, and how much of it is wanted. */
export interface TrainingQuestion extends Learner {
  readonly competency: ItemId;
  readonly requiredLevel: Level;
  readonly limit: number;
}

/** The training of one day, ranked once so that each question is a short look along a list. */
export interface TrainingIndex {
  /** Training for an open gap, best first; nothing where the level required is reached. */
  suggest(question: TrainingQuestion): Training[];
  /** How many resources are training for at least one of these people, each below their need. */
  countFor(competency: ItemId, learners: readonly Learner[]): number;
}

/**
 * Ranks what is in the catalogue today. Training for someone at level c is a resource in one of
 * their languages (by the same tag) with an outcome where fromLevel ≤ c < toLevel; of several that
 * fit, the one that goes highest, then the one that begins higher, nearest to the person. What
 * reaches the level required comes first, then what ranks first.
 */
export function trainingIndex(resources: Iterable<Resource>, today: Day): TrainingIndex {
  const offered: Resource[] = [];
  for (const resource of resources) if (isOffered(resource, today)) offered.push(resource);
  const byCompetency = new Map<ItemId, Training[][]>();
  for (const resource of ranked(offered)) {
    for (const [competency, outcomes] of outcomesOf(resource)) {
      const others = byCompetency.get(competency);
      if (others === undefined) byCompetency.set(competency, [outcomes]);
      else others.push(outcomes);
    }
  }
  return {
    suggest: (question) => suggest(byCompetency.get(question.competency) ?? [], question),
    countFor: (competency, learners) => count(byCompetency.get(competency) ?? [], learners),
  };
}

/** The prerequisite groups of which nothing is done; a group of none can never be met. */
export function unmetPrerequisites(
  resource: Pick<Resource, "prerequisiteGroups">,
  done: ReadonlySet<ResourceId>,
): (readonly ResourceId[])[] {
  return resource.prerequisiteGroups.filter((anyOf) => !anyOf.some((one) => done.has(one)));
}

/** One look along the list, best rank first, that ends once enough is found that goes all the way. */
function suggest(offers: readonly (readonly Training[])[], question: TrainingQuestion): Training[] {
  const { currentLevel, requiredLevel, languages, limit } = question;
  const reaching: Training[] = [];
  const partial: Training[] = [];
  if (currentLevel >= requiredLevel) return reaching;
  for (const outcomes of offers) {
    if (reaching.length >= limit) break;
    const training = fittingAt(currentLevel, outcomes);
    if (training === undefined || !sharesOne(training.resource.languages, languages)) continue;
    if (training.toLevel >= requiredLevel) reaching.push(training);
    else if (partial.length < limit) partial.push(training);
  }
  for (const training of partial) {
    if (reaching.length >= limit) break;
    reaching.push(training);
  }
  return reaching;
}

function count(offers: readonly (readonly Training[])[], learners: readonly Learner[]): number {
  let helpful = 0;
  for (const outcomes of offers) {
    const helps = ({ currentLevel, languages }: Learner): boolean => {
      const training = fittingAt(currentLevel, outcomes);
      return training !== undefined && sharesOne(training.resource.languages, languages);
    };
    if (learners.some(helps)) helpful += 1;
  }
  return helpful;
}

/** A resource's outcomes by competency, the highest first and of those the nearest. */
function outcomesOf(resource: Resource): Map<ItemId, Training[]> {
  const byCompetency = new Map<ItemId, Training[]>();
  for (const { competency, fromLevel, toLevel } of resource.outcomes) {
    const training = { resource, fromLevel, toLevel };
    const others = byCompetency.get(competency);
    if (others === undefined) byCompetency.set(competency, [training]);
    else others.push(training);
  }
  for (const outcomes of byCompetency.values()) {
    outcomes.sort((a, b) => b.toLevel - a.toLevel || b.fromLevel - a.fromLevel);
  }
  return byCompetency;
}

function fittingAt(level: Level, outcomes: readonly Training[]): Training | undefined {
  for (const outcome of outcomes) {
    if (outcome.fromLevel <= level && level < outcome.toLevel) return outcome;
  }
  return undefined;
}

function sharesOne(given: readonly Language[], read: readonly Language[]): boolean {
  for (const language of given) if (read.includes(language)) return true;
  return false;
}
