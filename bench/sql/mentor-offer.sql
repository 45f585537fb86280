-- Runs when the hours are there.
ALTER TABLE bench.week ADD PRIMARY KEY (person_id, is_offer);
INSERT INTO bench.mentor_offer
  SELECT mentor_competency.competency_id, coalesce(decided.level, 0), mentor.id, person.id,
    person.manager_id, person.org_unit_id, mentor.capacity - taken.places, mentor.languages,
    week.hours
  FROM mentor JOIN person ON person.id = mentor.person_id
  JOIN mentor_competency ON mentor_competency.mentor_id = mentor.id
  LEFT JOIN bench.week ON week.person_id = person.id AND is_offer
  CROSS JOIN LATERAL (SELECT count(*) AS places FROM mentorship
    WHERE mentor_id = mentor.id AND status = 'ACCEPTED') AS taken
  LEFT JOIN LATERAL (SELECT level FROM assessment
    WHERE assessment.person_id = person.id AND competency_id = mentor_competency.competency_id
      AND source NOT IN ('SELF', 'PEER')
      AND (valid_until IS NULL OR valid_until >= '$TODAY')
      AND assessed_at < ('$TODAY'::date + 1)::timestamp AT TIME ZONE 'UTC'
      AND NOT EXISTS (SELECT FROM assessment_void WHERE assessment_id = assessment.id)
    ORDER BY assessed_at DESC, level DESC, id DESC LIMIT 1) AS decided ON true
  WHERE person.active AND (paused_until IS NULL OR paused_until < '$TODAY');
-- Only places that are free; an index that answers a ranking without touching the table.
CREATE INDEX mentor_offer_free_idx ON bench.mentor_offer (competency_id, level)
  INCLUDE (mentor_id, person_id, manager_id, org_unit_id, free_places, languages, hours)
  WHERE free_places > 0;
CREATE INDEX ON bench.mentor_offer (mentor_id);
GRANT USAGE ON SCHEMA bench TO waymark_server;
GRANT SELECT ON ALL TABLES IN SCHEMA bench TO waymark_server;
