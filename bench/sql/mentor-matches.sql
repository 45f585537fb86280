-- $1: person, $2: today. Open gaps of the default target; the first ten of all who are eligible.
WITH me AS MATERIALIZED (
  SELECT person.*, week.hours,
    (SELECT coalesce(array_agg(mentee_id), '{}') FROM mentor JOIN mentorship
      ON mentorship.mentor_id = mentor.id AND status = 'ACCEPTED'
      WHERE mentor.person_id = person.id) AS mentees,
    ARRAY(WITH RECURSIVE above AS (SELECT person.manager_id AS id
      UNION SELECT next.manager_id FROM above JOIN person AS next USING (id))
      SELECT id FROM above WHERE id IS NOT NULL) AS above
  FROM person LEFT JOIN bench.week ON week.person_id = person.id AND NOT is_offer
  WHERE person.id = $1),
weights AS MATERIALIZED (SELECT * FROM match_weights ORDER BY version DESC LIMIT 1),
decided AS MATERIALIZED (
  SELECT DISTINCT ON (competency_id) competency_id, level FROM assessment
  WHERE person_id = $1 AND source NOT IN ('SELF', 'PEER')
    AND (valid_until IS NULL OR valid_until >= $2)
    AND assessed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
    AND id NOT IN (SELECT assessment_id FROM assessment_void WHERE person_id = $1)
  ORDER BY competency_id, assessed_at DESC, level DESC, id DESC),
taken AS MATERIALIZED (
  SELECT mentor_id, competency_id FROM mentorship
  JOIN mentorship_competency ON mentorship_id = mentorship.id
  WHERE mentee_id = $1 AND (status = 'ACCEPTED' OR status = 'DECLINED' AND EXISTS (
    SELECT FROM mentorship_move AS move WHERE move.mentorship_id = mentorship.id
      AND to_status = 'DECLINED' AND (at AT TIME ZONE 'UTC')::date >= $2::date - 180))),
gap AS MATERIALIZED (
  SELECT item_id, asked.competency_id, asked.level AS required,
    coalesce(decided.level, 0) AS current, asked.level - coalesce(decided.level, 0) AS size,
    sum(asked.level - coalesce(decided.level, 0)) OVER ()::bigint AS whole,
    row_number() OVER (ORDER BY asked.level - coalesce(decided.level, 0) DESC, place) AS rank
  FROM me JOIN bench.requirement AS asked ON asked.stage_item_id = coalesce(me.objective_id, me.stage_id)
  LEFT JOIN decided ON decided.competency_id = item_id
  WHERE asked.level > coalesce(decided.level, 0)),
eligible AS MATERIALIZED (
  SELECT offer.mentor_id, offer.person_id, min(free_places) AS free_places,
    min(gap.whole) AS whole, sum(size) AS lifted, count(*) AS lifts,
    sum(6 / (1 + greatest(0, offer.level - current - 2))) AS sixths,
    min(bit_count(offer.hours & me.hours) * 15) AS minutes,
    bool_or(me.languages[1] = ANY (offer.languages)) AS preferred,
    coalesce(bool_or(offer.org_unit_id <> me.org_unit_id), false) AS other_unit
  FROM me CROSS JOIN gap JOIN bench.mentor_offer AS offer ON offer.competency_id = gap.item_id
    AND offer.level >= required AND offer.level > current AND free_places > 0
  WHERE person_id <> $1 AND offer.languages && me.languages
    AND (offer.manager_id IS NULL OR offer.manager_id <> $1)
    AND person_id <> ALL (me.above) AND person_id <> ALL (me.mentees)
    AND (offer.mentor_id, gap.item_id) NOT IN (SELECT mentor_id, competency_id FROM taken)
  GROUP BY offer.mentor_id, offer.person_id),
scored AS (
  SELECT *, count(*) OVER () AS total, least(coalesce(minutes, 300), 600) AS common,
    (20 * (coverage * lifted * 7200 * lifts + overlap * least(coalesce(minutes, 300), 600)
        * 12 * whole * lifts + lead * sixths * 1200 * whole
        + language * 3600 * whole * lifts * CASE WHEN preferred THEN 2 ELSE 1 END
        + perspective * 7200 * whole * lifts * other_unit::int) + 7200 * whole * lifts)
      / (14400 * whole * lifts) AS score
  FROM eligible CROSS JOIN weights),
best AS MATERIALIZED (
  SELECT *, row_number() OVER (ORDER BY score DESC, free_places DESC, person_id) AS place
  FROM scored ORDER BY score DESC, free_places DESC, person_id LIMIT 10)
SELECT json_build_object('person', json_build_object('id', $1::bigint, 'mentorMatches',
  json_build_object(
    'totalCount', coalesce(max(best.total), 0),
    'pageInfo', json_build_object('hasNextPage', coalesce(max(best.total), 0) > 10, 'endCursor',
      max(score || ':' || free_places || ':' || best.person_id) FILTER (WHERE place = least(10, total))),
    'edges', coalesce(json_agg(json_build_object('node', json_build_object(
      'score', score,
      'parts', json_build_array(
        json_build_object('name', 'COVERAGE', 'weight', coverage / 100.0,
          'value', lifted::float8 / whole),
        json_build_object('name', 'OVERLAP', 'weight', overlap / 100.0, 'value', common / 600.0::float8),
        json_build_object('name', 'LEAD', 'weight', lead / 100.0,
          'value', sixths / (6 * best.lifts)::float8),
        json_build_object('name', 'LANGUAGE', 'weight', language / 100.0,
          'value', CASE WHEN preferred THEN 1 ELSE 0.5 END),
        json_build_object('name', 'PERSPECTIVE', 'weight', perspective / 100.0,
          'value', other_unit::int)),
      'reasons', array_remove(ARRAY[
        'Can help with ' || lift.names || '.',
        CASE WHEN minutes IS NULL THEN 'Common hours are not known.'
          WHEN minutes = 0 THEN 'No hours a week in common.'
          ELSE trim_scale(round(minutes / 60.0, 2)) || ' h a week in common.' END,
        CASE WHEN preferred THEN 'Mentors in the preferred language.'
          ELSE 'Shares a language, though not the preferred one.' END,
        CASE WHEN other_unit THEN 'Works in another unit.' END,
        'Free places: ' || free_places || '.'], NULL),
      'lifts', lift.each,
      'mentor', json_build_object('id', mentor.id, 'freeCapacity', free_places,
        'capacity', mentor.capacity, 'languages', mentor.languages, 'timeZone', mentor.time_zone,
        'person', json_build_object('id', person.id, 'displayName', display_name))))
      ORDER BY place), '[]'))))::text AS data
FROM best JOIN mentor ON mentor.id = best.mentor_id JOIN person ON person.id = best.person_id
CROSS JOIN LATERAL (
  SELECT bench.listed(array_agg(name ->> 'en' ORDER BY rank)) AS names,
    json_agg(json_build_object('competency', json_build_object('id', competency.id, 'key', key),
      'mentorLevel', offer.level, 'requiredLevel', required, 'currentLevel', current)
      ORDER BY rank) AS each
  FROM gap JOIN bench.mentor_offer AS offer ON offer.mentor_id = best.mentor_id
    AND offer.competency_id = gap.item_id AND offer.level >= required AND offer.level > current
    AND (offer.mentor_id, gap.item_id) NOT IN (SELECT mentor_id, competency_id FROM taken)
  JOIN competency ON competency.id = gap.competency_id
  JOIN item ON item.id = competency.item_id) AS lift
