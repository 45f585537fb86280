import { standings } from "../../../server/assessment/assessment.ts";
import type { CurrentLevelRule, LevelRecord } from "../../../server/assessment/assessment.ts";
import { followedRecords } from "../../../server/assessment/followed-records.ts";
import { nothingShown } from "../../../server/assessment/assessment.ts";
import { assembleFrameworks } from "../../../server/framework/assemble.ts";
import { frameworkStore } from "../../../server/framework/framework.store.ts";
import { shelve } from "../../../server/framework/shelf.ts";
import { defaultTarget } from "../../../server/gap/target.ts";
import { gapBetween } from "../../../server/gap/gap.ts";
import type { Gap } from "../../../server/gap/gap.ts";
import { groupedBy } from "../../../server/grouping.ts";
import type { Person } from "../../../server/person/person.ts";
import type { PersonId } from "../../../server/level.ts";
import type { Shelf } from "../shelf.ts";
import { TODAY } from "./organisation.ts";

/** Everybody's gaps in one framework, by person and by key of competency. */
export type EveryonesGaps = ReadonlyMap<PersonId, ReadonlyMap<string, Gap>>;

type Aiming = Pick<Person, "id" | "stageId" | "objectiveId">;
type Row = LevelRecord & { readonly person: PersonId };

/** Reads everybody's gaps as the server would answer them now, person by person. */
export async function everyonesGaps(
  { database }: Pick<Shelf, "database">,
  framework: string,
  rule: CurrentLevelRule,
): Promise<EveryonesGaps> {
  const shelf = shelve(assembleFrameworks(await frameworkStore(database).published()));
  const people = await database.rows<Aiming>(PEOPLE, []);
  const records = groupedBy(await database.rows<Row>(RECORDS, []), ({ person }) => person);
  const how = { rule, today: TODAY, freshnessOf: () => 24 };
  const gapsOf = (person: Aiming): Map<string, Gap> => {
    const target = defaultTarget(person, shelf);
    const own = followedRecords(records.get(person.id) ?? [], shelf.successions);
    const standing = standings(own, how);
    const requirements = target?.profile.framework.key === framework ? target.requirements : [];
    return new Map(
      requirements.map(({ competency, level }) => [
        competency.key,
        gapBetween(level, standing.get(competency.item) ?? nothingShown),
      ]),
    );
  };
  return new Map(people.map((person) => [person.id, gapsOf(person)]));
}

const PEOPLE = {
  name: "test-people",
  text: `SELECT id, stage_id AS "stageId", objective_id AS "objectiveId" FROM person WHERE active`,
};

const RECORDS = {
  name: "test-records",
  text: `SELECT id, person_id AS person, competency_id AS competency, source, level,
      (date_part('epoch', assessed_at) * 1000)::float8 AS "assessedAt",
      valid_until AS "validUntil", assessor_id AS assessor, evidence_id AS evidence
    FROM assessment WHERE id NOT IN (SELECT assessment_id FROM assessment_void)`,
};
