import { expect } from "@jest/globals";
import type { FrameworkContent } from "../../server/framework/content/content.ts";
import { bakery } from "./bakery.ts";
import { freshDatabase } from "./database.ts";
import { openGround } from "./world.ground.ts";
import type { Ground } from "./world.ground.ts";
import { offersIn } from "./world.offers.ts";
import { peopleIn } from "./world.people.ts";
import type { Someone } from "./world.people.ts";
import { recordsIn } from "./world.records.ts";
import { openTwinServers } from "./world.servers.ts";
import type { Answer } from "./world.servers.ts";

/** How a question is sent. */
export interface Manner {
  /** `Accept-Language`; English unless said otherwise. */
  readonly language?: string;
  readonly operationName?: string;
}

/** A small organisation over a real database, asked through the real server. */
export type World = Ground &
  ReturnType<typeof peopleIn> &
  ReturnType<typeof recordsIn> &
  ReturnType<typeof offersIn> & {
    /** The day and time of the server's clock; move it by writing to it. */
    now: string;
    /** Asks as that person and expects data without errors. */
    ask(
      person: Someone,
      document: string,
      variables?: Readonly<Record<string, unknown>>,
      manner?: Manner,
    ): Promise<Answer>;
    /** Asks as that person, whatever comes back; null is nobody. */
    send(person: Someone | null, body: unknown, manner?: Manner): Promise<Answer>;
    /** Any body with any headers. */
    sendRaw(body: string, headers: Readonly<Record<string, string>>): Promise<Answer>;
    token(person: Someone): Promise<string>;
  };

/**
 * Makes a world on Wednesday, 4 March 2026, with nobody in it and one framework, the bakery unless
 * another is given. Every question goes to two servers, one for each executor, and the answers
 * must be the same; what changes something goes to one of them.
 */
export async function openWorld(framework: FrameworkContent = bakery): Promise<World> {
  const database = await freshDatabase();
  const ground = await openGround(database.ownerUrl);
  await ground.publish(framework);
  const clock = { now: "2026-03-04T12:00:00Z" };
  const servers = await openTwinServers(database.serverUrl, () => Date.parse(clock.now));
  const people = peopleIn(ground);
  const somebody = once(() => people.person({ name: "Zz Somebody" }));
  const records = recordsIn(ground, somebody);
  const token = ({ address }: Someone): Promise<string> => servers.token(address);
  const send: World["send"] = async (person, body, manner = {}) => {
    const signedIn = person === null ? {} : { authorization: `Bearer ${await token(person)}` };
    const headers = { "accept-language": manner.language ?? "en", ...signedIn };
    return servers.send({ body: JSON.stringify(body), headers });
  };
  const offers = offersIn(ground, (...given) => records.assess(...given));
  return Object.assign(clock, {
    ...ground,
    ...people,
    ...records,
    ...offers,
    token,
    send,
    sendRaw: (body: string, headers: Readonly<Record<string, string>>) =>
      servers.send({ body, headers }),
    ask: async (...[person, query, variables = {}, manner = {}]: Parameters<World["ask"]>) => {
      const { operationName } = manner;
      const answer = await send(person, { query, variables, operationName }, manner);
      expect(answer.errors).toEqual([]);
      return answer;
    },
    close: async () => {
      await servers.close();
      await ground.close();
      await database.drop();
    },
  });
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
