CREATE TYPE graph.member AS (place int, total int, id bigint, display_name text, stage graph.stage,
  readiness float8);
CREATE TYPE graph.team_gap AS (status text, size int, required_level int, current_level int,
  competency_id bigint, key text);
CREATE TYPE graph.coverage AS (competency_id bigint, key text, name text, people_count int,
  below_count int, average_gap float8, mentors_available int, resources_available int);

CREATE FUNCTION graph.team(manager bigint) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
  WITH RECURSIVE below AS (
    SELECT id, active FROM person WHERE manager_id = manager
    UNION ALL SELECT person.id, person.active
      FROM below JOIN person ON person.manager_id = below.id)
  SELECT id FROM below WHERE active $$;

-- One more than the fifty of a page, which says that more follow.
CREATE FUNCTION graph.team_members(manager bigint) RETURNS SETOF graph.member
LANGUAGE sql STABLE AS $$
  WITH page AS MATERIALIZED (
    SELECT row_number() OVER named AS place, count(*) OVER () AS total, id, display_name, stage_id
    FROM person WHERE id = ANY (ARRAY(SELECT graph.team(manager)))
    WINDOW named AS (ORDER BY display_name COLLATE "und-x-icu", id)
    ORDER BY display_name COLLATE "und-x-icu", id LIMIT 50),
  held AS MATERIALIZED (SELECT item_id, graph.stage_of(item_id) AS stage FROM (
    SELECT DISTINCT stage_id AS item_id FROM page) AS one)
  SELECT place::int, total::int, page.id, display_name, held.stage, readiness
  FROM page LEFT JOIN held ON held.item_id = page.stage_id LEFT JOIN LATERAL (
    SELECT coalesce(sum(least(coalesce(decided.level, 0), asked.level))::float8
      / nullif(sum(asked.level), 0)::float8, 1) AS readiness
    FROM bench.requirement AS asked
    LEFT JOIN graph.decided(page.id) AS decided ON decided.competency_id = asked.item_id
    WHERE asked.stage_item_id = page.stage_id HAVING count(*) > 0) AS own ON true
  ORDER BY place $$;

CREATE FUNCTION graph.member_gaps(member graph.member) RETURNS SETOF graph.team_gap
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN asked.level = 0 THEN 'NOT_APPLICABLE' WHEN decided.level >= asked.level THEN 'MET'
      WHEN decided.id IS NULL THEN 'UNASSESSED' ELSE 'OPEN' END,
    greatest(0, asked.level - coalesce(decided.level, 0)), asked.level::int,
    coalesce(decided.level, 0), asked.competency_id, key
  FROM bench.requirement AS asked JOIN item ON item.id = asked.item_id
  LEFT JOIN graph.decided((member).id) AS decided ON decided.competency_id = asked.item_id
  WHERE asked.stage_id = ((member).stage).id
  ORDER BY greatest(0, asked.level - coalesce(decided.level, 0)) DESC, place $$;

CREATE FUNCTION graph.team_coverage(manager bigint) RETURNS SETOF graph.coverage
LANGUAGE sql STABLE AS $$
  WITH member AS MATERIALIZED (
    SELECT id, stage_id, languages FROM person WHERE id = ANY (ARRAY(SELECT graph.team(manager)))),
  decided AS MATERIALIZED (
    SELECT member.id AS person_id, own.competency_id, own.level
    FROM member CROSS JOIN LATERAL graph.decided(member.id) AS own),
  standing AS MATERIALIZED (
    SELECT asked.item_id, asked.competency_id, asked.place, asked.level AS required,
      coalesce(decided.level, 0) AS current, languages, count(*) AS people
    FROM member JOIN bench.requirement AS asked ON stage_item_id = member.stage_id
    LEFT JOIN decided ON person_id = member.id AND decided.competency_id = asked.item_id
    GROUP BY 1, 2, 3, 4, 5, 6),
  coverage AS (
    SELECT item_id, competency_id, min(place) AS place,
      coalesce(sum(people) FILTER (WHERE required > 0), 0)::int AS people,
      coalesce(sum(people) FILTER (WHERE required > current), 0)::int AS below,
      coalesce(sum(people * greatest(0, required - current)), 0)::float8 AS missing,
      min(required) FILTER (WHERE required > current) AS lowest
    FROM standing GROUP BY item_id, competency_id)
  SELECT competency.id, item.key, name ->> 'en', people, below,
    CASE WHEN people = 0 THEN 0 ELSE missing / people END,
    (SELECT count(*) FROM bench.mentor_offer AS offer
      WHERE offer.competency_id = coverage.item_id AND level >= lowest AND free_places > 0)::int,
    (SELECT count(DISTINCT resource_id) FROM bench.training_offer AS offer
      WHERE offer.competency_id = coverage.item_id AND EXISTS (SELECT FROM standing
        WHERE standing.item_id = coverage.item_id AND required > current
          AND from_level <= current AND current < to_level
          AND standing.languages && offer.languages))::int
  FROM coverage JOIN competency ON competency.id = competency_id
  JOIN item ON item.id = coverage.item_id ORDER BY place $$;

COMMENT ON FUNCTION graph.person_grants(graph.person) IS '@behavior -connection +list';
COMMENT ON FUNCTION graph.analysis_gaps(graph.analysis) IS '@behavior -connection +list';
COMMENT ON FUNCTION graph.gap_indicators(graph.gap) IS '@behavior -connection +list';
COMMENT ON FUNCTION graph.gap_training(graph.gap) IS '@behavior -connection +list';
COMMENT ON FUNCTION graph.gap_mentors(graph.gap) IS '@behavior -connection +list';
COMMENT ON FUNCTION graph.mentor_matches(bigint) IS '@behavior -connection +list';
COMMENT ON FUNCTION graph.team_members(bigint) IS '@behavior -connection +list';
COMMENT ON FUNCTION graph.member_gaps(graph.member) IS '@behavior -connection +list';
COMMENT ON FUNCTION graph.team_coverage(bigint) IS '@behavior -connection +list';
GRANT USAGE ON SCHEMA graph TO waymark_server;
