import { DataSource } from "typeorm";
import type { EntityManager } from "typeorm";
import type { PostgresDriver } from "typeorm/driver/postgres/PostgresDriver.js";
import pg from "pg";
import { entities } from "./entities.ts";
import { PostgresNaming } from "./naming.ts";

/** A hot statement: named, so that PostgreSQL plans it once for each connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/**
 * A list of row ids, given its parameter, for a hot statement. PostgreSQL keeps its general plan
 * only where one for the values at hand looks no cheaper, and a list whose length it sees always
 * does: it would plan anew each time, which takes longer than to run. Here it never sees it.
 */
export const unseenIds = (parameter: string): string =>
  `ARRAY(SELECT unnest(${parameter}::bigint[]))`;

/** The one way to the database. */
export interface Database {
  /** Runs a named statement and answers its rows. */
  rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /** Does all of the work in one transaction, or none of it; for administration. */
  atomically<Answer>(work: (manager: EntityManager) => Promise<Answer>): Promise<Answer>;
  /** Hears the name of every statement before it is sent; tests count with it. */
  onStatement: ((name: string) => void) | null;
  /** How many named statements were sent since it was opened. */
  readonly statementsSent: () => number;
  close(): Promise<void>;
}

// Row ids and counts stay far below 2^53 (a bigint[] leaves a statement as JSON); days stay text,
// because a day has no time zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** How many connections there may be, and how long somebody waits for a free one. */
export interface Pool {
  readonly connections?: number;
  /** Milliseconds; ten seconds unless said otherwise, which is right for commands. */
  readonly patience?: number;
}

/** How long a request waits for a free connection before it is told to come back. */
export const REQUEST_PATIENCE_MS = 250;

/** Settings of TypeORM that the server and the checks of its entities share. */
export function dataSourceFor(
  url: string,
  { connections = 10, patience = 10_000 }: Pool = {},
): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    entities: [...entities],
    namingStrategy: new PostgresNaming(),
    poolSize: connections,
    extra: { connectionTimeoutMillis: patience, idleTimeoutMillis: 60_000 },
    poolErrorHandler: () => {
      // A lost idle connection is replaced at the next use; without a handler it ends the process.
    },
  });
}

/** Opens the pool; throws where the database cannot be reached. */
export async function openDatabase(url: string, pool: Pool = {}): Promise<Database> {
  const source = await dataSourceFor(url, pool).initialize();
  const connections = poolOf(source);
  let sent = 0;
  const database: Database = {
    onStatement: null,
    statementsSent: () => sent,
    async rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
      sent += 1;
      database.onStatement?.(statement.name);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the row type is the statement's own promise
      return (await connections.query({ ...statement, values: [...values] })).rows as Row[];
    },
    atomically: (work) => source.transaction(work),
    close: () => source.destroy(),
  };
  return database;
}

function poolOf(source: DataSource): pg.Pool {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeORM types its driver's pool as any
  return (source.driver as PostgresDriver).master as pg.Pool;
}
