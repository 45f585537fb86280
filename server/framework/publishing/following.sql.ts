import type { Successions } from "./following.ts";

/**
 * Where items lead, as a table of `item`, `successor` and `levels`, out of the parameter that holds
 * `followingJson`. A statement that is given what its request follows, instead of looking it up,
 * reads records under the very versions that the rest of the answer is made from, also while
 * another one is being published.
 */
export const following = (parameter: string): string => `
  SELECT item, successor, levels FROM jsonb_to_recordset(${parameter}::jsonb)
    AS given (item bigint, successor bigint, levels smallint[])`;

/** What `following` reads. */
export function followingJson(successions: Successions): string {
  return JSON.stringify(
    [...successions].flatMap(([item, successors]) =>
      successors.map(({ item: successor, levels }) => ({ item, successor, levels })),
    ),
  );
}

/**
 * A record of a level as it is read today, in SQL. The argument is the alias of what has a
 * `competency_id` and a `level`; the join needs a table `following`, gives a record once for each
 * competency that it leads to, and its level is null where it is history only.
 */
export const followedRecord = (record: string) => ({
  join: `LEFT JOIN following ON following.item = ${record}.competency_id`,
  competency: `coalesce(following.successor, ${record}.competency_id)`,
  level: `CASE WHEN following.levels IS NULL THEN ${record}.level
    ELSE following.levels[${record}.level + 1] END`,
});
