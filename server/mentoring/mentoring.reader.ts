import { whenBothHere, whenHere } from "../at-hand.ts";
import type { Eventually } from "../at-hand.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Daily } from "../catalogue/daily.ts";
import { standingIn } from "../assessment/assessment.ts";
import type { Development } from "../gap/development.reader.ts";
import type { GapAnalysis, PersonalGap } from "../gap/analysis.ts";
import { isOpen } from "../gap/gap.ts";
import type { Day, ItemId, Level, MentorId } from "../level.ts";
import type { People } from "../person/people.loader.ts";
import type { Person } from "../person/person.ts";
import type { Footing } from "../person/personal.ts";
import { readingIn } from "../catalogue/reading.ts";
import type { MentorConditions } from "./conditions.ts";
import { consideredGaps } from "./considered.ts";
import type { ConsideredGap } from "./considered.ts";
import { obstaclesFor } from "./eligibility.ts";
import type { Mentee, ObstacleCode } from "./eligibility.ts";
import { menteeFrom } from "./mentee.ts";
import type { Match, Scored } from "./match.ts";
import { rankingFor } from "./ranking.ts";
import type { RankedList, Ranking } from "./ranking.ts";

/** Who can help whom, as one request asks it. */
export interface Mentoring {
  /** Eligible mentors for one gap alone, best first; none unless it is open. */
  forGap(gap: PersonalGap, limit: number): Eventually<Match[]>;
  /** Every eligible mentor for a person, best first, and what explains a score among them. */
  forPerson(person: Person, wish: MentorWish): Eventually<Ranked>;
  /** What stands in the way of that mentor; null where there is no such offer. */
  obstacles(person: Person, mentor: MentorId, wish: MentorWish): Eventually<ObstacleCode[] | null>;
}

/** A whole ranking; only what is shown of it need be explained. */
export interface Ranked {
  readonly scored: RankedList;
  readonly explained: (one: Scored) => Match;
}

/** What mentoring is wanted in, and by whom. */
export interface MentorWish {
  /** The gaps of the person's default target; null where there is none. */
  readonly analysis: GapAnalysis | null;
  /** These competencies alone; null means the open gaps. */
  readonly competencies: readonly ItemId[] | null;
  readonly conditions?: MentorConditions | undefined;
}

interface Surroundings {
  readonly catalogue: Catalogue;
  readonly daily: Daily;
  readonly today: Day;
  readonly people: People;
  readonly development: Development;
}

/** Reads matches from the catalogue in memory and what is personal of the mentee. */
export function mentoringFor(around: Surroundings): Mentoring {
  const { catalogue, daily, today, development } = around;
  const weights = catalogue.settings.matchWeights;
  const mentees = new Map<Person["id"], Eventually<Mentee>>();
  const menteeOf = (person: Person): Eventually<Mentee> => {
    const known = mentees.get(person.id) ?? readMentee(around, person);
    mentees.set(person.id, known);
    return known;
  };
  const rankings = new WeakMap<Mentee, Ranking>();
  const rankingOf = (mentee: Mentee): Ranking => {
    const known =
      rankings.get(mentee) ?? rankingFor(daily.mentors.open, { mentee, today, weights });
    rankings.set(mentee, known);
    return known;
  };
  return {
    forGap(gap, limit) {
      if (!isOpen(gap.status)) return [];
      const { competency, requiredLevel, currentLevel, size } = gap;
      const asked = { competency: competency.item, requiredLevel, currentLevel, size };
      return whenHere(menteeOf(gap.subject.person), (mentee) => {
        const ranking = rankingOf(mentee);
        return ranking.best(asked, limit).map((one) => ranking.explained(one, [asked]));
      });
    },
    forPerson: (person, wish) =>
      whenBothHere(menteeOf(person), development.footing(person.id), (mentee, footing) => {
        const ranking = rankingOf(mentee);
        const considered = consideredFor(around, wish, footing);
        return {
          scored: ranking.all(considered, wish.conditions),
          explained: (one) => ranking.explained(one, considered),
        };
      }),
    obstacles: (person, id, wish) =>
      whenBothHere(menteeOf(person), development.footing(person.id), (mentee, footing) => {
        const mentor = daily.mentors.offer(id);
        if (mentor === null) return null;
        const considered = consideredFor(around, wish, footing);
        return obstaclesFor({ mentee, mentor, considered, today });
      }),
  };
}

function readMentee(
  { people, development, today }: Surroundings,
  person: Person,
): Eventually<Mentee> {
  return whenBothHere(people.known(person.id), development.footing(person.id), (known, footing) =>
    menteeFrom(person, known?.above ?? [], { footing, today }),
  );
}

function consideredFor(
  { catalogue, today }: Surroundings,
  { analysis, competencies }: MentorWish,
  { records }: Footing,
): ConsideredGap[] {
  const reading = readingIn(catalogue, today);
  const levelIn = (competency: ItemId): Level => {
    const own = records.filter((record) => record.competency === competency);
    const freshnessMonths = reading.freshnessOf(competency);
    return standingIn(own, { ...reading, freshnessMonths }).level;
  };
  const gaps = (analysis?.gaps ?? []).map((gap) => ({
    status: gap.status,
    size: gap.size,
    requiredLevel: gap.requiredLevel,
    currentLevel: gap.currentLevel,
    competency: gap.competency.item,
  }));
  return consideredGaps(gaps, competencies, levelIn);
}
