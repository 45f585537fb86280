import type { EntityManager } from "typeorm";
import type { CurrentLevelRule } from "../../assessment/assessment.ts";
import { groupedBy } from "../../grouping.ts";
import type { Day, ItemId, PersonId } from "../../level.ts";
import type { Aims } from "./aims.ts";
import type { View } from "./gap-lines.ts";
import type { Answers, Questions, Watched } from "./impact.ts";
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
  const aimsAt = placesOf(how.aims);
  const viewAt = placesOf(views.map(({ id }) => id));
  const watched = questions.watched.map(({ change, aims, view, required }) => {
    return { change, aims: aimsAt(aims), view: viewAt(view.id), required };
  });
  const asked = { views, watched, counted: questions.views.length };
  const found = await inParts((part) => ask(part, asked, how));
  const standings = groupedBy(
    found.flatMap((part) => part.standings),
    ({ aims, view }) => `${aims} ${view}`,
  );
  const people = groupedBy(
    found.flatMap((part) => part.people),
    ({ change }) => change,
  );
  return {
    standingsOf: (aims, { id }) => standings.get(`${aimsAt(aims)} ${viewAt(id)}`) ?? [],
    peopleWatched: (change) => together((people.get(change) ?? []).map(headCount)),
  };
}

type How = LevelReading & { readonly aims: readonly Aims[] };

/** Those in which everybody counts come first. */
function allViews({ views, watched }: Questions): View[] {
  const all = [...views, ...watched.map(({ view }) => view)];
  return [...new Map(all.map((view) => [view.id, view])).values()];
}

/** Aims and views are told by their places in lists. */
interface Placed {
  readonly aims: number;
  readonly view: number;
}

interface Asked {
  readonly views: readonly View[];
  /** In how many of the views, from the first, those who stand as before count too. */
  readonly counted: number;
  readonly watched: readonly (Placed & Pick<Watched, "change" | "required">)[];
}

interface Answer {
  readonly standings: readonly (Standings & Placed)[];
  readonly people: readonly (Counted & Pick<Watched, "change">)[];
}

async function ask(
  { manager, first, last }: Part,
  { views, watched, counted }: Asked,
  { rule, today, aims: all }: How,
): Promise<Answer[]> {
  const { lenses, plain, united } = viewRows(views);
  // Nobody has records of what was never in force.
  if (lenses.length === 0) return [];
  const watching = new Set(watched.map(({ aims }) => aims));
  const aims = all.map(({ objective, stage }, at) => {
    return { aims: at, objective: objective ?? 0, stage: stage ?? 0, watched: watching.has(at) };
  });
  const [plainJson, unitedJson, aimsJson, watchedJson] = [plain, united, aims, watched].map(
    (rows) => JSON.stringify(rows),
  );
  const who = [rule, today, first, last];
  const what = [itemsOf(plain), plainJson, itemsOf(united), unitedJson];
  return manager.query<Answer[]>(standingsSql({ lenses, unites: united.length > 0 }), [
    ...who,
    ...what,
    aimsJson,
    watchedJson,
    counted,
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
