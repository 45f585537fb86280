import type { NamedKind } from "../mapping.ts";
import type { RecordKind } from "./unmapped.ts";

/** A column of the database in which a record names an item of a framework. */
export interface RecordColumn {
  readonly record: RecordKind;
  /** The kind of the items that it names. */
  readonly kind: NamedKind;
  readonly item: string;
  readonly rows: string;
  /** What to join to know whose record it is, and the column with that person; null: nobody's. */
  readonly owner: Owner | null;
  /** The columns beside it with a level of the item; null there: of no level. */
  readonly levels: readonly string[];
}

interface Owner {
  readonly join: string;
  readonly person: string;
}

const own: Owner = { join: "", person: "person_id" };
const person: Owner = { join: "", person: "person.id" };
const ownerOf = (table: string, column = "person_id"): Owner => {
  return { join: `JOIN ${table} ON ${table}.id = ${table}_id`, person: column };
};

// A plan that is over keeps its own version, with its steps: it uses nothing of the next one.
const PLANS = "(SELECT * FROM plan WHERE version_id IS NULL) AS plan";
const STEPS = `plan_step_outcome AS outcome JOIN plan_step AS step ON step.id = outcome.step_id
  JOIN ${PLANS} ON plan.id = step.plan_id`;
const GRANTS = "role_grant CROSS JOIN unnest(competency_ids) AS covered (competency_id)";

/** Every column in which records name items. */
export const RECORD_COLUMNS: readonly RecordColumn[] = [
  ...naming("COMPETENCY", "competency_id", [
    ["ASSESSMENT", "assessment", own, "level"],
    ["EVIDENCE_CLAIM", "evidence_claim", ownerOf("evidence"), "level"],
    ["PLAN_STEP", STEPS, own, "from_level", "to_level"],
    ["MENTOR_OFFER", "mentor_competency", ownerOf("mentor")],
    ["MENTORSHIP", "mentorship_competency", ownerOf("mentorship", "mentee_id")],
    ["ASSESSOR_ROLE", GRANTS, own],
    ["RESOURCE_OUTCOME", "resource_outcome", null, "from_level", "to_level"],
  ]),
  ...naming("INDICATOR", "indicator_id", [
    ["INDICATOR_MARK", "assessment_indicator", ownerOf("assessment")],
    ["EVIDENCE_CLAIM", "evidence_claim", ownerOf("evidence")],
  ]),
  ...naming("STAGE", "stage_id", [["PRESENT_STAGE", "person", person]]),
  ...naming("STAGE", "objective_id", [["OBJECTIVE", "person", person]]),
  ...naming("STAGE", "target_id", [["PLAN_TARGET", PLANS, own]]),
  ...naming("PROFILE", "profile_id", [["PLAN", PLANS, own]]),
];

type Named = readonly [
  record: RecordKind,
  rows: string,
  owner: Owner | null,
  ...levels: readonly string[],
];

function naming(kind: NamedKind, item: string, all: readonly Named[]): RecordColumn[] {
  return all.map(([record, rows, owner, ...levels]) => {
    return { record, kind, item, rows, owner, levels };
  });
}
