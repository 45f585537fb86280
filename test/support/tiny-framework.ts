import type { Client } from "pg";

/** A framework of one of each kind, all of them with id 1, in SQL alone. */
export async function makeTinyDraft(client: Client): Promise<void> {
  await client.query(TINY);
}

/** Publishes version 1, from which moment nothing of it changes. */
export async function publishTiny(client: Client): Promise<void> {
  await client.query(
    "INSERT INTO framework_status_change (version_id, status) VALUES (1, 'PUBLISHED')",
  );
}

/** What makes up the tiny framework, and a harmless change of each. */
export const TINY_CHANGES: readonly (readonly [table: string, change: string])[] = [
  ["framework_version", 'title = \'{"en": "Other"}\''],
  ["scale_level", 'name = \'{"en": "Other"}\''],
  ["competency_group", "position = 9"],
  ["competency", "position = 9"],
  ["profile", "position = 9"],
  ["responsibility", "position = 9"],
  ["stage", "position = 9"],
  ["indicator", "position = 9"],
  ["indicator_stage", "stage_id = stage_id"],
  ["requirement", "level = 0"],
];

const TINY = `
  INSERT INTO framework (key) VALUES ('tiny');
  INSERT INTO framework_version (framework_id, version, title, languages)
    VALUES (1, 1, '{"en": "Tiny"}', '{en}');
  INSERT INTO framework_status_change (version_id, status) VALUES (1, 'DRAFT');
  INSERT INTO item (framework_id, kind, key) VALUES
    (1, 'GROUP', 'g'), (1, 'COMPETENCY', 'c'), (1, 'PROFILE', 'p'), (1, 'STAGE', 's'),
    (1, 'RESPONSIBILITY', 'r'), (1, 'INDICATOR', 'c/1/1');
  INSERT INTO scale_level (version_id, level, name)
    VALUES (1, 0, '{"en": "None"}'), (1, 1, '{"en": "Some"}');
  INSERT INTO competency_group (version_id, item_id, position, name)
    VALUES (1, 1, 1, '{"en": "Group"}');
  INSERT INTO competency (version_id, item_id, group_id, position, name)
    VALUES (1, 2, 1, 1, '{"en": "Competency"}');
  INSERT INTO profile (version_id, item_id, position, title)
    VALUES (1, 3, 1, '{"en": "Profile"}');
  INSERT INTO responsibility (version_id, profile_id, item_id, position, text)
    VALUES (1, 1, 5, 1, '{"en": "Does things"}');
  INSERT INTO stage (version_id, profile_id, item_id, position, name)
    VALUES (1, 1, 4, 1, '{"en": "Stage"}');
  INSERT INTO indicator (version_id, item_id, competency_id, level, position, statement)
    VALUES (1, 6, 1, 1, 1, '{"en": "Shows it"}');
  INSERT INTO indicator_stage (indicator_id, stage_id, version_id) VALUES (1, 1, 1);
  INSERT INTO requirement (stage_id, competency_id, version_id, level) VALUES (1, 1, 1, 1);
`;
