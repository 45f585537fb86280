import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { connected, freshDatabase, type FreshDatabase } from "../support/database.ts";
import { makeTinyDraft, publishTiny } from "../support/tiny-framework.ts";

/** Two people, of whom the first mentors; two resources, of which the second builds on the first. */
const WORLD = `
  INSERT INTO person (display_name, email) VALUES ('Mona', 'mona@example.org'), ('Lee', 'lee@example.org');
  INSERT INTO mentor (person_id, capacity, languages, time_zone) VALUES (1, 2, '{en}', 'UTC');
  INSERT INTO resource (key, title, format, languages)
    VALUES ('a', '{"en": "A"}', 'BOOK', '{en}'), ('b', '{"en": "B"}', 'BOOK', '{en}');
  INSERT INTO prerequisite_group (resource_id, position) VALUES (2, 1);
  INSERT INTO org_unit (name) VALUES ('{"en": "Unit"}');
`;
const ASSESS = `INSERT INTO assessment (person_id, competency_id, source, level, assessed_at, assessor_id)`;

let database: FreshDatabase;
let before: number;
beforeEach(async () => {
  database = await freshDatabase();
  await connected(database.ownerUrl, async (client) => {
    await makeTinyDraft(client);
    await client.query(WORLD);
  });
  before = await revision();
});
afterEach(() => database.drop());

const ask = <Row extends object>(text: string) =>
  connected(database.serverUrl, async (client) => (await client.query<Row>(text)).rows);

async function revision(): Promise<number> {
  const [row] = await ask<{ revision: string }>("SELECT revision FROM catalogue_revision");
  return Number(row?.revision);
}

/** What was noted since the world was made, as the server reads it. */
async function noted(): Promise<string[]> {
  const rows = await ask<{ note: string }>(
    `SELECT part || ' ' || subject_ids::text AS note FROM catalogue_change
     WHERE revision > ${before} ORDER BY revision`,
  );
  return rows.map(({ note }) => note);
}

test.each([
  ["a resource", "UPDATE resource SET hours = 2 WHERE id = 1", "RESOURCE {1}"],
  ["several resources at once", "UPDATE resource SET retired = true", "RESOURCE {1,2}"],
  ["an outcome", "INSERT INTO resource_outcome VALUES (1, 1, 2, 0, 1)", "RESOURCE {1}"],
  ["a date", "INSERT INTO resource_session VALUES (2, '2026-01-01')", "RESOURCE {2}"],
  ["a prerequisite", "INSERT INTO prerequisite_option VALUES (1, 1)", "RESOURCE {2}"],
  ["a mentor's offer", "UPDATE mentor SET capacity = 1", "MENTOR {1}"],
  ["a competency offered", "INSERT INTO mentor_competency VALUES (1, 2)", "MENTOR {1}"],
  [
    "a mentorship",
    "INSERT INTO mentorship (mentor_id, mentee_id, status) VALUES (1, 2, 'ACCEPTED')",
    "MENTOR {1}",
  ],
  ["a mentor's name", "UPDATE person SET display_name = 'Moana' WHERE id = 1", "MENTOR {1}"],
  ["a mentor's level", `${ASSESS} VALUES (1, 2, 'MANAGER', 1, now(), 2)`, "MENTOR {1}"],
  ["a unit", 'UPDATE org_unit SET name = \'{"en": "Team"}\'', "ORG_UNIT {1}"],
  ["the rules", "UPDATE settings SET freshness_months = 12", "SETTINGS {1}"],
])("a change of %s moves the catalogue on, and says so", async (_, change, note) => {
  await ask(change);
  expect(await noted()).toEqual([note]);
  expect(await revision()).toBe(before + 1);
});

test("publishing a version moves the catalogue on", async () => {
  await connected(database.serverUrl, publishTiny);
  expect(await noted()).toEqual(["FRAMEWORK {1}"]);
});

test.each([
  ["someone who mentors nobody", "UPDATE person SET display_name = 'Leigh' WHERE id = 2"],
  ["a level of someone who mentors nobody", `${ASSESS} VALUES (2, 2, 'MANAGER', 1, now(), 1)`],
  ["a draft", "UPDATE competency SET position = 7"],
  ["no row", "UPDATE resource SET hours = 2 WHERE id = 99"],
])("a change of %s leaves the catalogue as it is", async (_, change) => {
  await ask(change);
  expect(await revision()).toBe(before);
});

test("what is rolled back was never noted", async () => {
  await ask("BEGIN; UPDATE resource SET retired = true; ROLLBACK");
  expect(await noted()).toEqual([]);
});

test("revisions follow the order of commits, without a gap, when many write at once", async () => {
  const writes = Array.from({ length: 8 }, (_, index) =>
    ask(`UPDATE resource SET hours = ${index + 1} WHERE id = ${1 + (index % 2)}`),
  );
  await Promise.all(writes);
  expect(await noted()).toHaveLength(8);
  expect(await revision()).toBe(before + 8);
});

test.each(["catalogue_revision", "catalogue_change"])(
  "the server reads %s and cannot touch it",
  async (table) => {
    const denied = `permission denied for table ${table}`;
    await expect(ask(`UPDATE ${table} SET revision = 1`)).rejects.toThrow(denied);
    await expect(ask(`DELETE FROM ${table}`)).rejects.toThrow(denied);
    await expect(ask(`INSERT INTO ${table} SELECT FROM ${table}`)).rejects.toThrow(denied);
    expect((await ask(`SELECT FROM ${table}`)).length).toBeGreaterThan(0);
  },
);
