import { folded, searchedWords } from "../folded.ts";
import type { Day, ItemId, Language, Level, ResourceId } from "../level.ts";
import { comparePositions } from "../paging.ts";
import type { MemoryOrder, Position } from "../paging.ts";
import { titleInOrder } from "./rank.ts";
import { isOffered } from "./resource.ts";
import type { Resource, ResourceFormat } from "./resource.ts";

/** Narrows the catalogue; all conditions hold together, and null means any. */
export interface ResourceConditions {
  readonly search: string | null;
  /** Any of these. */
  readonly competencies: readonly ItemId[] | null;
  readonly fromLevel: Level | null;
  readonly toLevel: Level | null;
  readonly languages: readonly Language[] | null;
  readonly formats: readonly ResourceFormat[] | null;
  readonly maxHours: number | null;
  /** In cents. */
  readonly maxCost: number | null;
  readonly availableOn: Day;
  /** Only these resources. */
  readonly among: ReadonlySet<ResourceId> | null;
}

/** Ways to order training. */
export type ResourceOrder = "TITLE" | "RATING" | "HOURS" | "COST" | "NEWEST";

/** What of the catalogue meets all conditions, in order. */
export function searchedResources(
  resources: Iterable<Resource>,
  conditions: ResourceConditions,
  order: MemoryOrder<Resource>,
): Resource[] {
  const words = searchedWords(conditions.search);
  const found: { resource: Resource; position: Position }[] = [];
  for (const resource of resources) {
    if (meets(resource, conditions) && holdsAll(words, resource)) {
      found.push({ resource, position: order.positionOf(resource) });
    }
  }
  found.sort((one, other) => order.compare(one.position, other.position));
  return found.map(({ resource }) => resource);
}

/**
 * How a list of training is ordered; ties go by title in English, then id. A rating is drawn to
 * the mean of those resources that are in the catalogue today.
 */
export function resourceOrder(
  order: ResourceOrder,
  resources: Iterable<Resource>,
  today: Day,
): MemoryOrder<Resource> {
  const first = firstValue(order, resources, today);
  return {
    list: `resources ${order}`,
    shape: ["number", "string", "integer"],
    positionOf: (resource) => [first(resource), titleInOrder(resource), resource.id],
    compare: comparePositions,
  };
}

function firstValue(
  order: ResourceOrder,
  resources: Iterable<Resource>,
  today: Day,
): (resource: Resource) => number | null {
  switch (order) {
    case "TITLE":
      return () => 0;
    case "RATING":
      return drawnToMean(resources, today);
    case "HOURS":
      return ({ hours }) => hours;
    case "COST":
      return ({ cost }) => (cost === null ? null : cents(cost));
    case "NEWEST":
      return ({ id }) => 0 - id;
  }
}

/** The rating drawn to the catalogue's mean, negative so that the best comes first. */
function drawnToMean(resources: Iterable<Resource>, today: Day): (resource: Resource) => number {
  let sum = 0;
  let count = 0;
  for (const resource of resources) {
    if (!isOffered(resource, today)) continue;
    sum += resource.ratingSum;
    count += resource.ratingCount;
  }
  const mean = count === 0 ? 0 : sum / count;
  // To nine places, lest ratings that are equal differ by how a fraction was rounded.
  return ({ ratingSum, ratingCount }) =>
    0 - Math.round(((5 * mean + ratingSum) / (5 + ratingCount)) * 1e9) / 1e9;
}

/** Hundredths of a decimal with two places. */
export function cents(amount: string): number {
  return Math.round(Number(amount) * 100);
}

function meets(resource: Resource, conditions: ResourceConditions): boolean {
  const { languages, formats, maxHours, maxCost, availableOn, among } = conditions;
  if (!isOffered(resource, availableOn)) return false;
  if (among !== null && !among.has(resource.id)) return false;
  if (languages !== null && !languages.some((one) => resource.languages.includes(one)))
    return false;
  if (formats !== null && !formats.includes(resource.format)) return false;
  if (maxHours !== null && !(resource.hours !== null && resource.hours <= maxHours)) return false;
  if (maxCost !== null && !(resource.cost !== null && cents(resource.cost) <= maxCost))
    return false;
  return hasOutcome(resource, conditions);
}

/** One and the same outcome must fit all that is asked of outcomes. */
function hasOutcome(
  { outcomes }: Resource,
  { competencies, fromLevel, toLevel }: ResourceConditions,
): boolean {
  if (competencies === null && fromLevel === null && toLevel === null) return true;
  return outcomes.some(
    (outcome) =>
      (competencies === null || competencies.includes(outcome.competency)) &&
      (fromLevel === null || outcome.fromLevel <= fromLevel) &&
      (toLevel === null || outcome.toLevel >= toLevel),
  );
}

function holdsAll(words: readonly string[] | null, resource: Resource): boolean {
  if (words === null) return true;
  return words.length > 0 && words.every((word) => textOf(resource).includes(word));
}

// Folding is slow and a resource never changes: what changes is a new object.
const texts = new WeakMap<Resource, string>();
function textOf(resource: Resource): string {
  let text = texts.get(resource);
  if (text === undefined) {
    const { title, description } = resource;
    text = folded([...Object.values(title), ...Object.values(description ?? {})].join("\n"));
    texts.set(resource, text);
  }
  return text;
}
