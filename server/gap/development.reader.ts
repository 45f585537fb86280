import DataLoader from "dataloader";
import { nothingShown, standings } from "../assessment/assessment.ts";
import type { CurrentLevel, ReadingOfMany, Standing } from "../assessment/assessment.ts";
import { whenBothHere, whenHere } from "../at-hand.ts";
import type { Eventually } from "../at-hand.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { readingIn } from "../catalogue/reading.ts";
import type { ReadAhead } from "../foresight.ts";
import type { Stage } from "../framework/version.ts";
import type { Day, ItemId, PersonId } from "../level.ts";
import type { People } from "../person/people.loader.ts";
import type { Person } from "../person/person.ts";
import type { Footing, Personal } from "../person/personal.ts";
import type { TeamMember } from "../person/team.ts";
import { competenciesInSight } from "../policy.ts";
import type { Viewer } from "../viewer.ts";
import { analysisOf } from "./analysis.ts";
import type { GapAnalysis, Subject } from "./analysis.ts";

/** What people lack, read once for each person of a request. */
export interface Development {
  /** What levels and mentors are worked out from. */
  readonly footing: (id: PersonId) => Eventually<Footing>;
  /** Everything personal, in one statement for all who are asked about at once. */
  readonly personal: (id: PersonId) => Eventually<Personal>;
  /** The stage's requirements laid against a person, as far as the viewer sees. */
  analysis(person: Person, target: Stage): Eventually<GapAnalysis>;
  /** Remembers the levels that came with a page of a team. */
  readonly meet: (members: readonly TeamMember[]) => void;
}

type Standings = ReadonlyMap<ItemId, Standing>;
type Levels = ReadonlyMap<ItemId, CurrentLevel>;

interface Surroundings {
  readonly catalogue: Catalogue;
  readonly today: Day;
  readonly people: People;
  readonly viewer: Viewer;
  /** What was read already, should it be needed. */
  readonly ahead: { readonly footings: readonly Footing[]; readonly personal: readonly Personal[] };
  /** Hears of whom something personal is needed, and how much. */
  readonly needed: (id: PersonId, what: ReadAhead["what"]) => void;
  /** Runs the one statement; answers in the order asked. */
  readonly find: (ids: readonly PersonId[]) => Promise<readonly (Personal | undefined)[]>;
}

/** Reads developments for one viewer, today, under the rules in force. */
export function developmentFor(around: Surroundings): Development {
  const { people, viewer } = around;
  const reading = readingIn(around.catalogue, around.today);
  const { footing, personal } = personalReader(around);
  const { complete, levels, meet } = standingsReader(footing, reading);
  const subjectOf = (person: Person): Subject => ({
    person,
    personal: () => personal(person.id),
    standing: (competency) =>
      whenHere(complete(person.id), (known) => known.get(competency) ?? nothingShown),
  });
  return {
    footing,
    personal,
    analysis: (person, target) =>
      whenBothHere(levels(person.id), people.relationTo(person.id), (known, relation) =>
        analysisOf(target, {
          subject: subjectOf(person),
          levels: known,
          rule: reading.rule,
          inSight: competenciesInSight(viewer, relation),
        }),
      ),
    meet,
  };
}

/** People's standings, each worked out once. */
interface StandingsReader {
  readonly complete: (id: PersonId) => Eventually<Standings>;
  /** The levels alone, which may have come with a team. */
  readonly levels: (id: PersonId) => Eventually<Levels>;
  readonly meet: Development["meet"];
}

function standingsReader(footing: Development["footing"], reading: ReadingOfMany): StandingsReader {
  const known = new Map<PersonId, Standings>();
  const fromTeams = new Map<PersonId, Levels>();
  const complete = (id: PersonId): Eventually<Standings> =>
    known.get(id) ??
    whenHere(footing(id), ({ records }) => {
      const found = standings(records, reading);
      known.set(id, found);
      return found;
    });
  return {
    complete,
    levels: (id) => fromTeams.get(id) ?? complete(id),
    meet(members) {
      for (const { person, levels } of members) fromTeams.set(person.id, levels);
    },
  };
}

/**
 * What is personal of each person, read once, for all who are asked about in one turn. What was
 * not read ahead is read whole: a question takes one statement for it, whatever it needs in turn.
 */
function personalReader(around: Surroundings): Pick<Development, "footing" | "personal"> {
  const { ahead, find, needed, people } = around;
  const footings = new Map(ahead.footings.map((one) => [one.person, one]));
  const whole = new Map<PersonId, Personal>();
  const keep = (one: Personal): Personal => {
    whole.set(one.person, one);
    people.remember(one.assessors.values());
    return one;
  };
  ahead.personal.forEach(keep);
  const loader = new DataLoader<PersonId, Personal>(async (ids) => {
    const found = await find(ids);
    return ids.map((id, index) => {
      const one = found[index];
      return one === undefined ? new Error(`nothing personal is known of person ${id}`) : keep(one);
    });
  });
  const told = new Map<PersonId, ReadAhead["what"]>();
  const tell = (id: PersonId, what: ReadAhead["what"]): void => {
    const last = told.get(id);
    if (last === "ALL" || last === what) return;
    told.set(id, what);
    needed(id, what);
  };
  return {
    footing(id) {
      tell(id, "FOOTING");
      return whole.get(id) ?? footings.get(id) ?? loader.load(id);
    },
    personal(id) {
      tell(id, "ALL");
      return whole.get(id) ?? loader.load(id);
    },
  };
}
