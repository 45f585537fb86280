import type { NamedKind } from "../mapping.ts";
import { columnsNaming, ITEMS, readAt } from "../publishing/keys-in-use.sql.ts";

/** Of the keys with items of those kinds, those in use, and how many people have such records. */
export function peopleUnderSql(kinds: readonly NamedKind[]): string {
  const used = columnsNaming(kinds).map(
    ({ item, rows, owner, isNamed }) => `
      SELECT ${item} AS item, ${owner?.person ?? "NULL::bigint"} AS person
      FROM ${rows} ${owner?.join ?? ""} WHERE ${isNamed}`,
  );
  return `
    WITH used AS (${used.join(" UNION ALL ")}),
    people AS (SELECT DISTINCT place, person FROM used JOIN ${ITEMS} USING (item))
    SELECT place, ${PEOPLE} AS answer FROM people GROUP BY place`;
}

/** The same for the levels $3 of competencies. */
export function peopleAtLevelsSql(): string {
  const used = columnsNaming(["COMPETENCY"]).flatMap(({ item, rows, owner, isNamed, levels }) =>
    levels.map(
      (level) => `
        SELECT DISTINCT ${owner?.person ?? "NULL::bigint"} AS person, ${readAt(level)} AS place
        FROM ${rows} ${owner?.join ?? ""} JOIN ${ITEMS} ON ${item} = under.item WHERE ${isNamed}`,
    ),
  );
  return `
    WITH used AS (${used.join(" UNION ALL ")}),
    people AS (SELECT DISTINCT place, person FROM used WHERE place = ANY ($3::smallint[]))
    SELECT place, ${PEOPLE} AS answer FROM people GROUP BY place`;
}

/** How many, and a few of them. */
const PEOPLE = `json_build_object('count', count(person),
  'few', to_json((array_agg(person) FILTER (WHERE person IS NOT NULL))[1:5]))`;
