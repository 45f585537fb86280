import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { demoPeople } from "../../seeds/demo-people.ts";
import { seedIfEmpty } from "../../seeds/load.ts";
import { connected, freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";
import { rules } from "./broken-rules.ts";
import { columnOf, digestOf } from "./seeded-rows.ts";

const today = "2026-03-04";
let database: FreshDatabase;
let hasSeeded: boolean;
beforeAll(async () => {
  database = await freshDatabase();
  hasSeeded = await seedIfEmpty(database.ownerUrl, { today });
});
afterAll(() => database.drop());

const column = (query: string, values: unknown[] = []): Promise<unknown[]> =>
  columnOf(database.ownerUrl, query, values);

test("an empty database is filled", () => {
  expect(hasSeeded).toBe(true);
});

test("there are forty people, fifteen of them mentors, and 120 resources in two languages", async () => {
  expect(await column("SELECT count(*) FROM person")).toEqual([40]);
  expect(await column("SELECT count(*) FROM mentor")).toEqual([15]);
  expect(await column("SELECT count(*) FROM resource")).toEqual([120]);
  expect(await column("SELECT count(*) FROM resource WHERE title ? 'en' AND title ? 'fr'")).toEqual(
    [120],
  );
});

test.each(rules)("%s", async (_, broken) => {
  const values = broken.includes("$1") ? [today] : [];
  expect(await column(`SELECT count(*) FROM (${broken}) AS broken`, values)).toEqual([0]);
});

test.each([
  ["plan_status", "SELECT DISTINCT status FROM plan"],
  ["step_status", "SELECT DISTINCT status FROM plan_step"],
  ["mentorship_status", "SELECT DISTINCT status FROM mentorship"],
  ["evidence_status", "SELECT DISTINCT status FROM evidence"],
  ["review_decision", "SELECT DISTINCT decision FROM evidence_review"],
  ["assessment_source", "SELECT DISTINCT source FROM assessment"],
  ["evidence_kind", "SELECT DISTINCT kind FROM evidence"],
  ["decline_reason", "SELECT DISTINCT reason FROM mentorship_move WHERE reason IS NOT NULL"],
  ["granted_role", "SELECT DISTINCT role FROM role_grant"],
])("every %s occurs", async (type, found) => {
  const every = await column(`SELECT unnest(enum_range(NULL::${type}))::text ORDER BY 1`);
  expect((await column(`SELECT * FROM (${found}) AS found`)).map(String).sort()).toEqual(every);
});

test.each([
  ["has run out", "valid_until < $1"],
  ["is older than two years", "assessed_at < $1::date - interval '24 months'"],
  ["was written down later", "recorded_at > assessed_at + interval '9 days' AND $1 <> ''"],
  ["is corrected by another", "supersedes_id IS NOT NULL AND $1 <> ''"],
])("there is a record that %s", async (_, condition) => {
  const [count] = await column(`SELECT count(*) FROM assessment WHERE ${condition}`, [today]);
  expect(Number(count)).toBeGreaterThan(0);
});

test("some requests were turned down in the last 180 days, and some before", async () => {
  const recent = `SELECT DISTINCT at >= $1::date - 180 FROM mentorship_move
    WHERE to_status = 'DECLINED' ORDER BY 1`;
  expect(await column(recent, [today])).toEqual([false, true]);
});

test("a second start adds nothing", async () => {
  const before = await digestOf(database.ownerUrl);
  expect(await seedIfEmpty(database.ownerUrl, { today: "2026-05-01" })).toBe(false);
  expect(await digestOf(database.ownerUrl)).toBe(before);
});

test("the same day brings the same rows in another database", async () => {
  const other = await freshDatabase();
  await Promise.all([1, 2].map(() => seedIfEmpty(other.ownerUrl, { today })));
  expect(await digestOf(other.ownerUrl)).toBe(await digestOf(database.ownerUrl));
  await other.drop();
});

test("ids of what comes later follow those of the seed", async () => {
  const insert = `INSERT INTO person (display_name, email) VALUES ('New', 'new@example.org')
    RETURNING id::int`;
  const added = await connected(database.serverUrl, async (client) => {
    await client.query("BEGIN");
    const { rows } = await client.query<{ id: number }>(insert);
    await client.query("ROLLBACK");
    return rows.map(({ id }) => id);
  });
  expect(added).toEqual([41]);
});

test("the demo people are active, under their names and addresses", async () => {
  const found = await column(
    "SELECT display_name FROM person WHERE active AND email = ANY ($1) ORDER BY id",
    [demoPeople.map(({ address }) => address)],
  );
  const wanted = demoPeople.toSorted((one, other) => one.number - other.number);
  expect(found).toEqual(wanted.map(({ name }) => name));
});
