import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import type { Client } from "pg";
import { from } from "pg-copy-streams";
import type { Batch, Rows } from "./rows.ts";
import { tableNames, tables } from "./tables.ts";
import type { Table } from "./tables.ts";

/** Sends rows to the database by COPY, a few megabytes at a time. */
export interface Copying {
  /** Sends what waits, if that is enough to be worth a COPY. */
  sendIfMany: () => Promise<void>;
  /** Sends all that waits, and lets the next ids follow the last. */
  finish: () => Promise<void>;
}

/** How much waits at most, in bytes. */
const MANY = 4_000_000;

/**
 * Sends rows within the transaction the client is in. While one batch is on its way the next is
 * made. Frozen rows are fit for tables that the same transaction has emptied.
 */
export function copying(client: Client, rows: Rows, { frozen }: { frozen: boolean }): Copying {
  let underWay: Promise<void> = Promise.resolve();
  let calls = 0;
  const send = async (): Promise<void> => {
    await underWay;
    underWay = copyAll(client, rows.take(), frozen);
  };
  return {
    async sendIfMany() {
      if (rows.size() > MANY) await send();
      calls += 1;
      // What is on its way moves only while nothing else is done.
      if (calls % 25 === 0) await setImmediate();
    },
    async finish() {
      await send();
      await underWay;
      for (const table of tableNames) {
        if (tables[table][0] === "id") await client.query(follow(table));
      }
    },
  };
}

/** Lets the next id of a table follow the highest, if there is one. */
function follow(table: Table): string {
  return `SELECT setval(pg_get_serial_sequence('${table}', 'id'), last)
    FROM (SELECT max(id) AS last FROM ${table}) WHERE last > 0`;
}

async function copyAll(client: Client, batches: readonly Batch[], frozen: boolean): Promise<void> {
  for (const { table, text } of batches) {
    const how = frozen ? "WITH (FREEZE)" : "";
    const copy = client.query(
      from(`COPY ${table} (${tables[table].join(", ")}) FROM STDIN ${how}`),
    );
    await pipeline(Readable.from([text]), copy);
  }
}
