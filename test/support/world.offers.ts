import type { WeeklyHours } from "../../server/level.ts";
import { nodeId } from "../../server/node-id.ts";
import type { ResourceFormat } from "../../server/resource/resource.ts";
import type { Ground } from "./world.ground.ts";
import type { Made, Someone } from "./world.people.ts";

/** What a test says of a resource. */
export interface ResourceTraits {
  readonly title?: string;
  readonly titleFr?: string;
  readonly description?: string;
  /** Competency, from level, to level. */
  readonly outcomes?: readonly (readonly [string, number, number])[];
  readonly hours?: number;
  readonly cost?: string;
  readonly languages?: readonly string[];
  readonly format?: ResourceFormat;
  /** Votes of 1 to 5. */
  readonly ratings?: readonly number[];
  readonly availableFrom?: string;
  readonly availableUntil?: string;
  readonly retired?: boolean;
  readonly sessions?: readonly string[];
  readonly prerequisites?: readonly (readonly Made[])[];
}

/** What a test says of an offer to mentor. */
export interface OfferTraits {
  readonly capacity?: number;
  /** Competencies with the level confirmed in each. */
  readonly levels?: Readonly<Record<string, number>>;
  readonly languages?: readonly string[];
  readonly timeZone?: string;
  readonly availability?: readonly WeeklyHours[];
  readonly pausedUntil?: string;
}

/** What a test says of a mentorship. */
export interface MentorshipTraits {
  readonly status?: "PROPOSED" | "REQUESTED" | "ACCEPTED" | "DECLINED" | "COMPLETED";
  readonly competencies?: readonly string[];
  /** When it came to that status. */
  readonly at?: string;
}

type Assess = (person: Someone, competency: string, traits: { level: number }) => Promise<Made>;

/** Ways to put training and mentors into a world. */
export const offersIn = (ground: Ground, assess: Assess) => {
  let count = 0;
  return {
    /** Something to learn from, with everything that belongs to it. */
    async resource(traits: ResourceTraits = {}): Promise<Made> {
      count += 1;
      const row = await ground.insert("resource", resourceRow(traits, count));
      await addOutcomes(ground, row, traits);
      for (const starts_on of traits.sessions ?? []) {
        await ground.insert("resource_session", { resource_id: row, starts_on });
      }
      for (const [position, anyOf] of (traits.prerequisites ?? []).entries()) {
        const group = { resource_id: row, position };
        const group_id = await ground.insert("prerequisite_group", group);
        for (const one of anyOf) {
          await ground.insert("prerequisite_option", { group_id, resource_id: one.row });
        }
      }
      return { row, id: nodeId("Resource", row) };
    },

    /** An offer of somebody to mentor, with levels confirmed in what is offered. */
    async mentor(person: Someone, traits: OfferTraits = {}): Promise<Made> {
      const row = await ground.insert("mentor", {
        person_id: person.row,
        capacity: traits.capacity ?? 2,
        languages: traits.languages ?? ["en"],
        time_zone: traits.timeZone ?? "UTC",
        availability: JSON.stringify(traits.availability ?? []),
        paused_until: traits.pausedUntil ?? null,
      });
      for (const [key, level] of Object.entries(traits.levels ?? {})) {
        const competency_id = await ground.item("COMPETENCY", key);
        await ground.insert("mentor_competency", { mentor_id: row, competency_id });
        if (level > 0) await assess(person, key, { level });
      }
      return { row, id: nodeId("Mentor", row) };
    },

    /** A mentorship between the two, accepted unless said otherwise; answers its row. */
    async mentorship(mentor: Made, mentee: Someone, traits: MentorshipTraits): Promise<number> {
      const { status = "ACCEPTED", competencies = [], at = "2026-02-01T09:00:00Z" } = traits;
      const row = { mentor_id: mentor.row, mentee_id: mentee.row, status };
      const mentorship_id = await ground.insert("mentorship", row);
      await ground.insert("mentorship_text", { mentorship_id, goal: "Learn" });
      for (const key of competencies) {
        const competency_id = await ground.item("COMPETENCY", key);
        await ground.insert("mentorship_competency", { mentorship_id, competency_id });
      }
      await ground.insert("mentorship_move", { mentorship_id, to_status: status, at });
      return mentorship_id;
    },
  };
};

function resourceRow(traits: ResourceTraits, count: number): Record<string, unknown> {
  const title = traits.title ?? `Resource ${String(count).padStart(3, "0")}`;
  const { description, ratings = [] } = traits;
  return {
    key: `resource-${count}`,
    title: JSON.stringify({ en: title, fr: traits.titleFr ?? `${title} (fr)` }),
    description: description === undefined ? null : JSON.stringify({ en: description }),
    url: "https://example.org/learn",
    provider: "School",
    format: traits.format ?? "COURSE",
    languages: traits.languages ?? ["en", "fr"],
    hours: traits.hours ?? null,
    cost: traits.cost ?? null,
    available_from: traits.availableFrom ?? null,
    available_until: traits.availableUntil ?? null,
    retired: traits.retired ?? false,
    rating_sum: ratings.reduce((sum, one) => sum + one, 0),
    rating_count: ratings.length,
  };
}

async function addOutcomes(ground: Ground, row: number, traits: ResourceTraits): Promise<void> {
  for (const [position, [key, from_level, to_level]] of (traits.outcomes ?? []).entries()) {
    const competency_id = await ground.item("COMPETENCY", key);
    const outcome = { resource_id: row, position, competency_id, from_level, to_level };
    await ground.insert("resource_outcome", outcome);
  }
}
