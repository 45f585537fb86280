import { standings } from "../assessment/assessment.ts";
import type { ReadingOfMany } from "../assessment/assessment.ts";
import type { Day, ItemId, Level, MentorId } from "../level.ts";
import { weekOf } from "./availability.ts";
import type { Interval } from "./availability.ts";
import type { MentorOffer } from "./eligibility.ts";
import { offersMentoring } from "./mentor.ts";
import type { Mentor } from "./mentor.ts";
import { openOffers } from "./open-offers.ts";
import type { OpenOffers } from "./open-offers.ts";

/** Offers to mentor as they stand on one day. */
export interface MentorDirectory {
  /** One offer with its levels today. */
  offer(id: MentorId): MentorOffer | null;
  /** Those that somebody could take today. */
  readonly open: OpenOffers;
}

/** Arranges offers for a day; `offerOf` is asked for each only when somebody looks at it. */
export function mentorDirectory(
  mentors: ReadonlyMap<MentorId, Mentor>,
  today: Day,
  offerOf: (mentor: Mentor) => MentorOffer,
): MentorDirectory {
  let open: OpenOffers | null = null;
  return {
    offer(id) {
      const mentor = mentors.get(id);
      return mentor === undefined ? null : offerOf(mentor);
    },
    get open() {
      open ??= openOffers(
        [...mentors.values()].filter((mentor) => isOpen(mentor, today)).map(offerOf),
      );
      return open;
    },
  };
}

const isOpen = (mentor: Mentor, today: Day): boolean =>
  mentor.freeCapacity > 0 && offersMentoring(mentor, today);

/** An offer as it stands on the day of the reading; the week is worked out when first needed. */
export function offerToday(mentor: Mentor, how: ReadingOfMany): MentorOffer {
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
