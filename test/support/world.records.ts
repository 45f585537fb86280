import type { AssessmentSource } from "../../server/assessment/assessment.ts";
import type { DecidedStatus } from "../../server/evidence/evidence.ts";
import type { PlanStatus, StepStatus } from "../../server/person/personal.ts";
import { nodeId } from "../../server/node-id.ts";
import type { Ground } from "./world.ground.ts";
import type { Made, Someone } from "./world.people.ts";

/** What a test says of a level record; by whom is made up where it must be somebody. */
export interface AssessmentTraits {
  readonly level: number;
  readonly source?: AssessmentSource;
  readonly at?: string;
  readonly validUntil?: string;
  readonly by?: Someone;
  readonly evidence?: Made;
  /** Keys of indicators, and whether each was shown. */
  readonly marks?: Readonly<Record<string, boolean>>;
  readonly voided?: boolean;
}

/** What a test says of evidence. */
export interface EvidenceTraits {
  readonly title?: string;
  readonly status?: DecidedStatus;
  readonly occurredOn?: string;
  readonly validUntil?: string;
  /** Keys of indicators, or a competency with a level. */
  readonly indicators?: readonly string[];
  readonly levels?: Readonly<Record<string, number>>;
  readonly reviewedBy?: Someone;
}

/** What a test says of a plan with one step: training, or a mentorship by its row. */
export interface StepTraits {
  readonly competency: string;
  readonly resource?: Made;
  readonly mentorship?: number;
  readonly target: string;
  readonly plan?: PlanStatus;
  readonly status?: StepStatus;
  readonly dueOn?: string;
}

/** Ways to put records of people into a world. */
export const recordsIn = (ground: Ground, by: () => Promise<Someone>) => ({
  /** A level of somebody in a competency, confirmed by a manager unless said otherwise. */
  async assess(person: Someone, competency: string, traits: AssessmentTraits): Promise<Made> {
    const { level, source = "MANAGER", at = "2026-01-15T09:00:00Z", evidence } = traits;
    const assessor = source === "SELF" ? person : (traits.by ?? (await by()));
    const row = await ground.insert("assessment", {
      person_id: person.row,
      competency_id: await ground.item("COMPETENCY", competency),
      source,
      level,
      assessed_at: at,
      recorded_at: "2100-01-01",
      valid_until: traits.validUntil ?? null,
      assessor_id: assessor.row,
      evidence_id: evidence?.row ?? null,
    });
    for (const [key, demonstrated] of Object.entries(traits.marks ?? {})) {
      const indicator_id = await ground.item("INDICATOR", key);
      await ground.insert("assessment_indicator", {
        assessment_id: row,
        indicator_id,
        demonstrated,
      });
    }
    const voided = { assessment_id: row, person_id: person.row };
    if (traits.voided === true) await ground.insert("assessment_void", voided);
    return { row, id: nodeId("Assessment", row) };
  },

  /** Evidence of somebody with what it claims; accepted unless said otherwise. */
  async evidence(person: Someone, traits: EvidenceTraits = {}): Promise<Made> {
    const row = await ground.insert("evidence", {
      person_id: person.row,
      kind: "WORK",
      status: traits.status ?? "ACCEPTED",
      submitted_at: "2026-02-01T10:00:00Z",
      occurred_on: traits.occurredOn ?? "2026-01-20",
      valid_until: traits.validUntil ?? null,
    });
    await ground.insert("evidence_text", { evidence_id: row, title: traits.title ?? "Proof" });
    await claim(ground, row, traits);
    const reviewer = traits.reviewedBy;
    const review = { evidence_id: row, decision: "ACCEPT", reviewer_id: reviewer?.row };
    if (reviewer !== undefined) await ground.insert("evidence_review", review);
    return { row, id: nodeId("Evidence", row) };
  },

  /** A step towards a competency, in a plan of its own. */
  async step(person: Someone, traits: StepTraits): Promise<Made & { readonly plan: string }> {
    const { plan = "ACTIVE", status = "PLANNED" } = traits;
    const [version] = await ground.query<{ id: number }>(
      "SELECT max(id) AS id FROM framework_version",
    );
    const frozen = plan === "COMPLETED" || plan === "ARCHIVED";
    const plan_id = await ground.insert("plan", {
      person_id: person.row,
      profile_id: await ground.item("PROFILE", "bread"),
      target_id: await ground.item("STAGE", traits.target),
      version_id: frozen ? version?.id : null,
      status: plan,
      start_on: "2026-01-01",
      due_on: "2026-12-31",
    });
    const row = await ground.insert("plan_step", {
      plan_id,
      position: 1,
      status,
      progress: status === "DONE" ? 1 : 0,
      due_on: traits.dueOn ?? null,
      resource_id: traits.resource?.row ?? null,
      mentorship_id: traits.mentorship ?? null,
    });
    const competency_id = await ground.item("COMPETENCY", traits.competency);
    const outcome = { step_id: row, position: 1, competency_id, from_level: 0, to_level: 1 };
    await ground.insert("plan_step_outcome", outcome);
    return { row, id: nodeId("PlanStep", row), plan: nodeId("DevelopmentPlan", plan_id) };
  },
});

async function claim(ground: Ground, evidence_id: number, traits: EvidenceTraits): Promise<void> {
  let position = 0;
  for (const key of traits.indicators ?? []) {
    const competency_id = await ground.item("COMPETENCY", key.split("/")[0] ?? "");
    const indicator_id = await ground.item("INDICATOR", key);
    position += 1;
    await ground.insert("evidence_claim", { evidence_id, position, competency_id, indicator_id });
  }
  for (const [key, level] of Object.entries(traits.levels ?? {})) {
    const competency_id = await ground.item("COMPETENCY", key);
    position += 1;
    await ground.insert("evidence_claim", { evidence_id, position, competency_id, level });
  }
}
