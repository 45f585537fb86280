import type { WeeklyHours } from "../../server/level.ts";
import { nodeId } from "../../server/node-id.ts";
import type { Ground } from "./world.ground.ts";

/** Somebody or something in a world: the row's id, and the opaque one of the graph. */
export interface Made {
  readonly row: number;
  readonly id: string;
}

/** Somebody who can sign in by this address. */
export interface Someone extends Made {
  readonly address: string;
}

/** What a test says of a person; everything else is made up. */
export interface PersonTraits {
  readonly name?: string;
  readonly manager?: Someone;
  readonly unit?: Made;
  /** Keys of stages. */
  readonly stage?: string;
  readonly objective?: string;
  readonly languages?: readonly string[];
  readonly timeZone?: string;
  readonly availability?: readonly WeeklyHours[];
  readonly seekingMentor?: boolean;
  readonly active?: boolean;
}

/** What a test says of a role given to somebody. */
export interface GrantTraits {
  readonly framework?: string;
  /** Keys of the only competencies an assessor covers. */
  readonly competencies?: readonly string[];
}

/** Ways to put people into a world. */
export const peopleIn = (ground: Ground) => {
  let count = 0;
  return {
    /** A person; without a name, one that sorts by when it was made. */
    async person(traits: PersonTraits = {}): Promise<Someone> {
      count += 1;
      const name = traits.name ?? `Person ${String(count).padStart(3, "0")}`;
      const address = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.${count}@example.org`;
      const row = await ground.insert("person", {
        display_name: name,
        email: address,
        active: traits.active ?? true,
        manager_id: traits.manager?.row ?? null,
        org_unit_id: traits.unit?.row ?? null,
        stage_id: await stageItem(ground, traits.stage),
        objective_id: await stageItem(ground, traits.objective),
        languages: traits.languages ?? ["en"],
        time_zone: traits.timeZone ?? "UTC",
        availability: JSON.stringify(traits.availability ?? []),
        seeking_mentor: traits.seekingMentor ?? false,
      });
      return { row, id: nodeId("Person", row), address };
    },

    /** A unit, perhaps within another. */
    async unit(name: string, parent?: Made): Promise<Made> {
      const text = JSON.stringify({ en: name, fr: `${name} (fr)` });
      const row = await ground.insert("org_unit", { name: text, parent_id: parent?.row ?? null });
      return { row, id: nodeId("OrgUnit", row) };
    },

    /** Gives somebody a role. */
    async grant(person: Someone, role: string, traits: GrantTraits = {}): Promise<void> {
      const { framework, competencies } = traits;
      const items = competencies?.map((key) => ground.item("COMPETENCY", key));
      const [bound] = await ground.query<{ id: number }>(
        "SELECT id FROM framework WHERE key = $1",
        [framework ?? null],
      );
      await ground.insert("role_grant", {
        person_id: person.row,
        role,
        framework_id: bound?.id ?? null,
        competency_ids: items === undefined ? null : await Promise.all(items),
      });
    },
  };
};

function stageItem(ground: Ground, key: string | undefined): Promise<number> | null {
  return key === undefined ? null : ground.item("STAGE", key);
}
