import type { EntityManager } from "typeorm";
import type { CurrentLevelRule } from "../../assessment/assessment.ts";
import { groupedBy } from "../../grouping.ts";
import type { Day, ItemId, PersonId } from "../../level.ts";
import type { Aims } from "./aims.ts";
import type { View } from "./gap-lines.ts";
import type { Answers, Questions } from "./impact.ts";
import { FEW, together } from "./outlook.ts";
import type { HeadCount, Standings } from "./outlook.ts";
import { standingsSql } from "./standings.sql.ts";
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

/** Asks people's records, in one pass of everybody. */
export async function answersTo(
  questions: Questions,
  how: How,
  inParts: InParts,
): Promise<Answers> {
  const views = allViews(questions);
  const placeOf = placesOf(how.aims);
  const viewOf = placesOf(views.map(({ id }) => id));
  const found = await inParts((part) => ask(part, questions, how));
  const standings = groupedBy(
    found.flatMap((part) => part.standings),
    ({ aims, view }) => `${aims} ${view}`,
  );
  const people = groupedBy(
    found.flatMap((part) => part.people),
    ({ change }) => change,
  );
  return {
    standingsOf: (aims, { id }) => standings.get(`${placeOf(aims)} ${viewOf(id)}`) ?? [],
    peopleWatched: (change) => together((people.get(change) ?? []).map(headCount)),
  };
}

type How = LevelReading & { readonly aims: readonly Aims[] };

/** Those in which everybody counts come first. */
function allViews({ views, watched }: Questions): View[] {
  const all = [...views, ...watched.map(({ view }) => view)];
  return [...new Map(all.map((view) => [view.id, view])).values()];
}

/** What a statement says of some people; aims and views are told by their places. */
interface Answer {
  readonly standings: readonly (Standings & { readonly aims: number; readonly view: number })[];
  readonly people: readonly (Counted & { readonly change: number })[];
}

async function ask(
  { manager, first, last }: Part,
  questions: Questions,
  how: How,
): Promise<Answer[]> {
  const views = allViews(questions);
  const placeOf = placesOf(how.aims);
  const viewOf = placesOf(views.map(({ id }) => id));
  const watched = questions.watched.map(({ change, aims, view, required }) => {
    return { change, aims: placeOf(aims), view: viewOf(view.id), required };
  });
  const watching = new Set(watched.map(({ aims }) => aims));
  const aims = how.aims.map(({ objective, stage }, at) => {
    return { aims: at, objective: objective ?? 0, stage: stage ?? 0, watched: watching.has(at) };
  });
  const { lenses, plain, united } = viewRows(views);
  // Nobody has records of what was never in force.
  if (lenses.length === 0) return [];
  return manager.query<Answer[]>(standingsSql({ lenses, unites: united.length > 0 }), [
    how.rule,
    how.today,
    first,
    last,
    itemsOf(plain),
    JSON.stringify(plain),
    itemsOf(united),
    JSON.stringify(united),
    JSON.stringify(aims),
    JSON.stringify(watched),
    questions.views.length,
  ]);
}

const itemsOf = (rows: readonly { readonly item: ItemId }[]): ItemId[] => [
  ...new Set(rows.map(({ item }) => item)),
];

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
