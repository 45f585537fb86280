-- $1: manager, $2: today. Everyone below at their own stage: the first fifty, and all summed up.
WITH RECURSIVE below AS (
  SELECT id, active FROM person WHERE manager_id = $1
  UNION ALL SELECT person.id, person.active FROM below JOIN person ON person.manager_id = below.id),
member AS MATERIALIZED (
  SELECT id, display_name, stage_id, languages FROM person
  WHERE id = ANY (ARRAY(SELECT id FROM below WHERE active))),
-- Person by person along the index: a join would have the planner read every assessment there is.
decided AS MATERIALIZED (
  SELECT member.id AS person_id, one.* FROM member CROSS JOIN LATERAL (
    SELECT DISTINCT ON (competency_id) competency_id,
      CASE WHEN valid_until IS NULL OR valid_until >= $2 THEN level ELSE 0 END AS level
    FROM assessment
    WHERE person_id = member.id AND source NOT IN ('SELF', 'PEER')
      AND assessed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
      AND id NOT IN (SELECT assessment_id FROM assessment_void WHERE person_id = member.id)
    ORDER BY competency_id, (valid_until IS NULL OR valid_until >= $2) DESC,
      assessed_at DESC, assessment.level DESC, assessment.id DESC OFFSET 0) AS one),
page AS MATERIALIZED (
  SELECT *, row_number() OVER (ORDER BY display_name COLLATE "und-x-icu", id) AS place
  FROM member ORDER BY display_name COLLATE "und-x-icu", id LIMIT 51),
gap AS MATERIALIZED (
  SELECT page.id AS person_id, asked.competency_id, key, asked.place, asked.level AS required,
    coalesce(decided.level, 0) AS current, greatest(0, asked.level - coalesce(decided.level, 0)) AS size,
    decided.level IS NULL AS unassessed
  FROM page JOIN bench.requirement AS asked ON stage_item_id = page.stage_id
  JOIN item ON item.id = asked.item_id
  LEFT JOIN decided ON decided.person_id = page.id AND decided.competency_id = asked.item_id
  WHERE page.place <= 50),
analysed AS MATERIALIZED (
  SELECT person_id, json_build_object(
    'readiness', coalesce(sum(least(current, required))::float8
      / nullif(sum(required), 0)::float8, 1),
    'gaps', json_agg(json_build_object(
      'status', CASE WHEN required = 0 THEN 'NOT_APPLICABLE' WHEN size = 0 THEN 'MET'
        WHEN unassessed THEN 'UNASSESSED' ELSE 'OPEN' END,
      'size', size, 'requiredLevel', required, 'currentLevel', current,
      'competency', json_build_object('id', competency_id, 'key', key))
      ORDER BY size DESC, place)) AS analysis
  FROM gap GROUP BY person_id),
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
SELECT json_build_object('person', json_build_object(
  'id', $1::bigint,
  'team', (SELECT json_build_object(
    'totalCount', (SELECT count(*) FROM member),
    'pageInfo', json_build_object('hasNextPage', count(*) > 50, 'endCursor',
      max(display_name || ':' || id) FILTER (WHERE place = 50)),
    'edges', coalesce(json_agg(json_build_object('node', json_build_object(
      'id', page.id, 'displayName', display_name,
      'stage', (SELECT json_build_object('id', stage.id, 'name', name ->> 'en',
          'profile', json_build_object('id', profile.id, 'title', title ->> 'en'))
        FROM stage JOIN bench.live USING (version_id) JOIN profile ON profile.id = stage.profile_id
        WHERE stage.item_id = page.stage_id),
      'gapAnalysis', analysis)) ORDER BY place)
      FILTER (WHERE place <= 50), '[]'))
    FROM page LEFT JOIN analysed ON person_id = page.id),
  'teamCoverage', (SELECT coalesce(json_agg(json_build_object(
      'competency', json_build_object('id', competency.id, 'key', item.key, 'name', name ->> 'en'),
      'peopleCount', people, 'belowCount', below,
      'averageGap', CASE WHEN people = 0 THEN 0 ELSE missing / people END,
      'mentorsAvailable', (SELECT count(*) FROM bench.mentor_offer AS offer
        WHERE offer.competency_id = coverage.item_id AND level >= lowest AND free_places > 0),
      'resourcesAvailable', (SELECT count(DISTINCT resource_id) FROM bench.training_offer AS offer
        WHERE offer.competency_id = coverage.item_id AND EXISTS (SELECT FROM standing
          WHERE standing.item_id = coverage.item_id AND required > current
            AND from_level <= current AND current < to_level
            AND standing.languages && offer.languages)))
      ORDER BY place), '[]')
    FROM coverage JOIN competency ON competency.id = competency_id
    JOIN item ON item.id = coverage.item_id)))::text AS data
