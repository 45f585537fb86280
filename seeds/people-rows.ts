import type { GrantedRole } from "../server/viewer.ts";
import { isAssessor } from "./confirmers.ts";
import { demoPerson } from "./demo-people.ts";
import { inventName } from "./names.ts";
import type { SeedPerson } from "./people.ts";
import type { Random } from "./random.ts";
import { names } from "./texts.ts";
import type { UnitOf } from "./units.ts";
import type { World } from "./world.ts";

/** Adds everybody's row and what they are granted; `written` hears each number. */
export async function addPeople(
  world: World,
  unitOf: UnitOf,
  written: (number: number) => Promise<void>,
): Promise<void> {
  for (let number = 1; number <= world.people.line.people; number += 1) {
    addPerson(world, world.people.person(number), unitOf);
    addGrants(world, number);
    await written(number);
  }
}

function addPerson(world: World, person: SeedPerson, unitOf: UnitOf): void {
  const { people, catalogue, rows } = world;
  const { number, stage, objective } = person;
  const random = people.random(number, "home");
  const named = demoPerson(number) ?? inventName(number, people.random(number, "name"));
  rows.add("person", {
    id: number,
    display_name: named.name,
    email: named.address,
    active: person.active,
    manager_id: people.line.managerOf(number),
    org_unit_id: unitOf(number),
    stage_id: catalogue.stageIds[stage] ?? null,
    objective_id: objective === null ? null : (catalogue.stageIds[objective] ?? null),
    languages: person.languages,
    ...homeOf(number, random),
    seeking_mentor: person.active && stage < 2 && random.chance(0.25),
  });
}

/** Where somebody's clock stands, and when they have time; a mentor's offer says the same. */
export function homeOf(number: number, random: Random) {
  const isDemo = demoPerson(number) !== undefined;
  return {
    time_zone: isDemo ? "America/Toronto" : random.pick(names.timeZones),
    availability: JSON.stringify(isDemo || random.chance(0.75) ? hours(random) : []),
  };
}

function hours(random: Random) {
  const free = random.some([1, 2, 3, 4, 5], random.between(2, 4));
  return free
    .sort((one, other) => one - other)
    .map((weekday) => {
      const from = random.between(16, 28) * 30;
      return { weekday, from, to: from + random.between(2, 6) * 30 };
    });
}

function addGrants({ catalogue, rows }: World, number: number): void {
  const grant = (role: GrantedRole, competencies: readonly number[] | null = null): void => {
    const ofFramework = role === "ASSESSOR" || role === "FRAMEWORK_ADMIN";
    rows.add("role_grant", {
      id: rows.nextId("role_grant"),
      person_id: number,
      role,
      framework_id: ofFramework ? catalogue.frameworkId : null,
      competency_ids: competencies,
    });
  };
  const role = demoPerson(number)?.role;
  if (role !== undefined) grant(role);
  else if (isAssessor(number)) grant("ASSESSOR");
  else if (number === SPECIALIST) {
    const technical = catalogue.competencies.slice(6, 8);
    grant(
      "ASSESSOR",
      technical.map(({ id }) => id),
    );
  }
}

/** Somebody who assesses in the first two technical competencies alone. */
const SPECIALIST = 9;
