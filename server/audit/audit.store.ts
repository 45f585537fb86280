import type { Database, Statement } from "../database.ts";
import type { Person } from "../person/person.ts";
import type { AuditSight } from "./audit.policy.ts";
import { APPEND, ENTRIES, ENTRIES_IN_SIGHT } from "./audit.sql.ts";
import type { AuditEntry, AuditRecord } from "./audit.ts";
import { trailStatement } from "./trail.sql.ts";
import type { AuditConditions, AuditPage } from "./trail.sql.ts";

/**
 * Writes down what a transaction does, in that transaction: if one fails, so does the other. Let it
 * be the last thing the transaction does, because until it ends everybody else who appends waits.
 */
export async function appendAudit(manager: Writing, record: AuditRecord): Promise<void> {
  const { at, action, actor, subject, framework, requestId, reason, changes } = record;
  const entry = [at, action, actor, subject.type, subject.id, framework, requestId];
  await manager.query(APPEND, [...entry, reason, JSON.stringify(changes)]);
}

/** Whatever runs statements within a transaction, such as TypeORM's manager. */
interface Writing {
  query(statement: string, values: unknown[]): Promise<unknown>;
}

/** Some entries, newest first, the people they name, and how many there are altogether. */
export interface ToldEntries {
  readonly entries: readonly AuditEntry[];
  readonly people: readonly Person[];
  /** Null where that was not asked. */
  readonly totalCount: number | null;
}

/** Where the audit is read, as far as somebody's sight reaches. */
export interface AuditStore {
  /** One page, and where `isCounted` the length of the whole list, in one statement. */
  page(sight: AuditSight, conditions: AuditConditions, page: AuditPage): Promise<ToldEntries>;
  /** Those of the ids that there are and that are in sight. */
  byId(sight: AuditSight, ids: readonly number[]): Promise<ToldEntries>;
}

/** Reads the audit from the database. */
export function auditStore(database: Database): AuditStore {
  const ask = async (statement: Statement, values: readonly unknown[]): Promise<ToldEntries> => {
    const [row] = await database.rows<ToldEntries>(statement, values);
    if (row === undefined) throw new Error("statements of the audit always answer one row");
    return row;
  };
  return {
    page(...asked) {
      const { statement, values } = trailStatement(...asked);
      return ask(statement, values);
    },
    byId: (sight, ids) =>
      sight === "all"
        ? ask(ENTRIES, [ids])
        : ask(ENTRIES_IN_SIGHT, [ids, sight.frameworks, sight.subjects]),
  };
}
