import * as fc from "fast-check";
import { appendAudit } from "../../server/audit/audit.store.ts";
import { CHAIN_BEGINS } from "../../server/audit/chain.ts";
import { auditSubjectTypes } from "../../server/audit/audit.ts";
import type { AuditRecord } from "../../server/audit/audit.ts";
import type { Database } from "../../server/database.ts";
import type { PersonId } from "../../server/level.ts";
import { connected } from "../support/database.ts";

/** Something that was done; whatever a test does not name is made up. */
export function aRecord(traits: Partial<AuditRecord> = {}): AuditRecord {
  return {
    action: "saveCompetency",
    actor: null,
    subject: { type: "Framework", id: 1 },
    framework: 1,
    requestId: "request-1",
    reason: null,
    changes: [{ field: "name.en", from: "Saws", to: "Fine saws" }],
    at: Date.parse("2026-03-04T12:00:00Z"),
    ...traits,
  };
}

/** Somebody as who did something. */
export const by = ({ row }: { readonly row: number }): PersonId =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the world's own row of a person
  row as PersonId;

/** What empties the audit, as its owner can with the guards off. */
export const EMPTIED = `
  BEGIN; SET LOCAL session_replication_role = replica; TRUNCATE audit_entry, audit_value;
  UPDATE audit_head SET entries = 0, hash = decode('${CHAIN_BEGINS}', 'hex'); COMMIT`;

/** Appends each in a transaction of its own, one after the other. */
export async function append(database: Database, records: readonly AuditRecord[]): Promise<void> {
  for (const record of records) {
    await database.atomically((manager) => appendAudit(manager, record));
  }
}

/** Appends many that are alike, in fractions of a millisecond each; their digests are right, too. */
export async function appendAlike(url: string, count: number): Promise<void> {
  await connected(url, async (client) => {
    for (let start = 0; start < count; start += 500) {
      await client.query(
        `WITH entry AS (
           INSERT INTO audit_entry (at, action, subject_type, subject_id, framework_id, digest)
           SELECT now(), 'alike', 'Framework', 1, 1, audit_digest($1, NULL, '[]')
           FROM generate_series(1, $2::bigint) RETURNING id)
         INSERT INTO audit_value SELECT id, $1, NULL, '[]' FROM entry`,
        ["8f6ec1a0-2b52-4b0e-9c0e-3f0f2a9f1c11", Math.min(500, count - start)],
      );
    }
  });
}

/** Text that PostgreSQL takes, with whatever else may be in it. */
const text = fc.string({ unit: "grapheme", maxLength: 12 }).filter((one) => !one.includes("\0"));
const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** Any record there can be. */
export const anyRecord: fc.Arbitrary<AuditRecord> = fc.record({
  action: text.filter((one) => one !== ""),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any number may be a person's id
  actor: maybe(id) as fc.Arbitrary<PersonId | null>,
  subject: fc.record({ type: fc.constantFrom(...auditSubjectTypes), id }),
  framework: maybe(id),
  requestId: maybe(text),
  reason: maybe(text),
  changes: fc.array(fc.record({ field: text, from: maybe(text), to: maybe(text) }), {
    maxLength: 4,
  }),
  at: fc.integer({ min: 0, max: Date.parse("9999-12-31") }),
});
