import DataLoader from "dataloader";
import { whenHere } from "../at-hand.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { PersonId } from "../level.ts";
import type { Relation } from "../policy.ts";
import type { Asking, KnownPerson } from "./asking.reader.ts";
import type { Person } from "./person.ts";

/** The people one request comes upon, each read once. */
export interface People {
  /** The person and how the viewer stands to them; null where there is none. */
  known(id: PersonId): KnownPerson | null | Promise<KnownPerson | null>;
  /** The person alone, from wherever the row is at hand. */
  person(id: PersonId): Person | null | Promise<Person | null>;
  relationTo(id: PersonId): Relation | Promise<Relation>;
  /** Remembers the team of somebody: whoever is above or is the lead is above all of them. */
  meetTeam(lead: PersonId, members: readonly Person[]): void;
  /** Remembers rows that came with other answers. */
  remember(people: Iterable<Person>): void;
}

/** Starts from those the first statement told of. */
export function peopleOf(
  asking: Asking,
  catalogue: Catalogue,
  find: (ids: readonly PersonId[]) => Promise<readonly KnownPerson[]>,
): People {
  const met = new Map<PersonId, KnownPerson>(asking.people.map((one) => [one.person.id, one]));
  const rows = new Map<PersonId, Person>();
  const below = new Map<PersonId, Relation>();
  const loader = new DataLoader<PersonId, KnownPerson | null>(async (ids) => {
    for (const one of await find(ids)) met.set(one.person.id, one);
    return ids.map((id) => met.get(id) ?? null);
  });
  const known: People["known"] = (id) => met.get(id) ?? loader.load(id);
  return {
    known,
    person(id) {
      const row = met.get(id)?.person ?? rows.get(id) ?? catalogue.mentorOf.get(id)?.person;
      return row ?? loader.load(id).then((one) => one?.person ?? null);
    },
    relationTo: (id) =>
      met.get(id)?.relation ??
      below.get(id) ??
      whenHere(known(id), (one) => one?.relation ?? stranger(id)),
    meetTeam(lead, members) {
      for (const one of members) rows.set(one.id, one);
      const relation = met.get(lead)?.relation;
      if (relation?.isSelf !== true && relation?.isAbove !== true) return;
      for (const { id } of members) below.set(id, { ...stranger(id), isAbove: true });
    },
    remember(people) {
      for (const one of people) rows.set(one.id, one);
    },
  };
}

/** Somebody to whom the viewer stands in no relation. */
function stranger(person: PersonId): Relation {
  return { person, isSelf: false, isAbove: false, mentored: new Set(), reviewed: new Set() };
}
