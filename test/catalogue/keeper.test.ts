import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Catalogue } from "../../server/catalogue/catalogue.ts";
import { keepCatalogue } from "../../server/catalogue/keeper.ts";
import type { CatalogueKeeper } from "../../server/catalogue/keeper.ts";
import { openDatabase } from "../../server/database.ts";
import type { Database } from "../../server/database.ts";
import { connected, freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";
import { personId } from "../support/ids.ts";
import { makeTinyDraft, publishTiny } from "../support/tiny-framework.ts";

/** Two people who mentor, a resource and a unit. */
const WORLD = `
  INSERT INTO person (display_name, email)
    VALUES ('Mona', 'mona@example.org'), ('Lee', 'lee@example.org');
  INSERT INTO mentor (person_id, capacity, languages, time_zone)
    VALUES (1, 2, '{en}', 'UTC'), (2, 2, '{en}', 'UTC');
  INSERT INTO resource (key, title, format, languages) VALUES ('a', '{"en": "A"}', 'BOOK', '{en}');
  INSERT INTO org_unit (name) VALUES ('{"en": "Unit"}');
`;

let place: FreshDatabase;
let database: Database;
let keeper: CatalogueKeeper;
let before: Catalogue;
beforeEach(async () => {
  place = await freshDatabase();
  await connected(place.ownerUrl, async (client) => {
    await makeTinyDraft(client);
    await publishTiny(client);
    await client.query(WORLD);
  });
  database = await openDatabase(place.serverUrl, { connections: 5 });
  keeper = await keepCatalogue(database);
  before = await keeper.at(0);
});
afterEach(async () => {
  await database.close();
  await place.drop();
});

/** Does something as the owner, and answers the catalogue that shows it. */
async function after(change: string): Promise<Catalogue> {
  return await keeper.at(await revisionAfter(change));
}

async function revisionAfter(change: string): Promise<number> {
  return await connected(place.ownerUrl, async (client) => {
    await client.query(change);
    const found = await client.query<{ revision: string }>(
      "SELECT revision FROM catalogue_revision",
    );
    return Number(found.rows[0]?.revision);
  });
}

test("what is new enough is at hand, without waiting", () => {
  expect(keeper.at(before.revision)).toBe(before);
});

test("a change of one mentor leaves everything else the very same", async () => {
  const now = await after("UPDATE mentor SET capacity = 1 WHERE person_id = 1");
  const [changed, kept] = [1, 2].map((person) => before.mentorOf.get(personId(person))?.id);
  if (changed === undefined || kept === undefined) throw new Error("two people mentor");
  expect(now.mentors.get(changed)).toMatchObject({ capacity: 1, freeCapacity: 1 });
  expect(now.mentors.get(kept)).toBe(before.mentors.get(kept));
  expect([...now.mentorOf.values()]).toEqual([...now.mentors.values()]);
  expect(now.revision).toBe(before.revision + 1);
  for (const part of ["shelf", "resources", "orgUnits", "settings"] as const) {
    expect(now[part]).toBe(before[part]);
  }
});

test("what is deleted is gone, and what is added is there", async () => {
  const now = await after(`DELETE FROM mentor WHERE person_id = 2;
    INSERT INTO resource (key, title, format, languages)
      VALUES ('b', '{"en": "B"}', 'BOOK', '{en}')`);
  expect([...now.mentorOf.keys()]).toEqual([1]);
  expect([...now.resources.values()].map(({ title }) => title["en"])).toEqual(["A", "B"]);
});

test("an earlier catalogue stays as it was", async () => {
  await after("UPDATE mentor SET capacity = 1");
  expect([...before.mentors.values()].map(({ capacity }) => capacity)).toEqual([2, 2]);
});

test("those who wait for a change at the same time wait for one reading", async () => {
  const revision = await revisionAfter('UPDATE org_unit SET name = \'{"en": "Team"}\'');
  const sent: string[] = [];
  database.onStatement = (name) => sent.push(name);
  const all = await Promise.all([1, 2, 3].map(async () => keeper.at(revision)));
  expect(new Set(all).size).toBe(1);
  expect(sent).toEqual(["catalogue-changes", "org-units"]);
});

test.each([
  ["all", "DELETE FROM catalogue_change"],
  [
    "the oldest",
    `UPDATE person SET display_name = 'Leo' WHERE email = 'lee@example.org';
    DELETE FROM catalogue_change WHERE part <> 'MENTOR'`,
  ],
])("everything is read again where notes of changes were cleared away: %s", async (_, clear) => {
  const now = await after(`UPDATE org_unit SET name = '{"en": "Team"}'; ${clear}`);
  expect([...now.orgUnits.values()].map(({ name }) => name["en"])).toEqual(["Team"]);
});
