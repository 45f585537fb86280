/**
 * The tables that people's lives are written to, with the columns the seeds fill, in an order in
 * which every row finds what it refers to.
 */
export const tables = {
  org_unit: ["id", "parent_id", "name"],
  person: [
    "id",
    "display_name",
    "email",
    "active",
    "manager_id",
    "org_unit_id",
    "stage_id",
    "objective_id",
    "languages",
    "time_zone",
    "availability",
    "seeking_mentor",
  ],
  role_grant: ["id", "person_id", "role", "framework_id", "competency_ids"],
  mentor: ["id", "person_id", "capacity", "languages", "time_zone", "availability", "paused_until"],
  mentor_competency: ["mentor_id", "competency_id"],
  mentorship: ["id", "mentor_id", "mentee_id", "status", "ends_on"],
  mentorship_text: ["mentorship_id", "goal"],
  mentorship_competency: ["mentorship_id", "competency_id"],
  mentorship_move: ["id", "mentorship_id", "from_status", "to_status", "reason", "at", "by_id"],
  plan: [
    "id",
    "revision",
    "person_id",
    "profile_id",
    "target_id",
    "version_id",
    "status",
    "start_on",
    "due_on",
    "weekly_hours",
  ],
  plan_step: [
    "id",
    "plan_id",
    "position",
    "status",
    "progress",
    "start_on",
    "due_on",
    "note",
    "resource_id",
    "mentorship_id",
  ],
  plan_step_outcome: ["step_id", "position", "competency_id", "from_level", "to_level"],
  plan_move: ["id", "plan_id", "from_status", "to_status", "at", "by_id"],
  resource_completion: ["person_id", "resource_id", "completed_on"],
  evidence: [
    "id",
    "person_id",
    "kind",
    "status",
    "submitted_at",
    "occurred_on",
    "valid_until",
    "step_id",
    "supersedes_id",
  ],
  evidence_text: ["evidence_id", "title", "description", "url"],
  evidence_claim: ["evidence_id", "position", "competency_id", "level", "indicator_id"],
  evidence_review: ["id", "evidence_id", "decision", "reviewer_id", "reviewed_at"],
  evidence_review_note: ["review_id", "note"],
  assessment: [
    "id",
    "person_id",
    "competency_id",
    "source",
    "level",
    "assessed_at",
    "recorded_at",
    "valid_until",
    "assessor_id",
    "evidence_id",
    "supersedes_id",
  ],
  assessment_void: ["assessment_id", "person_id", "at"],
  assessment_note: ["assessment_id", "note"],
  assessment_indicator: ["assessment_id", "indicator_id", "demonstrated"],
} as const;

/** The name of one of the tables. */
export type Table = keyof typeof tables;

/** A list is an array of PostgreSQL; JSON comes as its text. */
export type Value = string | number | boolean | null | readonly (string | number)[];

/** A row of a table: a value for each of its columns. */
export type Row<Name extends Table> = Readonly<Record<(typeof tables)[Name][number], Value>>;

/** The names of all tables, in their order. */
export const tableNames: readonly Table[] = namesOf(tables);

function namesOf(all: Readonly<Record<Table, unknown>>): Table[] {
  const names: Table[] = [];
  for (const name in all) if (isTable(name)) names.push(name);
  return names;
}

function isTable(name: string): name is Table {
  return Object.hasOwn(tables, name);
}
