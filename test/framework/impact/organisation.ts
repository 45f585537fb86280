import fc from "fast-check";
import type { Shelf } from "../shelf.ts";

/** What one person is and what was said of them, by place in the lists of stages and competencies. */
export interface Invented {
  readonly active: boolean;
  /** Places among stages; beyond the list, none. */
  readonly stage: number;
  readonly objective: number;
  readonly records: readonly InventedRecord[];
}

interface InventedRecord {
  readonly competency: number;
  readonly source: (typeof SOURCES)[number];
  readonly level: number;
  readonly day: number;
  readonly valid: number | null;
  readonly voided: boolean;
}

const SOURCES = ["SELF", "PEER", "MANAGER", "ASSESSOR", "COURSE", "CREDENTIAL"] as const;

const anyRecord: fc.Arbitrary<InventedRecord> = fc.record({
  competency: fc.nat(9),
  source: fc.constantFrom(...SOURCES, "MANAGER", "ASSESSOR"),
  level: fc.nat(4),
  // Few days, so that records tie; the last is after the day on which all is read.
  day: fc.nat(4),
  valid: fc.option(fc.nat(6), { freq: 2 }),
  voided: fc.nat(7).map((n) => n === 0),
});

/** Some people; a third of the records are of few competencies, so that they meet. */
export const anyPeople: fc.Arbitrary<Invented[]> = fc.array(
  fc.record({
    active: fc.nat(9).map((n) => n > 0),
    stage: fc.nat(6),
    objective: fc.nat(12),
    records: fc.array(anyRecord, { maxLength: 8 }),
  }),
  { minLength: 5, maxLength: 25 },
);

/** The day on which everything is read. */
export const TODAY = "2026-03-04";
const DAYS = ["2025-11-01", "2026-01-10", "2026-01-10", "2026-03-04", "2026-03-05"];
const VALID = ["2026-03-05", "2026-03-05", "2026-03-05", "2026-03-06", "2026-04-01", "2027-01-01"];

/** Item ids that people and records name. */
export interface Named {
  readonly stages: readonly number[];
  readonly competencies: readonly number[];
}

/** Writes people and their records, all in one breath. */
export async function employ({ ask }: Shelf, people: readonly Invented[], named: Named) {
  const item = (items: readonly number[], place: number): string => `${items[place] ?? "NULL"}`;
  const statements = people.flatMap(({ active, stage, objective, records }) => [
    `INSERT INTO person (display_name, email, active, stage_id, objective_id)
      SELECT 'Somebody', 'p' || coalesce(max(id), 0) || '@example.org', ${active},
        ${item(named.stages, stage)}, ${item(named.stages, objective)} FROM person`,
    ...records.map((record) => said(record, named)),
  ]);
  await ask(statements.join(";"));
}

/** What was said of the person last written, by somebody else unless it is their own claim. */
function said(record: InventedRecord, { competencies }: Named): string {
  const { source, level } = record;
  const competency = competencies[record.competency % competencies.length] ?? 0;
  const day = DAYS[record.day] ?? TODAY;
  const ends = record.valid === null ? null : (VALID[record.valid] ?? "2026-03-03");
  const until = ends === null || ends < day ? "NULL" : `'${ends}'`;
  const by = source === "SELF" ? "max(id)" : source === "COURSE" ? "NULL::bigint" : "min(id)";
  return `
    WITH people AS (SELECT max(id) AS person, ${by} AS by, count(*) AS count FROM person),
    said AS (
      INSERT INTO assessment
        (person_id, competency_id, source, level, assessed_at, valid_until, assessor_id, recorded_at)
      SELECT person, ${competency}, '${source}', ${level}, '${day}', ${until}, by, '2027-01-01'
      FROM people WHERE count > 1 RETURNING id, person_id)
    INSERT INTO assessment_void (assessment_id, person_id)
    SELECT id, person_id FROM said WHERE ${record.voided}`;
}
