import type { Shelf } from "./shelf.ts";

/** The id of an item of a framework, as SQL. */
export const itemOf = (framework: string, kind: string, key: string): string =>
  `(SELECT item.id FROM item JOIN framework ON framework.id = framework_id
    WHERE framework.key = '${framework}' AND kind = '${kind}' AND item.key = '${key}')`;

/** A confirmed level of somebody in a competency, as SQL. */
export const assessment = (competency: string, level: number): string => `
  INSERT INTO assessment (person_id, competency_id, source, level, assessed_at, assessor_id)
  SELECT min(id), ${competency}, 'MANAGER', ${level}, '2026-01-01', max(id) FROM person`;

/** Two people, so that one can be said to assess the other. */
export async function somebody({ ask }: Shelf): Promise<void> {
  await ask(`INSERT INTO person (display_name, email)
    VALUES ('One', 'one@example.org'), ('Two', 'two@example.org')`);
}

/** One record of each kind that can name something of the framework `small`, at level 1. */
export async function recordOfEachKind({ ask }: Shelf, framework: string): Promise<void> {
  const one = itemOf(framework, "COMPETENCY", "one");
  const mark = itemOf(framework, "INDICATOR", "one/1/1");
  const stage = itemOf(framework, "STAGE", "first");
  const plan = `person_id, profile_id, target_id, start_on, due_on`;
  const planned = `${itemOf(framework, "PROFILE", "job")}, ${stage}, '2026-01-01', '2026-02-01'`;
  const version = `(SELECT max(id) FROM framework_version)`;
  await ask(`
    ${assessment(one, 1)};
    INSERT INTO assessment_indicator SELECT max(id), ${mark}, true FROM assessment;
    INSERT INTO evidence (person_id, kind, occurred_on)
      SELECT min(id), 'WORK', '2026-01-01' FROM person;
    INSERT INTO evidence_claim (evidence_id, position, competency_id, level, indicator_id)
      SELECT max(id), 1, ${one}, NULL::smallint, ${mark} FROM evidence
      UNION ALL SELECT max(id), 2, ${one}, 1, NULL FROM evidence;
    UPDATE person SET stage_id = ${stage}, objective_id = ${stage}
      WHERE id = (SELECT min(id) FROM person);
    INSERT INTO plan (${plan}) SELECT min(id), ${planned} FROM person;
    INSERT INTO resource (key, title, format, languages)
      VALUES ('${framework}', '{"en": "Book"}', 'BOOK', '{en}');
    INSERT INTO resource_outcome SELECT max(id), 1, ${one}, 0, 1 FROM resource;
    INSERT INTO plan_step (plan_id, position, resource_id)
      SELECT (SELECT max(id) FROM plan), 1, max(id) FROM resource;
    INSERT INTO plan_step_outcome SELECT max(id), 1, ${one}, 0, 1 FROM plan_step;
    INSERT INTO plan (${plan}, status, version_id)
      SELECT min(id), ${planned}, 'COMPLETED', ${version} FROM person;
    INSERT INTO mentor (person_id, capacity, languages, time_zone)
      SELECT min(id), 1, '{en}', 'UTC' FROM person ON CONFLICT DO NOTHING;
    INSERT INTO mentor_competency SELECT max(id), ${one} FROM mentor;
    INSERT INTO mentorship (mentor_id, mentee_id, status)
      SELECT (SELECT max(id) FROM mentor), max(id), 'ACCEPTED' FROM person;
    INSERT INTO mentorship_competency SELECT max(id), ${one} FROM mentorship;
    INSERT INTO role_grant (person_id, role, framework_id, competency_ids)
      SELECT (SELECT max(id) FROM person), 'ASSESSOR', max(id), ARRAY[${one}] FROM framework`);
}
