import { compareByCodePoint } from "../code-point.ts";
import type { Resource } from "./resource.ts";

/**
 * The resources of one catalogue, best first: fewer hours (unknown last), then the better rating,
 * then the title in English by code point, then id. A rating is drawn to the mean of all the
 * resources handed in, so that few votes weigh little: (5 · mean + sum) ÷ (5 + count).
 */
export function ranked(resources: readonly Resource[]): Resource[] {
  let sum = 0;
  let count = 0;
  for (const resource of resources) {
    sum += resource.ratingSum;
    count += resource.ratingCount;
  }
  const entries = resources.map((resource) => entryOf(resource, BigInt(sum), BigInt(count)));
  return entries.sort(compareEntries).map(({ resource }) => resource);
}

/** A resource with what it is ordered by. */
interface Entry {
  readonly resource: Resource;
  readonly hours: number;
  /** The rating, times the number of all votes: `top` ÷ `bottom`, exact. */
  readonly top: bigint;
  readonly bottom: bigint;
  readonly title: string;
}

/**
 * With the mean as sum ÷ count, a rating times count is (5 · sum + own sum · count) ÷ (5 + own
 * count): whole numbers above and below. Where nothing has a vote all are 0 and so alike.
 */
function entryOf(resource: Resource, sum: bigint, count: bigint): Entry {
  return {
    resource,
    hours: resource.hours ?? Infinity,
    top: 5n * sum + BigInt(resource.ratingSum) * count,
    bottom: 5n + BigInt(resource.ratingCount),
    title: titleInOrder(resource),
  };
}

function compareEntries(one: Entry, other: Entry): number {
  // Not by subtraction: two unknown numbers of hours are alike.
  if (one.hours !== other.hours) return one.hours < other.hours ? -1 : 1;
  const [left, right] = [one.top * other.bottom, other.top * one.bottom];
  if (left !== right) return left > right ? -1 : 1;
  return compareByCodePoint(one.title, other.title) || one.resource.id - other.resource.id;
}

/** The title it is ordered by: in English, or else in the language whose tag comes first. */
export function titleInOrder({ title }: Resource): string {
  const [first = "en"] = Object.keys(title).sort();
  return title["en"] ?? title[first] ?? "";
}
