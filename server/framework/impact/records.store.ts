import type { EntityManager } from "typeorm";
import type { CurrentLevelRule } from "../../assessment/assessment.ts";
import { groupedBy } from "../../grouping.ts";
import type { Day, PersonId } from "../../level.ts";
import type { Aims } from "./aims.ts";
import type { View } from "./gap-lines.ts";
import { PEOPLE_WATCHED, STANDINGS } from "./impact.sql.ts";
import type { Answers, Questions } from "./impact.ts";
import { FEW } from "./outlook.ts";
import type { HeadCount, Standings } from "./outlook.ts";

/** How levels are read. */
export interface LevelReading {
  readonly rule: CurrentLevelRule;
  readonly today: Day;
}

/** Asks people's records, in one pass for all gaps and, where needed, one for single people. */
export async function answersTo(
  manager: EntityManager,
  { views, watched }: Questions,
  { rule, today, aims }: LevelReading & { readonly aims: readonly Aims[] },
): Promise<Answers> {
  const places = new Map(aims.map((own, at) => [own, at]));
  const placeOf = (own: Aims): number => places.get(own) ?? -1;
  const viewPlaces = new Map(views.map(({ id }, at) => [id, at]));
  const viewOf = ({ id }: View): number => viewPlaces.get(id) ?? -1;
  const aimsJson = JSON.stringify(
    aims.map(({ objective, stage }, at) => ({
      aims: at,
      objective: objective ?? 0,
      stage: stage ?? 0,
    })),
  );
  const ask = async <Row>(text: string, asked: readonly View[], ...others: string[]) => {
    const values = [rule, today, sourcesJson(asked, viewOf), aimsJson, ...others];
    return asked.length === 0 ? [] : await manager.query<Row[]>(text, values);
  };
  const standings = await ask<StandingsRow>(STANDINGS, views);
  const found = groupedBy(standings.map(seenFrom(views)), (row) => `${row.aims} ${row.view}`);
  const people = await ask<WatchedRow>(
    PEOPLE_WATCHED,
    watched.map(({ view }) => view),
    JSON.stringify(
      watched.map(({ change, required, ...one }) => ({
        change,
        required,
        aims: placeOf(one.aims),
        view: viewOf(one.view),
      })),
    ),
  );
  const counts = new Map(people.map((row) => [row.change, headCount(row)]));
  return {
    standingsOf: (own, view) => found.get(`${placeOf(own)} ${viewOf(view)}`) ?? [],
    peopleWatched: (change) => counts.get(change) ?? { count: 0, who: [] },
  };
}

interface StandingsRow extends Standings {
  readonly aims: number;
  readonly view: number;
}

/** Where both sides of a view are the same, it was looked at once. */
function seenFrom(views: readonly View[]): (row: StandingsRow) => StandingsRow {
  return (row) => {
    const view = views[row.view];
    return view?.before.id === view?.after.id ? { ...row, after: row.before } : row;
  };
}

interface WatchedRow extends Counted {
  readonly change: number;
}

/** People as statements count them, with up to five of them. */
export interface Counted {
  readonly count: number;
  readonly few: readonly PersonId[];
}

/** Who they are is kept where they are fewer than five. */
export function headCount({ count, few }: Counted): HeadCount {
  return { count, who: count < FEW ? few : [] };
}

/** The items that views read; where both sides are the same, once. */
function sourcesJson(views: readonly View[], placeOf: (view: View) => number): string {
  const once = new Map(views.map((view) => [view.id, view]));
  const rows = [...once.values()].flatMap((view) => {
    const place = placeOf(view);
    const { before, after } = view;
    const early = before.sources.map((source) => ({ view: place, later: false, ...source }));
    const late = after.sources.map((source) => ({ view: place, later: true, ...source }));
    return before.id === after.id ? early : [...early, ...late];
  });
  return JSON.stringify(rows);
}
