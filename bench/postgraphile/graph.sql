-- The same answers as functions over composite types, for PostGraphile to make a graph of. They
-- lean on the same helper tables and indexes as the hand-written statements.
DROP SCHEMA IF EXISTS graph CASCADE;
CREATE SCHEMA graph;

CREATE TYPE graph.profile AS (id bigint, key text, title text, framework_id bigint,
  framework_key text, version int);
CREATE TYPE graph.stage AS (id bigint, key text, name text, profile graph.profile);
CREATE TYPE graph.person AS (id bigint, display_name text, roles text[], stage graph.stage,
  objective graph.stage);
CREATE TYPE graph.analysis AS (person_id bigint, target graph.stage, rule text, readiness float8,
  met_count int, open_count int, not_applicable_count int);
CREATE TYPE graph.competency_group AS (id bigint, key text, name text);
CREATE TYPE graph.competency AS (id bigint, key text, name text, definition text, rationale text,
  competency_group graph.competency_group);
CREATE TYPE graph.somebody AS (id bigint, display_name text);
CREATE TYPE graph.evidence AS (id bigint, title text);
CREATE TYPE graph.assessment AS (id bigint, source text, level int, assessed_at text,
  assessor graph.somebody, evidence graph.evidence);
CREATE TYPE graph.step AS (id bigint, status text, due_on text, plan_id bigint);
CREATE TYPE graph.gap AS (person_id bigint, item_id bigint, status text, size int,
  required_level int, current_level int, self_assessed_level int, is_stale boolean,
  decided_by graph.assessment, competency graph.competency, step graph.step);
CREATE TYPE graph.shown AS (demonstrated boolean, evidence_count int, id bigint, key text,
  level int, statement text);
CREATE TYPE graph.suggestion AS (from_level int, to_level int, reasons text[], resource_id bigint,
  title text, format text, languages text[], hours float8, amount text, currency text, url text,
  provider text);
CREATE TYPE graph.unit AS (id bigint, name text);
CREATE TYPE graph.gap_mentor AS (score int, reasons text[], mentor_id bigint, free_capacity int,
  person_id bigint, display_name text, org_unit graph.unit);
CREATE TYPE graph.grant AS (role text, framework_id bigint, framework_key text);

CREATE FUNCTION graph.stage_of(asked bigint) RETURNS graph.stage LANGUAGE sql STABLE AS $$
  SELECT ROW(stage.id, item.key, name ->> 'en', ROW(profile.id, profile_item.key,
    profile.title ->> 'en', version.id, framework.key, version.version)::graph.profile)::graph.stage
  FROM stage JOIN bench.live USING (version_id) JOIN item ON item.id = stage.item_id
  JOIN profile ON profile.id = stage.profile_id
  JOIN item AS profile_item ON profile_item.id = profile.item_id
  JOIN framework_version AS version ON version.id = stage.version_id
  JOIN framework ON framework.id = version.framework_id WHERE stage.item_id = asked $$;

CREATE FUNCTION graph.decided(person bigint) RETURNS TABLE (competency_id bigint, level int,
  counts boolean, id bigint, source text, assessed_at timestamptz, assessor_id bigint,
  evidence_id bigint) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (competency_id) competency_id,
    CASE WHEN valid_until IS NULL OR valid_until >= current_date THEN level ELSE 0 END,
    valid_until IS NULL OR valid_until >= current_date,
    id, source::text, assessed_at, assessor_id, evidence_id
  FROM assessment WHERE person_id = person AND source NOT IN ('SELF', 'PEER')
    AND assessed_at < (current_date + 1)::timestamp AT TIME ZONE 'UTC'
    AND id NOT IN (SELECT assessment_id FROM assessment_void WHERE person_id = person)
  ORDER BY competency_id, (valid_until IS NULL OR valid_until >= current_date) DESC,
    assessed_at DESC, assessment.level DESC, id DESC $$;

CREATE FUNCTION graph.viewer(person bigint) RETURNS graph.person LANGUAGE sql STABLE AS $$
  SELECT ROW(me.id, display_name, ARRAY(SELECT 'LEARNER' UNION ALL SELECT 'MANAGER' WHERE EXISTS (
      SELECT FROM person AS other WHERE other.manager_id = me.id AND active)
    UNION ALL SELECT 'MENTOR' WHERE EXISTS (SELECT FROM mentor WHERE person_id = me.id)
    UNION ALL (SELECT role::text FROM role_grant WHERE person_id = me.id
      GROUP BY role ORDER BY min(id))),
    graph.stage_of(me.stage_id), graph.stage_of(me.objective_id))::graph.person
  FROM person AS me WHERE me.id = person $$;

CREATE FUNCTION graph.person_grants(person graph.person) RETURNS SETOF graph.grant
LANGUAGE sql STABLE AS $$
  SELECT role::text, version_id, key FROM role_grant LEFT JOIN bench.live USING (framework_id)
  LEFT JOIN framework ON framework.id = framework_id
  WHERE person_id = (person).id ORDER BY role_grant.id $$;

CREATE FUNCTION graph.person_gap_analysis(person graph.person) RETURNS graph.analysis
LANGUAGE sql STABLE AS $$
  SELECT ROW((person).id, coalesce((person).objective, (person).stage), 'LATEST_CONFIRMED',
    coalesce(sum(least(coalesce(decided.level, 0), asked.level))::float8
      / nullif(sum(asked.level), 0)::float8, 1),
    count(*) FILTER (WHERE asked.level > 0 AND decided.level >= asked.level)::int,
    count(*) FILTER (WHERE asked.level > coalesce(decided.level, 0))::int,
    count(*) FILTER (WHERE asked.level = 0)::int)::graph.analysis
  FROM bench.requirement AS asked
  LEFT JOIN graph.decided((person).id) AS decided ON decided.competency_id = asked.item_id
  WHERE asked.stage_item_id = (SELECT coalesce(objective_id, stage_id) FROM person AS me
    WHERE me.id = (person).id) $$;

CREATE FUNCTION graph.analysis_gaps(analysis graph.analysis) RETURNS SETOF graph.gap
LANGUAGE sql STABLE AS $$
  WITH decided AS MATERIALIZED (SELECT * FROM graph.decided((analysis).person_id)),
  claimed AS MATERIALIZED (
    SELECT DISTINCT ON (competency_id) competency_id, level FROM assessment
    WHERE person_id = (analysis).person_id AND source = 'SELF'
      AND assessed_at < (current_date + 1)::timestamp AT TIME ZONE 'UTC'
      AND id NOT IN (SELECT assessment_id FROM assessment_void
        WHERE person_id = (analysis).person_id)
    ORDER BY competency_id, assessed_at DESC, id DESC),
  step AS MATERIALIZED (
    SELECT DISTINCT ON (competency_id) competency_id, ROW(plan_step.id, plan_step.status::text,
      plan_step.due_on::text, plan_id)::graph.step AS step
    FROM plan JOIN plan_step ON plan_id = plan.id JOIN plan_step_outcome ON step_id = plan_step.id
    WHERE plan.person_id = (analysis).person_id AND plan.status <> 'ARCHIVED'
      AND plan_step.status <> 'DROPPED'
    ORDER BY competency_id, (plan.status = 'ACTIVE') DESC, plan_step.id DESC)
  SELECT (analysis).person_id, asked.item_id,
    CASE WHEN asked.level = 0 THEN 'NOT_APPLICABLE' WHEN decided.level >= asked.level THEN 'MET'
      WHEN decided.id IS NULL THEN 'UNASSESSED' ELSE 'OPEN' END,
    greatest(0, asked.level - coalesce(decided.level, 0)), asked.level,
    coalesce(decided.level, 0), claimed.level,
    coalesce(counts AND assessed_at < (current_date - make_interval(months => freshness_months))
      AT TIME ZONE 'UTC', false),
    CASE WHEN counts THEN ROW(decided.id, source, decided.level,
      to_char(assessed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      (SELECT ROW(other.id, other.display_name)::graph.somebody FROM person AS other
        WHERE other.id = decided.assessor_id),
      (SELECT ROW(evidence_id, title)::graph.evidence FROM evidence_text
        WHERE evidence_text.evidence_id = decided.evidence_id)
      )::graph.assessment END,
    ROW(competency.id, item.key, competency.name ->> 'en', definition ->> 'en', rationale ->> 'en',
      ROW(own.id, group_item.key, own.name ->> 'en')::graph.competency_group)::graph.competency,
    step
  FROM bench.requirement AS asked JOIN competency ON competency.id = asked.competency_id
  JOIN item ON item.id = competency.item_id
  JOIN competency_group AS own ON own.id = competency.group_id
  JOIN item AS group_item ON group_item.id = own.item_id
  LEFT JOIN decided ON decided.competency_id = asked.item_id
  LEFT JOIN claimed ON claimed.competency_id = asked.item_id
  LEFT JOIN step ON step.competency_id = asked.item_id
  WHERE asked.stage_id = ((analysis).target).id
  ORDER BY greatest(0, asked.level - coalesce(decided.level, 0)) DESC, place $$;

CREATE FUNCTION graph.gap_indicators(gap graph.gap) RETURNS SETOF graph.shown
LANGUAGE sql STABLE AS $$
  SELECT coalesce(pieces > 0 OR demonstrated, demonstrated, false), coalesce(pieces, 0)::int,
    indicator.id, key, indicator.level::int, statement ->> 'en'
  FROM indicator JOIN item ON item.id = indicator.item_id
  LEFT JOIN LATERAL (
    SELECT demonstrated FROM assessment_indicator JOIN assessment ON assessment.id = assessment_id
    WHERE person_id = (gap).person_id AND indicator_id = indicator.item_id
      AND competency_id = (gap).item_id AND source NOT IN ('SELF', 'PEER')
      AND NOT EXISTS (SELECT FROM assessment_void AS void WHERE void.assessment_id = assessment.id)
    ORDER BY assessed_at DESC, assessment.id DESC LIMIT 1) AS mark ON true
  LEFT JOIN (
    SELECT claim.indicator_id, count(DISTINCT evidence.id) AS pieces
    FROM evidence JOIN evidence_claim AS claim ON claim.evidence_id = evidence.id
    WHERE evidence.person_id = (gap).person_id AND status = 'ACCEPTED'
      AND (valid_until IS NULL OR valid_until >= current_date)
    GROUP BY claim.indicator_id) AS shown ON shown.indicator_id = indicator.item_id
  WHERE indicator.competency_id = ((gap).competency).id AND indicator.level <= (gap).required_level
  ORDER BY indicator.level, indicator.position, indicator.id $$;

CREATE FUNCTION graph.gap_training(gap graph.gap) RETURNS SETOF graph.suggestion
LANGUAGE sql STABLE AS $$
  SELECT from_level::int, to_level::int, array_prepend(
      CASE WHEN to_level >= (gap).required_level
        THEN format('Leads to level %s, all that is asked.', to_level)
        ELSE format('Leads to level %s of the %s asked.', to_level, (gap).required_level) END,
      facts) || CASE WHEN has_prerequisites THEN ARRAY(
        SELECT CASE WHEN titles = '{}' THEN 'Has a prerequisite that nothing can meet.'
          ELSE 'First needs one of these: ' || bench.listed(titles, 'or') || '.' END
        FROM prerequisite_group AS needed CROSS JOIN LATERAL (SELECT ARRAY(
          SELECT title ->> 'en' FROM prerequisite_option AS option
          JOIN resource ON resource.id = option.resource_id
          WHERE option.group_id = needed.id ORDER BY option.resource_id) AS titles) AS named
        WHERE needed.resource_id = best.resource_id AND NOT EXISTS (
          SELECT FROM prerequisite_option AS option
          JOIN resource_completion AS done ON done.resource_id = option.resource_id
          WHERE option.group_id = needed.id AND done.person_id = (gap).person_id)
        ORDER BY needed.position) ELSE '{}' END,
    resource.id, title ->> 'en', format::text, resource.languages, hours::float8, cost::text,
    CASE WHEN cost IS NOT NULL THEN 'CAD' END, url, provider
  FROM (SELECT * FROM (SELECT DISTINCT ON (rank) * FROM bench.training_offer
      WHERE competency_id = (gap).item_id AND from_level <= (gap).current_level
        AND to_level > (gap).current_level
        AND languages && (SELECT languages FROM person WHERE id = (gap).person_id)
      ORDER BY rank, to_level DESC, from_level DESC) AS one
    WHERE (gap).size > 0
    ORDER BY (to_level >= (gap).required_level) DESC, rank LIMIT 3) AS best
  JOIN resource ON resource.id = best.resource_id
  ORDER BY (to_level >= (gap).required_level) DESC, rank $$;
