import type { Database, Statement } from "../database.ts";
import type { ItemId, OrgUnitId } from "../level.ts";
import type { Person } from "./person.ts";
import { personJson } from "./person.sql.ts";

/** Narrows a list of people; all conditions hold together, and null means any. */
export interface PeopleConditions {
  readonly search: string | null;
  /** Exactly this address, in lower case. */
  readonly email: string | null;
  readonly orgUnits: readonly OrgUnitId[] | null;
  /** Holding this stage. */
  readonly stage: ItemId | null;
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
}

const MATCHING = `
  ($1::text IS NULL OR folded(display_name) LIKE '%' || folded($1) || '%')
  AND ($2::text IS NULL OR lower(email) = $2)
  AND ($3::bigint[] IS NULL OR org_unit_id = ANY ($3))
  AND ($4::bigint IS NULL OR stage_id = $4)
  AND ($5::boolean IS NULL OR active = $5)`;

const PEOPLE: Statement = {
  name: "people",
  text: `
    SELECT ${personJson("found")} AS person, place FROM (
      SELECT person.*, CASE WHEN $6 = 'UNIT'
        THEN coalesce(array_position($7::bigint[], org_unit_id), 2147483647) ELSE 0 END AS place
      FROM person WHERE ${MATCHING}) AS found
    WHERE $8::bigint IS NULL OR place > $8
      OR (place = $8 AND (display_name COLLATE "und-x-icu", id) > ($9, $10::bigint))
    ORDER BY place, display_name COLLATE "und-x-icu", id LIMIT $11`,
};
const COUNT: Statement = {
  name: "people-count",
  text: `SELECT count(*) FROM person WHERE ${MATCHING}`,
};

/** A person with the place of their unit in the order asked for. */
export interface PlacedPerson {
  readonly person: Person;
  readonly place: number;
}

/** Where people are kept. */
export interface PersonStore {
  page(conditions: PeopleConditions, page: PeoplePage): Promise<PlacedPerson[]>;
  count(conditions: PeopleConditions): Promise<number>;
}

/** Reads people from the database. */
export function personStore(database: Database): PersonStore {
  const values = ({ search, email, orgUnits, stage, active }: PeopleConditions): unknown[] => {
    // A percent sign in a name is a percent sign.
    const pattern = search?.replace(/[\\%_]/g, "\\$&") ?? null;
    return [pattern, email, orgUnits, stage, active];
  };
  return {
    page(conditions, { order, unitOrder, after, rows }) {
      const [place, name, id] = after ?? [null, null, null];
      const asked = [...values(conditions), order, unitOrder, place, name, id, rows];
      return database.rows<PlacedPerson>(PEOPLE, asked);
    },
    async count(conditions) {
      const [row] = await database.rows<{ count: number }>(COUNT, values(conditions));
      return row?.count ?? 0;
    },
  };
}
