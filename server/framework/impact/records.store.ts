import type { EntityManager } from "typeorm";
import type { CurrentLevelRule } from "../../assessment/assessment.ts";
import { groupedBy } from "../../grouping.ts";
import type { Day, PersonId } from "../../level.ts";
import type { Aims } from "./aims.ts";
import type { View } from "./gap-lines.ts";
import type { Answers, Questions, Watched } from "./impact.ts";
import { FEW, together } from "./outlook.ts";
import type { HeadCount, Standings } from "./outlook.ts";
import { peopleWatchedSql, standingsSql } from "./standings.sql.ts";
import { viewRows } from "./views.ts";

/** How levels are read. */
export interface LevelReading {
  readonly rule: CurrentLevelRule;
  readonly today: Day;
}

/** Some of all people: those with ids from the first to the last. */
export interface Part {
  readonly manager: EntityManager;
  readonly first: number;
  readonly last: number;
}

/** Does something with everybody, part by part, each of whom is in one part. */
export type InParts = <Row>(act: (part: Part) => Promise<Row[]>) => Promise<Row[]>;

/** Asks people's records, in one pass for all gaps and, where needed, one for single people. */
export async function answersTo(
  { views, watched }: Questions,
  how: LevelReading & { readonly aims: readonly Aims[] },
  inParts: InParts,
): Promise<Answers> {
  const placeOf = placesOf(how.aims);
  const viewOf = placesOf(views.map(({ id }) => id));
  const standings =
    views.length === 0 ? [] : await inParts((part) => standingsIn(part, views, how));
  const watchedJson = JSON.stringify(
    watched.map(({ change, aims, view, required }) => {
      return { change, aims: placeOf(aims), view: viewOf(view.id), required };
    }),
  );
  const people =
    watched.length === 0
      ? []
      : await inParts((part) => watchedIn(part, { views, watched, json: watchedJson }, how));
  const found = groupedBy(standings, (row) => `${row.aims} ${row.view}`);
  const counts = groupedBy(people, ({ change }) => change);
  return {
    standingsOf: (aims, { id }) => found.get(`${placeOf(aims)} ${viewOf(id)}`) ?? [],
    peopleWatched: (change) => together((counts.get(change) ?? []).map(headCount)),
  };
}

interface StandingsRow extends Standings {
  readonly aims: number;
  readonly view: number;
}

type How = LevelReading & { readonly aims: readonly Aims[] };

function standingsIn(part: Part, views: readonly View[], how: How): Promise<StandingsRow[]> {
  const { lenses, united, values } = asked(part, views, how);
  return part.manager.query(standingsSql({ lenses, unites: united.length > 0 }), values);
}

interface WatchedRow extends Counted {
  readonly change: number;
}

function watchedIn(
  part: Part,
  {
    views,
    watched,
    json,
  }: {
    readonly views: readonly View[];
    readonly watched: readonly Watched[];
    readonly json: string;
  },
  how: How,
): Promise<WatchedRow[]> {
  const needed = new Set(watched.map(({ view }) => view.id));
  // The others keep their places.
  const few = views.map((view) => (needed.has(view.id) ? view : null));
  const { lenses, united, values } = asked(part, few, how);
  const text = peopleWatchedSql({ lenses, unites: united.length > 0 });
  return part.manager.query(text, [...values, json]);
}

function asked({ first, last }: Part, views: readonly (View | null)[], { rule, today, aims }: How) {
  const { items, plain, united, lenses } = viewRows(views);
  const aimsJson = aims.map(({ objective, stage }, at) => {
    return { aims: at, objective: objective ?? 0, stage: stage ?? 0 };
  });
  const json = [plain, united, aimsJson].map((rows) => JSON.stringify(rows));
  return { lenses, united, values: [rule, today, first, last, items, ...json] };
}

function placesOf<Thing>(things: readonly Thing[]): (thing: Thing) => number {
  const places = new Map(things.map((thing, at) => [thing, at]));
  return (thing) => places.get(thing) ?? -1;
}

/** People as statements count them, with up to five of them. */
export interface Counted {
  readonly count: number;
  readonly few: readonly PersonId[] | null;
}

/** Who they are is kept where they are fewer than five. */
export function headCount({ count, few }: Counted): HeadCount {
  return { count, who: count < FEW ? (few ?? []) : [] };
}
