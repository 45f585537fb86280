import { standings } from "../assessment/assessment.ts";
import type { ReadingOfMany } from "../assessment/assessment.ts";
import type { Day, ItemId, Level, MentorId } from "../level.ts";
import { weekOf } from "./availability.ts";
import type { Interval } from "./availability.ts";
import type { MentorOffer } from "./eligibility.ts";
import { offersMentoring } from "./mentor.ts";
import type { Mentor } from "./mentor.ts";

/** Offers to mentor as they stand on one day, found by what they are offered in. */
export interface MentorDirectory {
  /** One offer with its levels today. */
  offer(id: MentorId): MentorOffer | null;
  /** Offers with a free place today in that competency, at that level (0) or a higher one. */
  inCompetency(competency: ItemId, level?: Level): readonly MentorOffer[];
}

/** Arranges offers for a day; each is worked out when it is first asked for. */
export function mentorDirectory(
  mentors: ReadonlyMap<MentorId, Mentor>,
  how: ReadingOfMany,
): MentorDirectory {
  const offers = new Map<MentorId, MentorOffer>();
  const competencies = new Map<ItemId, MentorOffer[]>();
  const levels = new Map<ItemId, MentorOffer[][]>();
  const offered = offeredBy(mentors.values());
  const offerOf = (mentor: Mentor): MentorOffer => {
    const known = offers.get(mentor.id) ?? offerToday(mentor, how);
    offers.set(mentor.id, known);
    return known;
  };
  const freeIn = (competency: ItemId): readonly MentorOffer[] => {
    const known = competencies.get(competency);
    if (known !== undefined) return known;
    const open = (offered.get(competency) ?? []).filter((mentor) => isOpen(mentor, how.today));
    const found = open.map(offerOf);
    competencies.set(competency, found);
    return found;
  };
  return {
    offer(id) {
      const mentor = mentors.get(id);
      return mentor === undefined ? null : offerOf(mentor);
    },
    inCompetency(competency, level = 0) {
      const known = levels.get(competency)?.[level];
      if (known !== undefined) return known;
      const found = freeIn(competency).filter(
        (offer) => (offer.levels.get(competency) ?? 0) >= level,
      );
      const others = levels.get(competency) ?? [];
      others[level] = found;
      levels.set(competency, others);
      return found;
    },
  };
}

const isOpen = (mentor: Mentor, today: Day): boolean =>
  mentor.freeCapacity > 0 && offersMentoring(mentor, today);

function offeredBy(mentors: Iterable<Mentor>): Map<ItemId, Mentor[]> {
  const offered = new Map<ItemId, Mentor[]>();
  for (const mentor of mentors) {
    for (const competency of mentor.competencies) {
      const others = offered.get(competency);
      if (others === undefined) offered.set(competency, [mentor]);
      else others.push(mentor);
    }
  }
  return offered;
}

function offerToday(mentor: Mentor, how: ReadingOfMany): MentorOffer {
  const known = standings(mentor.records, how);
  const levels = new Map<ItemId, Level>(
    mentor.competencies.map((one) => [one, known.get(one)?.level ?? 0]),
  );
  let week: readonly Interval[] | null = null;
  return {
    id: mentor.id,
    person: mentor.person.id,
    manager: mentor.person.managerId,
    orgUnit: mentor.person.orgUnitId,
    active: mentor.person.active,
    capacity: mentor.capacity,
    freeCapacity: mentor.freeCapacity,
    languages: mentor.languages,
    pausedUntil: mentor.pausedUntil,
    levels,
    get week() {
      week ??= weekOf(mentor.availability, mentor.timeZone, how.today);
      return week;
    },
  };
}
