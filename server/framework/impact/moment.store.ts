import type { EntityManager } from "typeorm";
import type { Database } from "../../database.ts";
import type { Aims } from "./aims.ts";
import { EVERYBODY } from "./impact.sql.ts";
import type { InParts } from "./records.store.ts";

/** A look at the database as it is at one moment, and the way to look from a second connection. */
export interface Moment {
  readonly database: Database;
  readonly manager: EntityManager;
}

/** From so many people on, two connections share the work. */
const MANY = 50_000;

/**
 * A look at everybody may take longer than others. Its records come sorted and its sums are few,
 * which a planner cannot know: it would sort millions of rows.
 */
const PATIENCE = `
  SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
  SET LOCAL statement_timeout = '20s'; SET LOCAL work_mem = '64MB'; SET LOCAL enable_sort = off`;

/** Reads whatever is read as it is at one moment. */
export function atOneMoment<Answer>(
  database: Database,
  look: (manager: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  return database.atomically(async (manager) => {
    await manager.query(PATIENCE);
    return look(manager);
  });
}

/** Looks at everybody, in two halves at the same moment where these people are many. */
export function inPartsOver({ database, manager }: Moment, aims: readonly Aims[]): InParts {
  const people = aims.reduce((sum, one) => sum + one.people, 0);
  return async (act) => {
    type Row = { readonly first: number; readonly last: number; readonly snapshot: string };
    const [everybody] = await manager.query<Row[]>(EVERYBODY);
    const { first, last, snapshot } = everybody ?? { first: 0, last: 0, snapshot: "" };
    if (people < MANY) return act({ manager, first, last });
    const middle = Math.floor((first + last) / 2);
    const [lower, upper] = await Promise.all([
      act({ manager, first, last: middle }),
      database.atomically(async (second) => {
        await second.query(`${PATIENCE}; SET TRANSACTION SNAPSHOT '${snapshot}'`);
        return act({ manager: second, first: middle + 1, last });
      }),
    ]);
    return [...lower, ...upper];
  };
}
