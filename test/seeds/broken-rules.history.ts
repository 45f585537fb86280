/** Moves of a plan or mentorship that do not follow from the one before, or end elsewhere. */
const brokenHistory = (table: "plan" | "mentorship", legal: readonly string[]): string => `
  SELECT FROM (
    SELECT *, lag(to_status) OVER moves AS before, lag(at) OVER moves AS earlier,
      lead(to_status) OVER moves AS after
    FROM ${table}_move WINDOW moves AS (PARTITION BY ${table}_id ORDER BY id)
  ) AS move JOIN ${table} ON ${table}.id = move.${table}_id
  WHERE from_status IS DISTINCT FROM before OR at < earlier
    OR (after IS NULL AND to_status <> ${table}.status)
    OR coalesce(from_status::text, 'nothing') || ' ' || to_status NOT IN
      (${legal.map((move) => `'${move}'`).join(", ")})
  UNION ALL SELECT FROM ${table} WHERE id NOT IN (SELECT ${table}_id FROM ${table}_move)`;

const PLAN_MOVES = [
  "nothing DRAFT",
  "DRAFT SUBMITTED",
  "SUBMITTED ACTIVE",
  "SUBMITTED RETURNED",
  "SUBMITTED DRAFT",
  "RETURNED SUBMITTED",
  "ACTIVE COMPLETED",
  ...["DRAFT", "RETURNED", "ACTIVE", "COMPLETED"].map((status) => `${status} ARCHIVED`),
];

const MENTORSHIP_MOVES = [
  "nothing PROPOSED",
  "nothing REQUESTED",
  "PROPOSED REQUESTED",
  ...["ACCEPTED", "DECLINED", "WITHDRAWN"].map((status) => `REQUESTED ${status}`),
  "ACCEPTED COMPLETED",
  "ACCEPTED ENDED_EARLY",
];

/** Rules about plans, and about how plans and mentorships came to be what they are. */
export const historyRules: readonly (readonly [rule: string, broken: string])[] = [
  ["plans move as they may", brokenHistory("plan", PLAN_MOVES)],
  ["mentorships move as they may", brokenHistory("mentorship", MENTORSHIP_MOVES)],
  [
    "plans are decided by someone above, or by a people admin where nobody is",
    `WITH RECURSIVE above AS (
       SELECT id, manager_id AS boss FROM person
       UNION ALL SELECT above.id, person.manager_id FROM above JOIN person ON person.id = boss)
     SELECT FROM plan_move JOIN plan ON plan.id = plan_id JOIN person ON person.id = person_id
     WHERE to_status IN ('ACTIVE', 'RETURNED') AND NOT CASE WHEN manager_id IS NULL
       THEN by_id IN (SELECT person_id FROM role_grant WHERE role = 'PEOPLE_ADMIN')
       ELSE by_id IN (SELECT boss FROM above WHERE above.id = person_id) END`,
  ],
  ["plans have steps", "SELECT FROM plan WHERE id NOT IN (SELECT plan_id FROM plan_step)"],
  [
    "steps lead somewhere",
    "SELECT FROM plan_step WHERE id NOT IN (SELECT step_id FROM plan_step_outcome)",
  ],
  [
    "steps lie within their plan",
    `SELECT FROM plan_step AS step JOIN plan ON plan.id = plan_id
     WHERE step.start_on < plan.start_on OR step.due_on > plan.due_on`,
  ],
  [
    "training that is done was completed",
    `SELECT FROM plan_step AS step JOIN plan ON plan.id = plan_id
     WHERE step.status = 'DONE' AND resource_id IS NOT NULL AND NOT EXISTS (
       SELECT FROM resource_completion AS done
       WHERE done.person_id = plan.person_id AND done.resource_id = step.resource_id)`,
  ],
  [
    "nobody stands above oneself, and one stands above all",
    `SELECT FROM person WHERE manager_id >= id
     UNION ALL SELECT FROM person WHERE manager_id IS NULL AND id <> 1`,
  ],
];
