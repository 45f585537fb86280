-- Who is looking for a mentor, with what rules somebody out.
CREATE FUNCTION graph.mentee(person bigint) RETURNS TABLE (languages text[], org_unit_id bigint,
  hours bit(864), above bigint[], mentees bigint[]) LANGUAGE sql STABLE AS $$
  SELECT me.languages, me.org_unit_id, week.hours,
    ARRAY(WITH RECURSIVE above AS (SELECT me.manager_id AS id
      UNION SELECT next.manager_id FROM above JOIN person AS next USING (id))
      SELECT id FROM above WHERE id IS NOT NULL),
    ARRAY(SELECT mentee_id FROM mentor JOIN mentorship
      ON mentorship.mentor_id = mentor.id AND status = 'ACCEPTED' WHERE mentor.person_id = me.id)
  FROM person AS me LEFT JOIN bench.week ON week.person_id = me.id AND NOT is_offer
  WHERE me.id = person $$;

CREATE FUNCTION graph.taken(person bigint) RETURNS TABLE (mentor_id bigint, competency_id bigint)
LANGUAGE sql STABLE AS $$
  SELECT mentor_id, competency_id FROM mentorship
  JOIN mentorship_competency ON mentorship_id = mentorship.id
  WHERE mentee_id = person AND (status = 'ACCEPTED' OR status = 'DECLINED' AND EXISTS (
    SELECT FROM mentorship_move AS move WHERE move.mentorship_id = mentorship.id
      AND to_status = 'DECLINED' AND (at AT TIME ZONE 'UTC')::date >= current_date - 180)) $$;

CREATE FUNCTION graph.hours_reason(minutes int) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN minutes IS NULL THEN 'Common hours are not known.'
  WHEN minutes = 0 THEN 'No hours a week in common.'
  ELSE trim_scale(round(minutes / 60.0, 2)) || ' h a week in common.' END;

CREATE FUNCTION graph.language_reason(preferred boolean) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN preferred THEN 'Mentors in the preferred language.'
  ELSE 'Shares a language, though not the preferred one.' END;

CREATE FUNCTION graph.gap_mentors(gap graph.gap) RETURNS SETOF graph.gap_mentor
LANGUAGE sql STABLE AS $$
  WITH me AS MATERIALIZED (SELECT * FROM graph.mentee((gap).person_id)),
  taken AS MATERIALIZED (SELECT * FROM graph.taken((gap).person_id))
  SELECT score::int, array_remove(ARRAY['Can help with ' || ((gap).competency).name || '.',
      graph.hours_reason(minutes), graph.language_reason(preferred),
      CASE WHEN other_unit THEN 'Works in another unit.' END,
      'Free places: ' || free_places || '.'], NULL),
    mentor_id, free_places, person.id, display_name,
    CASE WHEN unit.id IS NOT NULL THEN ROW(unit.id, unit.name ->> 'en')::graph.unit END
  FROM (SELECT *, (20 * (coverage * 1200 * part
          + overlap * 2 * least(coalesce(minutes, 300), 600) * part
          + lead * 1200 + language * 600 * part * CASE WHEN preferred THEN 2 ELSE 1 END
          + perspective * 1200 * part * other_unit::int) + 1200 * part) / (2400 * part) AS score
    FROM (SELECT * FROM match_weights ORDER BY version DESC LIMIT 1) AS weights
    CROSS JOIN (SELECT offer.mentor_id, person_id, free_places,
        bit_count(offer.hours & me.hours)::int * 15 AS minutes,
        me.languages[1] = ANY (offer.languages) AS preferred,
        coalesce(offer.org_unit_id <> me.org_unit_id, false) AS other_unit,
        1 + greatest(0, level - (gap).current_level - 2) AS part
      FROM me CROSS JOIN bench.mentor_offer AS offer
      WHERE competency_id = (gap).item_id AND free_places > 0
        AND level >= greatest((gap).required_level, (gap).current_level + 1)
        AND person_id <> (gap).person_id AND offer.languages && me.languages
        AND (offer.manager_id IS NULL OR offer.manager_id <> (gap).person_id)
        AND person_id <> ALL (me.above) AND person_id <> ALL (me.mentees)
        AND (offer.mentor_id, (gap).item_id) NOT IN (
          SELECT * FROM taken)) AS eligible
    WHERE (gap).size > 0 ORDER BY score DESC, free_places DESC, person_id LIMIT 3) AS best
  JOIN person ON person.id = best.person_id
  LEFT JOIN org_unit AS unit ON unit.id = person.org_unit_id
  ORDER BY score DESC, free_places DESC, person_id $$;

CREATE TYPE graph.lift AS (competency_id bigint, key text, mentor_level int, required_level int,
  current_level int);
CREATE TYPE graph.match AS (total int, score int, coverage float8, overlap float8, lead float8,
  language float8, perspective float8, weights float8[], reasons text[], lifts graph.lift[],
  mentor_id bigint, free_capacity int, capacity int, languages text[], time_zone text,
  person_id bigint, display_name text);

CREATE FUNCTION graph.mentor_matches(person bigint) RETURNS SETOF graph.match
LANGUAGE sql STABLE AS $$
  WITH me AS MATERIALIZED (SELECT * FROM graph.mentee(person)),
  taken AS MATERIALIZED (SELECT * FROM graph.taken(person)),
  gap AS MATERIALIZED (
    SELECT item_id, asked.competency_id, asked.level AS required,
      coalesce(decided.level, 0) AS current, asked.level - coalesce(decided.level, 0) AS size,
      sum(asked.level - coalesce(decided.level, 0)) OVER ()::bigint AS whole,
      row_number() OVER (ORDER BY asked.level - coalesce(decided.level, 0) DESC, place) AS rank
    FROM bench.requirement AS asked
    LEFT JOIN graph.decided(person) AS decided ON decided.competency_id = item_id
    WHERE asked.stage_item_id = (SELECT coalesce(objective_id, stage_id) FROM person AS own
      WHERE own.id = mentor_matches.person) AND asked.level > coalesce(decided.level, 0)),
  eligible AS MATERIALIZED (
    SELECT offer.mentor_id, offer.person_id, min(free_places) AS free_places,
      min(gap.whole) AS whole, sum(size) AS lifted, count(*) AS lifts,
      sum(6 / (1 + greatest(0, offer.level - current - 2))) AS sixths,
      min(bit_count(offer.hours & me.hours) * 15)::int AS minutes,
      bool_or(me.languages[1] = ANY (offer.languages)) AS preferred,
      coalesce(bool_or(offer.org_unit_id <> me.org_unit_id), false) AS other_unit
    FROM me CROSS JOIN gap JOIN bench.mentor_offer AS offer ON offer.competency_id = gap.item_id
      AND offer.level >= required AND offer.level > current AND free_places > 0
    WHERE person_id <> mentor_matches.person AND offer.languages && me.languages
      AND (offer.manager_id IS NULL OR offer.manager_id <> mentor_matches.person)
      AND person_id <> ALL (me.above) AND person_id <> ALL (me.mentees)
      AND (offer.mentor_id, gap.item_id) NOT IN (SELECT * FROM taken)
    GROUP BY offer.mentor_id, offer.person_id),
  best AS MATERIALIZED (
    SELECT *, count(*) OVER ()::int AS total, least(coalesce(minutes, 300), 600) AS common,
      (20 * (coverage * lifted * 7200 * lifts + overlap * least(coalesce(minutes, 300), 600)
          * 12 * whole * lifts + lead * sixths * 1200 * whole
          + language * 3600 * whole * lifts * CASE WHEN preferred THEN 2 ELSE 1 END
          + perspective * 7200 * whole * lifts * other_unit::int) + 7200 * whole * lifts)
        / (14400 * whole * lifts) AS score
    FROM eligible CROSS JOIN (SELECT * FROM match_weights ORDER BY version DESC LIMIT 1) AS weights
    ORDER BY score DESC, free_places DESC, person_id LIMIT 10)
  SELECT total, score::int, lifted::float8 / whole, common / 600.0::float8,
    sixths / (6 * best.lifts)::float8, CASE WHEN preferred THEN 1 ELSE 0.5 END, other_unit::int,
    ARRAY[coverage / 100.0, overlap / 100.0, lead / 100.0, language / 100.0, perspective / 100.0],
    array_remove(ARRAY['Can help with ' || lift.names || '.', graph.hours_reason(minutes),
      graph.language_reason(preferred), CASE WHEN other_unit THEN 'Works in another unit.' END,
      'Free places: ' || free_places || '.'], NULL),
    lift.each, mentor.id, free_places, mentor.capacity::int, mentor.languages, mentor.time_zone,
    own.id, own.display_name
  FROM best JOIN mentor ON mentor.id = best.mentor_id JOIN person AS own ON own.id = best.person_id
  CROSS JOIN LATERAL (
    SELECT bench.listed(array_agg(name ->> 'en' ORDER BY rank)) AS names,
      array_agg(ROW(competency.id, key, offer.level, required, current)::graph.lift
        ORDER BY rank) AS each
    FROM gap JOIN bench.mentor_offer AS offer ON offer.mentor_id = best.mentor_id
      AND offer.competency_id = gap.item_id AND offer.level >= required AND offer.level > current
      AND (offer.mentor_id, gap.item_id) NOT IN (SELECT * FROM taken)
    JOIN competency ON competency.id = gap.competency_id
    JOIN item ON item.id = competency.item_id) AS lift
  ORDER BY score DESC, free_places DESC, own.id $$;
