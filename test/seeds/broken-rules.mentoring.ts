const MENTORED = `mentorship JOIN mentor ON mentor.id = mentor_id
  JOIN person AS mentee ON mentee.id = mentee_id
  JOIN person AS guide ON guide.id = mentor.person_id`;

/** Rules about who mentors whom. */
export const mentoringRules: readonly (readonly [rule: string, broken: string])[] = [
  [
    "no mentor has more mentees than places",
    `SELECT FROM mentor WHERE capacity < (SELECT count(*) FROM mentorship
       WHERE mentor_id = mentor.id AND status = 'ACCEPTED')`,
  ],
  [
    "nobody is mentored by someone above or directly below",
    `WITH RECURSIVE above AS (
       SELECT id, manager_id AS boss FROM person
       UNION ALL SELECT above.id, person.manager_id FROM above JOIN person ON person.id = boss)
     SELECT FROM ${MENTORED} WHERE guide.manager_id = mentee_id OR guide.id = mentee_id
       OR EXISTS (SELECT FROM above WHERE above.id = mentee_id AND boss = guide.id)`,
  ],
  [
    "no two people mentor each other",
    `SELECT FROM ${MENTORED} WHERE EXISTS (
       SELECT FROM mentorship AS back JOIN mentor AS other ON other.id = back.mentor_id
       WHERE other.person_id = mentorship.mentee_id AND back.mentee_id = guide.id)`,
  ],
  [
    "mentor and mentee share a language",
    `SELECT FROM ${MENTORED} WHERE NOT mentor.languages && mentee.languages`,
  ],
  [
    "mentoring is about something the mentor offers",
    `SELECT FROM mentorship WHERE id NOT IN (SELECT mentorship_id FROM mentorship_competency)
     UNION ALL SELECT FROM mentorship_competency AS about JOIN mentorship ON mentorship_id = id
       WHERE NOT EXISTS (SELECT FROM mentor_competency AS offered
         WHERE offered.mentor_id = mentorship.mentor_id
           AND offered.competency_id = about.competency_id)`,
  ],
  [
    "whoever left neither mentors nor is mentored",
    `SELECT FROM ${MENTORED} WHERE mentorship.status IN ('PROPOSED', 'REQUESTED', 'ACCEPTED')
       AND NOT (guide.active AND mentee.active)
     UNION ALL SELECT FROM mentor JOIN person ON person.id = person_id WHERE NOT active`,
  ],
  [
    "a proposal belongs to a plan that is not yet active",
    `SELECT FROM mentorship WHERE status = 'PROPOSED' AND NOT EXISTS (
       SELECT FROM plan_step JOIN plan ON plan.id = plan_id
       WHERE mentorship_id = mentorship.id AND person_id = mentee_id
         AND plan.status IN ('DRAFT', 'SUBMITTED', 'RETURNED'))`,
  ],
  [
    "a mentor has at least one competency to offer",
    "SELECT FROM mentor WHERE id NOT IN (SELECT mentor_id FROM mentor_competency)",
  ],
];
