import * as fc from "fast-check";
import type { Outcome, Resource } from "../../server/resource/resource.ts";
import { itemId, resourceId } from "../support/ids.ts";

/** A resource in English, always in the catalogue, that gives nothing but what a test says. */
export function resource(said: Partial<Omit<Resource, "id">> & { id?: number } = {}): Resource {
  const id = resourceId(said.id ?? 1);
  const words = { key: `r-${id}`, title: { en: `Title ${id}` }, description: null, url: null };
  const form = { provider: null, format: "COURSE", languages: ["en"], sessions: [] } as const;
  const price = { hours: null, cost: null, assessed: false, ratingSum: 0, ratingCount: 0 };
  const offer = { availableFrom: null, availableUntil: null, retired: false };
  const gives = { outcomes: [], prerequisiteGroups: [] };
  return { revision: 1, ...words, ...form, ...price, ...offer, ...gives, ...said, id };
}

/** From a level to a level of the competency with that number. */
export function outcome(competency: number, fromLevel: number, toLevel: number): Outcome {
  return { competency: itemId(competency), fromLevel, toLevel };
}

export const level = fc.nat({ max: 4 });

/** What somebody reads, most preferred first. */
export const languages = fc
  .uniqueArray(fc.constantFrom("en", "fr", "iu"), { minLength: 1 })
  .map((some) => [...some]);

const outcomes = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 2 }), level, fc.integer({ min: 1, max: 4 }))
    .map(([competency, from, rise]) => outcome(competency, from, from + rise)),
  { maxLength: 4 },
);
const day = fc.constantFrom("2026-11-22", "2026-11-23", "2026-11-24");
const title = fc.constantFrom("a", "b", "B", "é", "\u{FFFD}", "\u{1F600}", "\u{1F601}", "a b");
const rating = fc
  .nat({ max: 3 })
  .chain((ratingCount) =>
    fc
      .integer({ min: ratingCount, max: 5 * ratingCount })
      .map((ratingSum) => ({ ratingCount, ratingSum })),
  );

const offered = fc.record({
  outcomes,
  languages,
  title: fc.oneof(
    title.map((en) => ({ fr: "z", en })),
    title.map((fr) => ({ iu: "z", fr })),
  ),
  hours: fc.option(fc.constantFrom(0.5, 1, 1.5)),
  availableFrom: fc.option(day, { freq: 1 }),
  availableUntil: fc.option(day, { freq: 1 }),
  retired: fc.nat({ max: 5 }).map((n) => n === 0),
});

/** A catalogue of few values, so that every kind of tie occurs. */
export const catalogue = fc
  .array(fc.tuple(offered, rating), { maxLength: 14 })
  .map((all) => all.map(([said, votes], at) => resource({ ...said, ...votes, id: at + 1 })));
