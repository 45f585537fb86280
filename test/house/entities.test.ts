import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { DataSource } from "typeorm";
import { dataSourceFor } from "../../server/database.ts";
import { PersonEntity } from "../../server/person/person.entity.ts";
import { connected, freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";

let database: FreshDatabase;
let source: DataSource;
beforeEach(async () => {
  database = await freshDatabase();
  source = await dataSourceFor(database.ownerUrl, { connections: 1 }).initialize();
});
afterEach(async () => {
  await source.destroy();
  await database.drop();
});

/** What entities leave to the migrations on purpose, and why. */
const IN_SQL_ALONE = [
  // Rules such as is_localized_text() are SQL; said twice, they would drift apart.
  /^ALTER TABLE "\w+" DROP CONSTRAINT "\w+_check"$/,
  // Indexes are partial, covering, descending or of expressions, which decorators cannot say.
  /^DROP INDEX "public"\."\w+_(idx|key)"$/,
];

/** What TypeORM would do to make the database what the entities say. */
async function wishes(): Promise<string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  const statements = upQueries.map(({ query }) => query);
  return statements.filter((statement) => !IN_SQL_ALONE.some((kept) => kept.test(statement)));
}

const asOwner = (sql: string) => connected(database.ownerUrl, (client) => client.query(sql));

test("entities and migrations agree", async () => {
  expect(await wishes()).toEqual([]);
});

test("every table has an entity and every column a property", async () => {
  // TypeORM keeps its own list of migrations.
  const { rows } = await asOwner(`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> 'schema_migration'`);
  const inDatabase = rows.map(({ name }: { name: string }) => name);
  const inEntities = source.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map(({ databaseName }) => `${tableName}.${databaseName}`),
  );
  expect(inEntities.sort()).toEqual(inDatabase.sort());
  expect(inEntities.length).toBeGreaterThan(200);
});

test.each([
  ["a column is gone", "ALTER TABLE person DROP COLUMN erased_at", 'ADD "erased_at"'],
  ["a column is new", "ALTER TABLE person ADD shoe_size bigint", 'DROP COLUMN "shoe_size"'],
  ["a type differs", "ALTER TABLE plan ALTER due_on TYPE timestamptz", '"due_on" date'],
  ["a column may be empty", "ALTER TABLE plan ALTER due_on DROP NOT NULL", '"due_on" SET NOT NULL'],
  ["a default differs", "ALTER TABLE mentor ALTER revision SET DEFAULT 2", "SET DEFAULT '1'"],
  [
    "a reference is gone",
    "ALTER TABLE stage DROP CONSTRAINT stage_profile_id_fkey",
    'ADD CONSTRAINT "stage_profile_id_fkey"',
  ],
  [
    "a reference has another name",
    "ALTER TABLE plan RENAME CONSTRAINT plan_person_id_fkey TO plan_owner_fkey",
    'DROP CONSTRAINT "plan_owner_fkey"',
  ],
  ["a word of a list is new", "ALTER TYPE item_kind ADD VALUE 'BADGE'", "item_kind"],
])("it is noticed when %s", async (_, change, wish) => {
  await asOwner(change);
  expect((await wishes()).join("\n")).toContain(wish);
});

test("a row written as an entity is read back with the types its properties say", async () => {
  const availability = [{ weekday: 1, from: 540, to: 600 }];
  const { identifiers } = await source.manager.insert(PersonEntity, {
    displayName: "Ada",
    email: "ada@example.org",
    languages: ["en", "fr"],
    availability,
  });
  expect(identifiers).toEqual([{ id: 1 }]);
  expect(await source.manager.find(PersonEntity)).toEqual([
    expect.objectContaining({
      id: 1,
      revision: 1,
      active: true,
      managerId: null,
      languages: ["en", "fr"],
      timeZone: "UTC",
      availability,
    }),
  ]);
});
