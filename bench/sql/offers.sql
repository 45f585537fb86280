-- What hand-written SQL would keep ready: small tables that a nightly job and a few triggers hold
-- up to date. They are made once, before anything is measured; $TODAY stands for the day.
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;

-- The newest published version of each framework.
CREATE TABLE bench.live AS
  SELECT DISTINCT ON (framework_id) framework_id, framework_version.id AS version_id,
    coalesce(framework_version.freshness_months, settings.freshness_months)::int AS freshness_months
  FROM framework_version CROSS JOIN settings
  WHERE version_status(framework_version.id) = 'PUBLISHED'
  ORDER BY framework_id, version DESC;

-- A stage of those versions for each item, with what it asks, in the framework's order.
CREATE TABLE bench.requirement AS
  SELECT stage.item_id AS stage_item_id, stage.id AS stage_id, competency.item_id,
    competency.id AS competency_id, requirement.level, live.freshness_months,
    row_number() OVER (PARTITION BY stage.id
      ORDER BY competency_group.position, competency_group.id, competency.position, competency.id
    )::int AS place
  FROM bench.live JOIN stage USING (version_id)
  JOIN requirement ON requirement.stage_id = stage.id
  JOIN competency ON competency.id = requirement.competency_id
  JOIN competency_group ON competency_group.id = competency.group_id;
ALTER TABLE bench.requirement ADD PRIMARY KEY (stage_item_id, place);

-- Training on offer today, ranked; what its reasons say whoever asks is worded already.
CREATE TABLE bench.training_offer AS
  WITH mean AS (SELECT coalesce(sum(rating_sum) / nullif(sum(rating_count), 0), 0) AS rating
    FROM resource WHERE NOT retired AND coalesce(available_from, '$TODAY') <= '$TODAY'
      AND coalesce(available_until, '$TODAY') >= '$TODAY'),
  ranked AS (
    SELECT resource.*, row_number() OVER (ORDER BY hours NULLS LAST,
      (5 * mean.rating + rating_sum) / (5 + rating_count) DESC,
      (title ->> 'en') COLLATE "C", id)::int AS rank
    FROM resource CROSS JOIN mean
    WHERE NOT retired AND coalesce(available_from, '$TODAY') <= '$TODAY'
      AND coalesce(available_until, '$TODAY') >= '$TODAY')
  SELECT competency_id, from_level, to_level, rank, resource_id, languages,
    array_remove(ARRAY[
      'Takes ' || trim_scale(hours) || ' h.',
      CASE WHEN cost = 0 THEN 'Costs nothing.' END,
      CASE WHEN rating_count > 0 THEN 'Rated ' || trim_scale(round(rating_sum::numeric
        / rating_count, 2)) || ' of 5 by ' || rating_count || '.' END], NULL) AS facts,
    EXISTS (SELECT FROM prerequisite_group WHERE resource_id = ranked.id) AS has_prerequisites
  FROM ranked JOIN resource_outcome ON resource_id = ranked.id;
CREATE INDEX ON bench.training_offer (competency_id, rank);

-- Everybody's hours in the coming week as quarters of an hour; made by offers.ts.
CREATE TABLE bench.week (person_id bigint NOT NULL, is_offer boolean NOT NULL, hours bit(864) NOT NULL);

-- Who offers what, at which level, with how many places: of today, ready to be ranked.
CREATE TABLE bench.mentor_offer (
  competency_id bigint NOT NULL, level smallint NOT NULL, mentor_id bigint NOT NULL,
  person_id bigint NOT NULL, manager_id bigint, org_unit_id bigint, free_places int NOT NULL,
  languages text[] NOT NULL, hours bit(864));

CREATE FUNCTION bench.listed(words text[], joint text DEFAULT 'and') RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE cardinality(words) WHEN 1 THEN words[1] WHEN 2
  THEN words[1] || ' ' || joint || ' ' || words[2]
  ELSE array_to_string(words[:cardinality(words) - 1], ', ') || ', ' || joint || ' '
    || words[cardinality(words)] END;
