const ABOVE = `WITH RECURSIVE above AS (
  SELECT id, manager_id AS boss FROM person WHERE manager_id IS NOT NULL
  UNION ALL SELECT above.id, person.manager_id FROM above JOIN person ON person.id = boss
    WHERE person.manager_id IS NOT NULL)`;

const LAST_REVIEW = `(SELECT decision FROM evidence_review WHERE evidence_id = evidence.id
  ORDER BY id DESC LIMIT 1)`;

const MAY_ASSESS = (who: string, competency: string) => `EXISTS (SELECT FROM role_grant
  WHERE person_id = ${who} AND role = 'ASSESSOR'
    AND (competency_ids IS NULL OR ${competency} = ANY (competency_ids)))`;

/** Rules about levels and what shows them. */
export const recordRules: readonly (readonly [rule: string, broken: string])[] = [
  [
    "a manager's record is by someone above",
    `${ABOVE} SELECT FROM assessment WHERE source = 'MANAGER'
       AND NOT EXISTS (SELECT FROM above WHERE above.id = person_id AND boss = assessor_id)`,
  ],
  [
    "an assessor's record is by an assessor",
    `SELECT FROM assessment WHERE source = 'ASSESSOR'
       AND (assessor_id = person_id OR NOT ${MAY_ASSESS("assessor_id", "competency_id")})`,
  ],
  [
    "a peer has the same manager",
    `SELECT FROM assessment JOIN person ON person.id = person_id
       JOIN person AS peer ON peer.id = assessor_id
     WHERE source = 'PEER' AND person.manager_id IS DISTINCT FROM peer.manager_id`,
  ],
  [
    "evidence behind a record was accepted and claims that level",
    `SELECT FROM assessment WHERE source = 'EVIDENCE' AND NOT EXISTS (
       SELECT FROM evidence JOIN evidence_review AS review ON review.evidence_id = evidence.id
         JOIN evidence_claim AS claim ON claim.evidence_id = evidence.id
       WHERE evidence.id = assessment.evidence_id AND evidence.person_id = assessment.person_id
         AND decision = 'ACCEPT' AND reviewed_at <= recorded_at
         AND claim.competency_id = assessment.competency_id
         AND claim.level >= assessment.level)`,
  ],
  [
    "a record of evidence counts exactly as long as the evidence is accepted",
    `SELECT FROM assessment JOIN evidence ON evidence.id = evidence_id
     WHERE source = 'EVIDENCE' AND (status = 'ACCEPTED') = EXISTS (
       SELECT FROM assessment_void WHERE assessment_id = assessment.id)`,
  ],
  [
    "other records cease to count only where a later one corrects them",
    `SELECT FROM assessment_void JOIN assessment ON assessment.id = assessment_id
     WHERE source <> 'EVIDENCE' AND NOT EXISTS (
       SELECT FROM assessment AS later WHERE supersedes_id = assessment_id
         AND later.id > assessment_id AND later.source = assessment.source)`,
  ],
  [
    "evidence, courses and credentials only ever raise a level",
    `SELECT FROM assessment AS raised CROSS JOIN LATERAL (
       SELECT level FROM assessment AS before WHERE before.person_id = raised.person_id
         AND before.competency_id = raised.competency_id AND before.id <> raised.id
         AND before.assessed_at <= raised.assessed_at AND source NOT IN ('SELF', 'PEER')
         AND NOT EXISTS (SELECT FROM assessment_void WHERE assessment_id = before.id)
         AND (valid_until IS NULL OR valid_until >= raised.assessed_at::date)
       ORDER BY assessed_at DESC LIMIT 1) AS current
     WHERE raised.source IN ('EVIDENCE', 'COURSE', 'CREDENTIAL') AND current.level >= raised.level`,
  ],
  [
    "a course that counts was completed, assessed, and leads to that level",
    `SELECT FROM assessment WHERE source = 'COURSE' AND NOT EXISTS (
       SELECT FROM resource_completion AS done JOIN resource ON resource.id = done.resource_id
         JOIN resource_outcome AS outcome ON outcome.resource_id = resource.id
       WHERE done.person_id = assessment.person_id AND assessed AND to_level = level
         AND outcome.competency_id = assessment.competency_id
         AND completed_on = assessed_at::date)`,
  ],
  [
    "the indicators of a record are those of its competency",
    `SELECT FROM assessment_indicator JOIN assessment ON assessment.id = assessment_id
     WHERE NOT EXISTS (SELECT FROM indicator JOIN competency ON competency.id = competency_id
       WHERE indicator.item_id = indicator_id
         AND competency.item_id = assessment.competency_id)`,
  ],
  [
    "evidence stands as its last review says",
    `SELECT FROM evidence WHERE CASE status
       WHEN 'ACCEPTED' THEN ${LAST_REVIEW} IS DISTINCT FROM 'ACCEPT'
       WHEN 'REJECTED' THEN ${LAST_REVIEW} IS DISTINCT FROM 'REJECT'
       WHEN 'REVOKED' THEN ${LAST_REVIEW} IS DISTINCT FROM 'REVOKE'
       WHEN 'SUBMITTED' THEN ${LAST_REVIEW} IS NOT NULL
       ELSE coalesce(${LAST_REVIEW} <> 'ACCEPT', false) END`,
  ],
  [
    "evidence claims something, and has a text",
    `SELECT FROM evidence WHERE id NOT IN (SELECT evidence_id FROM evidence_claim)
       OR id NOT IN (SELECT evidence_id FROM evidence_text)`,
  ],
  [
    "evidence is reviewed by someone above or by an assessor",
    `${ABOVE} SELECT FROM evidence_review AS review JOIN evidence ON evidence.id = evidence_id
       JOIN evidence_claim AS claim ON claim.evidence_id = evidence.id
     WHERE reviewer_id = person_id OR NOT (${MAY_ASSESS("reviewer_id", "claim.competency_id")}
       OR EXISTS (SELECT FROM above WHERE above.id = person_id AND boss = reviewer_id))`,
  ],
  [
    "nothing happens in the future",
    `SELECT FROM assessment WHERE recorded_at >= $1::date
     UNION ALL SELECT FROM assessment_void WHERE at >= $1::date
     UNION ALL SELECT FROM evidence WHERE submitted_at >= $1::date OR occurred_on > $1::date
     UNION ALL SELECT FROM evidence_review WHERE reviewed_at >= $1::date
     UNION ALL SELECT FROM plan_move WHERE at >= $1::date
     UNION ALL SELECT FROM mentorship_move WHERE at >= $1::date
     UNION ALL SELECT FROM resource_completion WHERE completed_on > $1::date`,
  ],
];
