import { recordJson, stands } from "../assessment/record.sql.ts";
import { personRow } from "./person.sql.ts";

/** One list of JSON lists out of a query; empty where it finds nothing. */
const list = (columns: string, from: string): string =>
  `(SELECT coalesce(json_agg(json_build_array(${columns})), '[]') FROM ${from})`;

const MARKS = `assessment JOIN assessment_indicator AS mark ON mark.assessment_id = assessment.id
  WHERE assessment.person_id = asked.id AND ${stands("assessment")}`;

const EVIDENCE = `(
  SELECT evidence.id, person_id AS person, title, status, kind,
    date_part('epoch', submitted_at) * 1000 AS "submittedAt", occurred_on AS "occurredOn",
    valid_until AS "validUntil", ARRAY(SELECT DISTINCT competency_id FROM evidence_claim
      WHERE evidence_id = evidence.id) AS competencies
  FROM evidence JOIN evidence_text ON evidence_id = evidence.id
  WHERE evidence.id IN (SELECT evidence_id FROM assessment WHERE person_id = asked.id))`;

const STEPS = `(
  SELECT step.id, step.status, step.progress::float8, step.start_on AS "startOn",
    step.due_on AS "dueOn",
    ARRAY(SELECT competency_id FROM plan_step_outcome WHERE step_id = step.id) AS competencies,
    (SELECT mentor_id FROM mentorship
      WHERE id = step.mentorship_id AND status = 'ACCEPTED') AS mentor,
    (SELECT told FROM (SELECT plan.id, plan.person_id AS person, plan.status, plan.revision,
      plan.start_on AS "startOn", plan.due_on AS "dueOn", plan.target_id AS target,
      plan.version_id AS version) AS told) AS plan
  FROM plan JOIN plan_step AS step ON step.plan_id = plan.id
  WHERE plan.person_id = asked.id AND plan.status <> 'ARCHIVED')`;

const FOOTING = `asked.id AS person,
      (SELECT coalesce(json_agg(${recordJson("assessment")}), '[]') FROM assessment
        WHERE person_id = asked.id AND ${stands("assessment")}) AS records,
      ${list(
        "mentor_id, competency_id, (move.at AT TIME ZONE 'UTC')::date",
        `mentorship JOIN mentorship_competency ON mentorship_id = mentorship.id
         JOIN mentorship_move AS move ON move.mentorship_id = mentorship.id
           AND move.to_status = 'DECLINED'
         WHERE mentee_id = asked.id AND mentorship.status = 'DECLINED'`,
      )} AS declined,
      ${list(
        "mentor_id, competency_id",
        `mentorship JOIN mentorship_competency ON mentorship_id = mentorship.id
         WHERE mentee_id = asked.id AND status = 'ACCEPTED'`,
      )} AS "mentoredBy",
      ARRAY(SELECT mentee_id FROM mentor JOIN mentorship
          ON mentorship.mentor_id = mentor.id AND status = 'ACCEPTED'
        WHERE mentor.person_id = asked.id) AS mentees`;

/** What else there is to say of somebody; `day` is the parameter that holds today. */
const details = (day: string): string => `
      (SELECT coalesce(json_agg(${personRow("person")}), '[]') FROM person WHERE id IN (
        SELECT assessor_id FROM assessment WHERE person_id = asked.id)) AS assessors,
      (SELECT coalesce(json_agg(piece), '[]') FROM ${EVIDENCE} AS piece) AS evidence,
      ${list(
        `indicator_id, assessment.id, source,
         date_part('epoch', assessed_at) * 1000, demonstrated`,
        MARKS,
      )} AS marks,
      ${list(
        "indicator_id, piece",
        `(SELECT DISTINCT claim.indicator_id, evidence.id AS piece
          FROM evidence JOIN evidence_claim AS claim ON claim.evidence_id = evidence.id
          WHERE evidence.person_id = asked.id AND status = 'ACCEPTED'
            AND (valid_until IS NULL OR valid_until >= ${day}) AND claim.indicator_id IS NOT NULL
          ) AS named`,
      )} AS namings,
      (SELECT coalesce(json_agg(step ORDER BY id DESC), '[]') FROM ${STEPS} AS step) AS steps,
      ARRAY(SELECT resource_id FROM resource_completion WHERE person_id = asked.id) AS completed`;

const rowsOf = (columns: string, source: string): string => `
  (SELECT coalesce(json_agg(told), '[]') FROM (
    SELECT ${columns} FROM ${source} AS asked (id)) AS told)`;

/**
 * Footings of the people whose ids a source gives, as a JSON list of `FootingRow`. Everything names
 * the items it was recorded under; where they lead today is known once the catalogue is.
 */
export const footingJson = (source: string): string => rowsOf(FOOTING, source);

/** The same with all that is personal, as a JSON list of `PersonalRow`. */
export const personalJson = (source: string, day: string): string =>
  rowsOf(`${FOOTING}, ${details(day)}`, source);
