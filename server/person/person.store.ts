import type { Database, Statement } from "../database.ts";
import type { ItemId, OrgUnitId } from "../level.ts";
import type { Person } from "./person.ts";
import { personRow } from "./person.sql.ts";

/** Narrows a list of people; all conditions hold together, and null means any. */
export interface PeopleConditions {
  readonly search: string | null;
  /** Exactly this address, in lower case. */
  readonly email: string | null;
  readonly orgUnits: readonly OrgUnitId[] | null;
  /** Holding one of these stages. */
  readonly stages: readonly ItemId[] | null;
  readonly active: boolean | null;
}

/** Which page of a list of people, and in what order. */
export interface PeoplePage {
  /** UNIT puts the unit's place in `unitOrder` before the name. */
  readonly order: "NAME" | "UNIT";
  /** The units in the order of their names; people without one come last. */
  readonly unitOrder: readonly OrgUnitId[];
  /** Place of the unit, name and id of the last one seen. */
  readonly after: readonly [number, string, number] | null;
  /** How many rows to read. */
  readonly rows: number;
  /** Whether to count all that match, too. */
  readonly isCounted: boolean;
}

const MATCHING = `
  ($1::text IS NULL OR folded(display_name) LIKE '%' || folded($1) || '%')
  AND ($2::text IS NULL OR lower(email) = $2)
  AND ($3::bigint[] IS NULL OR org_unit_id = ANY ($3))
  AND ($4::bigint[] IS NULL OR stage_id = ANY ($4))
  AND ($5::boolean IS NULL OR active = $5)`;

/** $12 says whether anybody wants to know how many there are; without it nobody counts. */
const PEOPLE: Statement = {
  name: "people",
  text: `
    WITH page AS (
      SELECT * FROM (
        SELECT person.*, CASE WHEN $6 = 'UNIT'
          THEN coalesce(array_position($7::bigint[], org_unit_id), 2147483647) ELSE 0 END AS place
        FROM person WHERE ${MATCHING}) AS found
      WHERE $8::bigint IS NULL OR place > $8
        OR (place = $8 AND (display_name COLLATE "und-x-icu", id) > ($9, $10::bigint))
      ORDER BY place, display_name COLLATE "und-x-icu", id LIMIT $11)
    SELECT
      (SELECT coalesce(json_agg(json_build_object('person', ${personRow("page")}, 'place', place)
          ORDER BY place, display_name COLLATE "und-x-icu", id), '[]') FROM page) AS people,
      CASE WHEN $12 THEN (SELECT count(*) FROM person WHERE ${MATCHING}) END AS "totalCount"`,
};

/** A person with the place of their unit in the order asked for. */
export interface PlacedPerson {
  readonly person: Person;
  readonly place: number;
}

/** Some people in order, and how many there are altogether; null where that was not asked. */
export interface PlacedPeople {
  readonly people: readonly PlacedPerson[];
  readonly totalCount: number | null;
}

/** Where people are kept. */
export interface PersonStore {
  /** One page, and where `isCounted` the length of the whole list, in one statement. */
  page(conditions: PeopleConditions, page: PeoplePage): Promise<PlacedPeople>;
}

/** Reads people from the database. */
export function personStore(database: Database): PersonStore {
  return {
    async page({ search, email, orgUnits, stages, active }, page) {
      const { order, unitOrder, after, rows, isCounted } = page;
      // A percent sign in a name is a percent sign.
      const pattern = search?.replace(/[\\%_]/g, "\\$&") ?? null;
      const conditions = [pattern, email, orgUnits, stages, active];
      const [place, name, id] = after ?? [null, null, null];
      const asked = [...conditions, order, unitOrder, place, name, id, rows, isCounted];
      const [row] = await database.rows<PlacedPeople>(PEOPLE, asked);
      if (row === undefined) throw new Error("the people statement always answers one row");
      return row;
    },
  };
}
