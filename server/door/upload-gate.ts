import type { FastifyReply } from "fastify";
import { refuse } from "../errors.ts";
import type { PersonId } from "../level.ts";

/** How many files may be on their way at once: each lies in memory until all of it has come. */
const filesAtOnce = { ofPerson: 3, ofServer: 20 } as const;

/**
 * Makes a gate that lets few files in at a time, whoever is slow or hangs up included: RATE_LIMITED
 * for a person with three on their way, OVERLOADED where the server has twenty.
 */
export function makeUploadGate(): (person: PersonId, reply: FastifyReply) => void {
  const coming = new Map<PersonId, number>();
  let all = 0;
  return (person, reply) => {
    if (of(coming, person) >= filesAtOnce.ofPerson) throw refuse("RATE_LIMITED");
    if (all >= filesAtOnce.ofServer) throw refuse("OVERLOADED");
    all += 1;
    coming.set(person, of(coming, person) + 1);
    reply.raw.once("close", () => {
      all -= 1;
      const left = of(coming, person) - 1;
      if (left === 0) coming.delete(person);
      else coming.set(person, left);
    });
  };
}

const of = (coming: ReadonlyMap<PersonId, number>, person: PersonId): number =>
  coming.get(person) ?? 0;
