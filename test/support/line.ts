import type { Client } from "pg";
import { connected } from "./database.ts";
import type { FreshDatabase } from "./database.ts";

/** A table whose rows are under one another: people under managers, units within units. */
export interface Line {
  /** As many rows as said, numbered from 1, under nothing. */
  start(count: number): Promise<void>;
  /** Puts a row under another, or under nothing. */
  put(client: Client, id: number, above: number | null): Promise<unknown>;
  /** Adds rows in one statement, each with what it is under. */
  addAll(above: readonly (number | null)[]): Promise<void>;
  /** What each row is under, by number. */
  all(): Promise<(number | null)[]>;
}

const tables = {
  person: { column: "manager_id", columns: "display_name, email", values: "'P', n || '@e.org'" },
  org_unit: { column: "parent_id", columns: "name", values: "jsonb_build_object('en', n::text)" },
};

/** The line of that table, empty whenever it is started anew; its rows are added by the owner. */
export function lineIn(table: keyof typeof tables, database: FreshDatabase): Line {
  const { column, columns, values } = tables[table];
  const tell = (text: string, given: unknown[] = []) =>
    connected(database.ownerUrl, (client) => client.query(text, given));
  const addAll = async (above: readonly (number | null)[]): Promise<void> => {
    await tell(`TRUNCATE ${table} RESTART IDENTITY CASCADE`);
    await tell(
      `INSERT INTO ${table} (id, ${column}, ${columns}) OVERRIDING SYSTEM VALUE
       SELECT n, above, ${values} FROM unnest($1::bigint[]) WITH ORDINALITY AS given (above, n)`,
      [above],
    );
  };
  return {
    addAll,
    start: (count) => addAll(Array.from({ length: count }, () => null)),
    put: (client, id, above) =>
      client.query(`UPDATE ${table} SET ${column} = $1 WHERE id = $2`, [above, id]),
    async all() {
      const { rows } = await tell(`SELECT ${column}::int AS above FROM ${table} ORDER BY id`);
      return rows.map(({ above }: { above: number | null }) => above);
    },
  };
}

/** Whether going up from some row never ends. */
export function hasCircle(above: readonly (number | null)[]): boolean {
  return above.some((first) => {
    let at = first;
    for (let steps = 0; steps < above.length && at !== null; steps += 1) at = above[at - 1] ?? null;
    return at !== null;
  });
}
