import { groupedBy } from "../../grouping.ts";
import type { PersonId } from "../../level.ts";
import type { Aims } from "./aims.ts";
import type { GapLine, View } from "./gap-lines.ts";
import { isOpenAt } from "./standing.ts";
import type { StandingNumber } from "./standing.ts";

/** The gaps of people with the same aims that one change, or all of them, may alter. */
export interface Outlook {
  readonly aims: Aims;
  readonly lines: readonly GapLine[];
}

/** So many people with the same aims who stand so before and so after, as a view reads them. */
export interface Standings {
  readonly before: StandingNumber;
  readonly after: StandingNumber;
  readonly people: number;
}

/** How people with those aims stand in a view; those of whom it reads nothing are left out. */
export type StandingsOf = (aims: Aims, view: View) => readonly Standings[];

/** How many people, and who they are where they are fewer than five. */
export interface HeadCount {
  readonly count: number;
  readonly who: readonly PersonId[];
}

/** Below so many, who they are decides whether the number is told. */
export const FEW = 5;

/** Gaps that change, each person's counted by itself. */
export interface GapSums {
  readonly gapsOpened: number;
  readonly gapsClosed: number;
}

/** Sums up the gaps that open and close. */
export function gapSums(outlooks: readonly Outlook[], standingsOf: StandingsOf): GapSums {
  const seen = outlooks.flatMap(({ aims, lines }) =>
    lines.flatMap(({ required, view }) =>
      everyone(aims, standingsOf(aims, view)).map(({ before, after, people }) => ({
        wasOpen: isOpenAt(required.before, before),
        isOpen: isOpenAt(required.after, after),
        people,
      })),
    ),
  );
  const sum = (chosen: typeof seen) => chosen.reduce((total, one) => total + one.people, 0);
  return {
    gapsOpened: sum(seen.filter(({ wasOpen, isOpen }) => isOpen && !wasOpen)),
    gapsClosed: sum(seen.filter(({ wasOpen, isOpen }) => wasOpen && !isOpen)),
  };
}

/** With those of whom nothing is read. */
function everyone({ people }: Aims, read: readonly Standings[]): readonly Standings[] {
  const others = read.reduce((left, one) => left - one.people, people);
  return [...read, { before: 0, after: 0, people: others }];
}

/** Whether a required level changes, which alters a gap of everybody with these aims. */
export function altersAll({ lines }: Outlook): boolean {
  return lines.some(({ required }) => required.before !== required.after);
}

/** People counted apart from each other, together. */
export function together(counts: readonly HeadCount[]): HeadCount {
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  const who = count < FEW ? counts.flatMap((one) => one.who) : [];
  return { count, who: who.toSorted((one, other) => one - other) };
}

/** All people with these aims. */
export function allOf({ people, few }: Aims): HeadCount {
  return { count: people, who: people < FEW ? few : [] };
}

/** The views that lines need, each once. */
export function viewsOf(outlooks: readonly Outlook[]) {
  const views = outlooks.flatMap(({ lines }) => lines.map(({ view }) => view));
  return [...groupedBy(views, ({ id }) => id).values()].flatMap(([view]) => view ?? []);
}
