import DataLoader from "dataloader";
import { standings } from "../assessment/assessment.ts";
import type { Standing } from "../assessment/assessment.ts";
import { whenBothHere, whenHere } from "../at-hand.ts";
import type { Eventually } from "../at-hand.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { readingIn } from "../catalogue/reading.ts";
import type { Stage } from "../framework/version.ts";
import type { Day, ItemId, PersonId } from "../level.ts";
import type { People } from "../person/people.loader.ts";
import type { Person } from "../person/person.ts";
import type { Personal } from "../person/personal.ts";
import type { TeamMember } from "../person/team.ts";
import { competenciesInSight } from "../policy.ts";
import type { Viewer } from "../viewer.ts";
import { analysisOf } from "./analysis.ts";
import type { GapAnalysis, Subject } from "./analysis.ts";

/** What people lack, read once for each person of a request. */
export interface Development {
  /** Everything personal, in one statement for all who are asked about at once. */
  personal(id: PersonId): Eventually<Personal>;
  /** The stage's requirements laid against a person, as far as the viewer sees. */
  analysis(person: Person, target: Stage): Eventually<GapAnalysis>;
  /** Remembers the levels that came with a page of a team. */
  meet(members: readonly TeamMember[]): void;
}

type Standings = ReadonlyMap<ItemId, Standing>;

interface Surroundings {
  readonly catalogue: Catalogue;
  readonly today: Day;
  readonly people: People;
  readonly viewer: Viewer;
  readonly find: (ids: readonly PersonId[]) => Promise<readonly (Personal | undefined)[]>;
}

/** Reads developments for one viewer, today, under the rules in force. */
export function developmentFor(around: Surroundings): Development {
  const { catalogue, people, viewer } = around;
  const how = readingIn(catalogue, around.today);
  const complete = new Map<PersonId, Standings>();
  const confirmed = new Map<PersonId, Standings>();
  const { personal } = personalLoader(around);

  const completeOf = (id: PersonId): Eventually<Standings> =>
    complete.get(id) ??
    whenHere(personal(id), ({ records }) => {
      const known = standings(records, how);
      complete.set(id, known);
      return known;
    });
  const subjectOf = (person: Person): Subject => ({
    person,
    personal: () => personal(person.id),
    selfAssessed: (competency) =>
      whenHere(completeOf(person.id), (known) => known.get(competency)?.selfAssessed ?? null),
  });
  return {
    personal,
    analysis: (person, target) =>
      whenBothHere(
        confirmed.get(person.id) ?? completeOf(person.id),
        people.relationTo(person.id),
        (known, relation) =>
          analysisOf(target, {
            subject: subjectOf(person),
            standings: known,
            rule: how.rule,
            inSight: competenciesInSight(viewer, relation),
          }),
      ),
    meet(members) {
      for (const { person, decided } of members) confirmed.set(person.id, standings(decided, how));
    },
  };
}

function personalLoader({ find, people }: Surroundings): Pick<Development, "personal"> {
  const atHand = new Map<PersonId, Personal>();
  const loader = new DataLoader<PersonId, Personal>(async (ids) => {
    const found = await find(ids);
    return ids.map((id, index) => {
      const one = found[index];
      if (one === undefined) return new Error(`nothing personal was answered for person ${id}`);
      atHand.set(id, one);
      people.remember(one.assessors.values());
      return one;
    });
  });
  return { personal: (id) => atHand.get(id) ?? loader.load(id) };
}
