import { recordJson, stands } from "../assessment/record.sql.ts";
import { personJson } from "./person.sql.ts";

/** One list of JSON lists out of a query; empty where it finds nothing. */
const list = (columns: string, from: string): string =>
  `(SELECT coalesce(json_agg(json_build_array(${columns})), '[]') FROM ${from})`;

const MARKS = `assessment JOIN assessment_indicator AS mark ON mark.assessment_id = assessment.id
  WHERE assessment.person_id = asked.id AND ${stands("assessment")}`;

const STEPS = `(
  SELECT step.id, json_build_object('id', step.id, 'status', step.status,
    'progress', step.progress::float8, 'startOn', step.start_on, 'dueOn', step.due_on,
    'competencies', (SELECT coalesce(json_agg(competency_id), '[]') FROM plan_step_outcome
      WHERE step_id = step.id),
    'mentor', (SELECT mentor_id FROM mentorship
      WHERE id = step.mentorship_id AND status = 'ACCEPTED'),
    'plan', json_build_object('id', plan.id, 'person', plan.person_id, 'status', plan.status,
      'revision', plan.revision, 'startOn', plan.start_on, 'dueOn', plan.due_on,
      'target', plan.target_id)) AS step
  FROM plan JOIN plan_step AS step ON step.plan_id = plan.id
  WHERE plan.person_id = asked.id AND plan.status <> 'ARCHIVED')`;

/**
 * What is personal of the people whose ids a source gives, as a JSON list of rows; `day` is the
 * parameter that holds today.
 */
export const personalJson = (source: string, day: string): string => `
  (SELECT coalesce(json_agg(told), '[]') FROM (
    SELECT asked.id AS person,
      (SELECT coalesce(json_agg(${recordJson("assessment")}), '[]') FROM assessment
        WHERE person_id = asked.id AND ${stands("assessment")}) AS records,
      (SELECT coalesce(json_agg(${personJson("person")}), '[]') FROM person WHERE id IN (
        SELECT assessor_id FROM assessment WHERE person_id = asked.id)) AS assessors,
      (SELECT coalesce(json_agg(json_build_object('id', evidence.id, 'person', person_id,
          'title', title, 'status', status, 'kind', kind,
          'submittedAt', date_part('epoch', submitted_at) * 1000,
          'occurredOn', occurred_on, 'validUntil', valid_until,
          'competencies', (SELECT coalesce(json_agg(DISTINCT competency_id), '[]')
            FROM evidence_claim WHERE evidence_id = evidence.id))), '[]')
        FROM evidence JOIN evidence_text ON evidence_id = evidence.id
        WHERE evidence.id IN (SELECT evidence_id FROM assessment
          WHERE person_id = asked.id)) AS evidence,
      ${list(
        `indicator_id, assessment.id, source,
         date_part('epoch', assessed_at) * 1000, demonstrated`,
        MARKS,
      )} AS marks,
      ${list(
        "indicator_id, pieces",
        `(SELECT claim.indicator_id, count(DISTINCT evidence.id) AS pieces
          FROM evidence JOIN evidence_claim AS claim ON claim.evidence_id = evidence.id
          WHERE evidence.person_id = asked.id AND status = 'ACCEPTED'
            AND (valid_until IS NULL OR valid_until >= ${day}) AND claim.indicator_id IS NOT NULL
          GROUP BY claim.indicator_id) AS counted`,
      )} AS "evidenceCounts",
      (SELECT coalesce(json_agg(step ORDER BY id DESC), '[]') FROM ${STEPS} AS steps) AS steps,
      (SELECT coalesce(json_agg(resource_id), '[]') FROM resource_completion
        WHERE person_id = asked.id) AS completed,
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
      (SELECT coalesce(json_agg(mentee_id), '[]') FROM mentor JOIN mentorship
          ON mentorship.mentor_id = mentor.id AND status = 'ACCEPTED'
        WHERE mentor.person_id = asked.id) AS mentees
    FROM ${source} AS asked (id)) AS told)`;
