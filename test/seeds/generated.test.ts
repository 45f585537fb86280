import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { seedIfEmpty, seedOrganisation } from "../../seeds/load.ts";
import { connected, freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";
import { rules } from "./broken-rules.ts";
import { columnOf, digestOf } from "./seeded-rows.ts";

const today = "2026-03-04";
let database: FreshDatabase;
const heard: (readonly [number, number])[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  await seedIfEmpty(database.ownerUrl, { today });
  const onProgress = (done: number, total: number) => heard.push([done, total]);
  await seedOrganisation(database.ownerUrl, { people: 500, today, onProgress });
});
afterAll(() => database.drop());

const column = (query: string, values: unknown[] = []): Promise<unknown[]> =>
  columnOf(database.ownerUrl, query, values);

test("the organisation has taken the place of the demo", async () => {
  expect(await column("SELECT count(*) FROM person")).toEqual([500]);
  expect(await column("SELECT count(*) FROM mentor")).toEqual([25]);
  expect(heard.at(-1)).toEqual([1000, 1000]);
});

test("every constraint holds, those included that were not checked row by row", async () => {
  const constraints = await connected(database.ownerUrl, async (client) => {
    await client.query("BEGIN");
    const { rows } = await client.query<{ name: string; again: string }>(EVERY_CONSTRAINT);
    for (const { again } of rows) await client.query(again);
    await client.query("ROLLBACK");
    return rows.map(({ name }) => name);
  });
  expect(constraints).toContain("assessment_evidence_id_fkey");
  expect(constraints.length).toBeGreaterThan(100);
});

/** Makes each foreign key and check anew, which looks at every row there is. */
const EVERY_CONSTRAINT = `
  SELECT conname AS name, format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %2$I %s',
    conrelid::regclass, conname, pg_get_constraintdef(oid)) AS again
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'c')
    AND conrelid <> 0`;

test.each(rules)("%s", async (_, broken) => {
  const values = broken.includes("$1") ? [today] : [];
  expect(await column(`SELECT count(*) FROM (${broken}) AS broken`, values)).toEqual([0]);
});

test("half the people are at the first stage, a third at the second, the rest at the third", async () => {
  const shares = await column(
    `SELECT round(100.0 * count(*) / 500) FROM person JOIN item ON item.id = stage_id
     GROUP BY key ORDER BY key = 'foundation' DESC, key = 'intermediate' DESC`,
  );
  const [foundation, intermediate, advanced] = shares.map(Number);
  expect(foundation).toBeGreaterThan(42);
  expect(foundation).toBeLessThan(58);
  expect(intermediate).toBeGreaterThan(27);
  expect(advanced).toBeGreaterThan(9);
});

test("whoever leads has six to ten direct reports, but for the last", async () => {
  const sizes = await column(
    "SELECT count(*) FROM person WHERE manager_id IS NOT NULL GROUP BY manager_id",
  );
  const odd = sizes.map(Number).filter((size) => size < 6 || size > 10);
  expect(odd.length).toBeLessThanOrEqual(1);
});

test("each competency of each person has two or three records", async () => {
  const [average] = await column("SELECT count(*) / 500.0 / 14 FROM assessment");
  expect(Number(average)).toBeGreaterThan(1.9);
  expect(Number(average)).toBeLessThan(3);
});

test("servers hear that everything has changed", async () => {
  const newest = "SELECT part FROM catalogue_change ORDER BY revision DESC LIMIT 1";
  expect(await column(newest)).toEqual(["EVERYTHING"]);
});

test("triggers watch again afterwards", async () => {
  const broken = "UPDATE assessment SET level = 0 WHERE id = 1";
  await expect(column(broken)).rejects.toThrow("append-only");
});

test("the same size brings the same rows", async () => {
  const before = await digestOf(database.ownerUrl);
  await seedOrganisation(database.ownerUrl, { people: 500, today });
  expect(await digestOf(database.ownerUrl)).toBe(before);
});

test("a size without places for the demo people is refused", async () => {
  const tooFew = seedOrganisation(database.ownerUrl, { people: 39, today });
  await expect(tooFew).rejects.toThrow("40 people or more");
});
