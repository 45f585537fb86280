import { Client } from "pg";
import type { Day } from "../server/level.ts";
import { readCatalogue } from "./catalogue.ts";
import { copying } from "./copying.ts";
import { publishFramework } from "./framework.ts";
import { writeOrganisation } from "./organisation.ts";
import { addResources } from "./resources.ts";
import { tableNames } from "./tables.ts";
import { framework } from "./texts.ts";
import { worldOf } from "./world.ts";

/** How many people the demo has; the fewest among whom all demo people have their places. */
export const DEMO_PEOPLE = 40;

/** The fixed seed of everything invented. */
const SEED = 20_261_123;
/** Any number, the same in every process that seeds. */
const LOCK = 7_204_518;

/** An organisation to be made, and who hears how far it has got. */
export interface OrganisationWish {
  /** At least `DEMO_PEOPLE`. */
  readonly people: number;
  readonly today: Day;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Fills a database in which there are no people with the framework, the training and the demo
 * organisation; all people or none. Answers whether it did: false where people are there already,
 * or where the framework's key belongs to a draft that nobody has published.
 */
export async function seedIfEmpty(ownerUrl: string, { today }: { today: Day }): Promise<boolean> {
  return await inTransaction(ownerUrl, async (client) => {
    const found = await client.query("SELECT FROM person LIMIT 1");
    if (found.rowCount !== 0 || !(await publishFramework(ownerUrl))) return false;
    await addResources(client, framework.key);
    await write(client, { people: DEMO_PEOPLE, today }, false);
    return true;
  });
}

/**
 * Puts an invented organisation of that size in the place of everyone and everything about people;
 * frameworks and training stay. All happens at once when it is done, or not at all. The demo people
 * are among them. Meanwhile others wait for these tables.
 */
export async function seedOrganisation(ownerUrl: string, wish: OrganisationWish): Promise<void> {
  if (!(wish.people >= DEMO_PEOPLE)) {
    throw new RangeError(`An organisation has ${DEMO_PEOPLE} people or more.`);
  }
  await inTransaction(ownerUrl, async (client) => {
    if (!(await publishFramework(ownerUrl))) {
      throw new Error(`Publish the draft of ${framework.key} first: its requirements are needed.`);
    }
    await addResources(client, framework.key);
    await setAside(client);
    // Whoever comes takes no file of whoever had the same number before.
    await client.query(`TRUNCATE ${tableNames.join(", ")}, upload`);
    await write(client, wish, true);
    await client.query(`ANALYZE ${tableNames.join(", ")}`);
    await client.query("SELECT catalogue_changed('EVERYTHING', '{0}')");
  });
}

async function write(client: Client, wish: OrganisationWish, frozen: boolean): Promise<void> {
  const { people, today, onProgress } = wish;
  const world = worldOf(await readCatalogue(client), { people, today, seed: SEED });
  const { sendIfMany, finish } = copying(client, world.rows, { frozen });
  let done = 0;
  await writeOrganisation(world, async () => {
    done += 1;
    if (done % 500 === 0) onProgress?.(done, 2 * people);
    await sendIfMany();
  });
  await finish();
  onProgress?.(2 * people, 2 * people);
}

/** Rows that are right by construction are not checked one by one, where the owner may say so. */
async function setAside(client: Client): Promise<void> {
  const may = await client.query<{ may: boolean }>(
    "SELECT has_parameter_privilege('session_replication_role', 'SET') AS may",
  );
  if (may.rows[0]?.may === true) await client.query("SET LOCAL session_replication_role = replica");
}

async function inTransaction<Answer>(
  ownerUrl: string,
  act: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new Client({ connectionString: ownerUrl });
  // Without a listener a lost connection would end the process; the next statement reports it.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    const answer = await act(client);
    await client.query("COMMIT");
    return answer;
  } finally {
    await client.end();
  }
}
