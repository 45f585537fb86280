import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { connected, freshDatabase, type FreshDatabase } from "../support/database.ts";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await tell(
    `INSERT INTO person (display_name, email, manager_id) VALUES
       ('Ana', 'ana@example.org', NULL), ('Ben', 'ben@example.org', 1), ('Cy', 'cy@example.org', 2)`,
  );
});
afterAll(() => database.drop());

const tell = (statement: string) =>
  connected(database.serverUrl, (client) => client.query(statement));

const PERSON = "INSERT INTO person (display_name, email, active)";
const RESOURCE = "INSERT INTO resource (key, title, format, languages, hours, url)";

test.each([
  ["an active person without an address", `${PERSON} VALUES ('Di', NULL, true)`, "person_email"],
  ["an address without an @", `${PERSON} VALUES ('Di', 'di', true)`, "person_email_check"],
  ["an address twice", `${PERSON} VALUES ('Di', 'ANA@example.org', true)`, "person_email_key"],
  ["one's own manager", "UPDATE person SET manager_id = id", "person_manager_id_check"],
  [
    "a circle in the reporting line",
    "UPDATE person SET manager_id = 3 WHERE id = 1",
    "stand above themselves",
  ],
  [
    "a text in no language",
    `${RESOURCE} VALUES ('r', '{}', 'BOOK', '{en}', 1, NULL)`,
    "resource_title_check",
  ],
  [
    "an empty text",
    `${RESOURCE} VALUES ('r', '{"en": ""}', 'BOOK', '{en}', 1, NULL)`,
    "resource_title_check",
  ],
  [
    "a text that is a number",
    `${RESOURCE} VALUES ('r', '{"en": 1}', 'BOOK', '{en}', 1, NULL)`,
    "resource_title_check",
  ],
  [
    "a quarter of an hour",
    `${RESOURCE} VALUES ('r', '{"en": "R"}', 'BOOK', '{en}', 0.2, NULL)`,
    "resource_hours_check",
  ],
  [
    "an address that is not https",
    `${RESOURCE} VALUES ('r', '{"en": "R"}', 'BOOK', '{en}', 1, 'http://example.org')`,
    "resource_url_check",
  ],
  ["a second row of settings", "INSERT INTO settings (id) VALUES (2)", "settings_id_check"],
])("the database refuses %s", async (_, statement, reason) => {
  await expect(tell(statement)).rejects.toThrow(reason);
});

test("an erased person keeps no address", async () => {
  const kept = await tell(`${PERSON} VALUES ('Erased', NULL, false) RETURNING email`);
  expect(kept.rows).toEqual([{ email: null }]);
});

test("the database finds a name without its accents and capitals", async () => {
  const found = await tell("SELECT folded('Élodie Çelik, ЖАННА, ΝΊΚΗ') AS folded");
  expect(found.rows).toEqual([{ folded: "elodie celik, жанна, νικη" }]);
});
