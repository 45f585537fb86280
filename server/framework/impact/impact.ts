import type { ItemKind } from "../content/content.ts";
import type { ChangedThing } from "./changes.ts";
import type { Forecast } from "./forecast.ts";
import type { Level } from "../../level.ts";
import type { View } from "./gap-lines.ts";
import { allOf, altersAll, gapSums, together, viewsOf } from "./outlook.ts";
import type { GapSums, HeadCount, Outlook, StandingsOf } from "./outlook.ts";
import type { Aims } from "./aims.ts";

/** What publishing a draft would do to the gaps of people, at their default targets. */
export interface GapImpact extends GapSums {
  /** People with a gap whose status, size or required level changes. */
  readonly peopleAffected: HeadCount;
}

/** What one change would do by itself. */
export interface ChangeImpact extends GapImpact, ChangedThing {}

/** A key or level in use that has nowhere to go. */
export interface UnmappedKey {
  readonly kind: ItemKind;
  readonly key: string;
  /** People with records under it. */
  readonly peopleAffected: HeadCount;
}

/** What publishing a draft would do. */
export interface FrameworkImpact extends GapImpact {
  /** Unfinished plans whose profile, target or step reads differently. */
  readonly plansAffected: number;
  /** Evidence with a claim that reads differently. */
  readonly evidenceAffected: number;
  /** Resources that lead to a competency, and would lead to none. */
  readonly resourcesLeftWithoutTarget: number;
  readonly unmapped: readonly UnmappedKey[];
  readonly byChange: readonly ChangeImpact[];
}

/** A gap that only some people see change: those who stand differently once it is read anew. */
export interface Watched {
  /** 0 for the whole draft, else the place of the change, from 1. */
  readonly change: number;
  readonly aims: Aims;
  readonly view: View;
  readonly required: Level;
}

/** What has to be asked of people's records. */
export interface Questions {
  /** Where a required level changes: how does everybody stand? */
  readonly views: readonly View[];
  /** Where none does, only those who stand otherwise count, and they have to be told apart. */
  readonly watched: readonly Watched[];
}

/** What the records must say for a forecast to become an impact. */
export function questionsOf({ outlooks, changes }: Forecast): Questions {
  const all = [outlooks, ...changes.map((one) => one.outlooks)];
  const watched = all.flatMap((own, change) =>
    own
      .filter((one) => !altersAll(one))
      .flatMap(({ aims, lines }) =>
        lines.map(({ view, required }) => ({ change, aims, view, required: required.after })),
      ),
  );
  return { views: viewsOf(all.flat().filter(altersAll)), watched };
}

/** What the records said. */
export interface Answers {
  readonly standingsOf: StandingsOf;
  /** The people of whom a watched gap of the change alters; see `Watched`. */
  readonly peopleWatched: (change: number) => HeadCount;
}

/** The impact of the whole draft and of each change, from what the records said. */
export function gapImpactOf({ outlooks, changes }: Forecast, answers: Answers) {
  const impactOf = (own: readonly Outlook[], change: number): GapImpact => ({
    peopleAffected: together([
      ...own.filter(altersAll).map(({ aims }) => allOf(aims)),
      answers.peopleWatched(change),
    ]),
    ...gapSums(own, answers.standingsOf),
  });
  return {
    total: impactOf(outlooks, 0),
    byChange: changes.map(({ thing, outlooks: own }, at): ChangeImpact => ({
      ...thing,
      ...impactOf(own, at + 1),
    })),
  };
}
