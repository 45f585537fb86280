import type { EntityManager } from "typeorm";
import type { CurrentLevelRule } from "../../assessment/assessment.ts";
import { groupedBy } from "../../grouping.ts";
import type { Day, PersonId } from "../../level.ts";
import type { Aims } from "./aims.ts";
import type { View } from "./gap-lines.ts";
import type { Answers, Questions, Watched } from "./impact.ts";
import { FEW, together } from "./outlook.ts";
import type { HeadCount, Standings } from "./outlook.ts";
import { movedSql, standingsSql } from "./standings.sql.ts";
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

/** Asks people's records: in one pass of everybody, and in one of those who stand otherwise. */
export async function answersTo(
  { views, watched }: Questions,
  how: How,
  inParts: InParts,
): Promise<Answers> {
  const placeOf = placesOf(how.aims);
  const standings = await inParts((part) => standingsIn(part, views, how));
  const moved = await inParts((part) => movedIn(part, watched, how));
  const known = new Set(views.map(({ id }) => id));
  const found = groupedBy(
    [...standings, ...moved.flatMap((own) => own.standings.filter((row) => !known.has(row.view)))],
    (row) => `${row.aims} ${row.view}`,
  );
  const people = moved.flatMap((own) => own.people);
  const counts = groupedBy(people, ({ change }) => change);
  return {
    standingsOf: (aims, { id }) => found.get(`${placeOf(aims)} ${id}`) ?? [],
    peopleWatched: (change) => together((counts.get(change) ?? []).map(headCount)),
  };
}

type How = LevelReading & { readonly aims: readonly Aims[] };

/** Of people with the aims at that place, in that view. */
interface StandingsRow extends Standings {
  readonly aims: number;
  readonly view: string;
}

/** The same with the view's place among those that were asked for. */
interface PlacedRow extends Standings {
  readonly aims: number;
  readonly view: number;
}

const named =
  (views: readonly View[]) =>
  (row: PlacedRow): StandingsRow => {
    return { ...row, view: views[row.view]?.id ?? "" };
  };

async function standingsIn(part: Part, views: readonly View[], how: How): Promise<StandingsRow[]> {
  const { reading, values } = asked(part, views, how);
  if (reading.lenses.length === 0) return [];
  return (await part.manager.query<PlacedRow[]>(standingsSql(reading), values)).map(named(views));
}

interface Moved {
  readonly standings: readonly StandingsRow[];
  readonly people: readonly (Counted & { readonly change: number })[];
}

async function movedIn(part: Part, watched: readonly Watched[], how: How): Promise<Moved[]> {
  const views = [...new Map(watched.map(({ view }) => [view.id, view])).values()];
  const { reading, values } = asked(part, views, how);
  if (reading.lenses.length === 0) return [];
  const placeOf = placesOf(how.aims);
  const viewOf = placesOf(views.map(({ id }) => id));
  const json = JSON.stringify(
    watched.map(({ change, aims, view, required }) => {
      return { change, aims: placeOf(aims), view: viewOf(view.id), required };
    }),
  );
  type Row = Pick<Moved, "people"> & { readonly standings: readonly PlacedRow[] };
  const rows = await part.manager.query<Row[]>(movedSql(reading), [...values, json]);
  return rows.map(({ standings, people }) => ({ standings: standings.map(named(views)), people }));
}

function asked({ first, last }: Part, views: readonly View[], { rule, today, aims }: How) {
  const { items, plain, united, lenses } = viewRows(views);
  const aimsJson = aims.map(({ objective, stage }, at) => {
    return { aims: at, objective: objective ?? 0, stage: stage ?? 0 };
  });
  const json = [plain, united, aimsJson].map((rows) => JSON.stringify(rows));
  const reading = { lenses, unites: united.length > 0 };
  return { reading, values: [rule, today, first, last, items, ...json] };
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
