-- Every process holds the catalogue (published frameworks, resources, mentor offers) in memory.
-- Each change to it raises one revision, in the same transaction, and says what has changed.

CREATE TYPE catalogue_part AS ENUM
  ('EVERYTHING', 'FRAMEWORK', 'RESOURCE', 'MENTOR', 'ORG_UNIT', 'SETTINGS');

CREATE TABLE catalogue_revision (
  id bigint NOT NULL DEFAULT 1 CONSTRAINT catalogue_revision_pkey PRIMARY KEY,
  revision bigint NOT NULL DEFAULT 1,
  CONSTRAINT catalogue_revision_id_check CHECK (id = 1)
);
INSERT INTO catalogue_revision DEFAULT VALUES;

CREATE TABLE catalogue_change (
  revision bigint NOT NULL CONSTRAINT catalogue_change_pkey PRIMARY KEY,
  part catalogue_part NOT NULL,
  subject_ids bigint[] NOT NULL
);

-- The update of the one row makes revisions follow the order of commits.
CREATE FUNCTION catalogue_changed(changed_part catalogue_part, ids bigint[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH raised AS (
    UPDATE catalogue_revision SET revision = revision + 1
    WHERE cardinality(ids) > 0 RETURNING revision
  )
  INSERT INTO catalogue_change (revision, part, subject_ids)
  SELECT revision, changed_part, ids FROM raised
$$;

-- Arguments: the part, and the column of the changed rows that holds the subject's id.
CREATE FUNCTION note_catalogue_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT %I) FROM changed', TG_ARGV[1]) INTO ids;
  PERFORM catalogue_changed(TG_ARGV[0]::catalogue_part, coalesce(ids, '{}'));
  RETURN NULL;
END $$;

-- The column holds a person's id, who counts only where they offer mentoring.
CREATE FUNCTION note_mentor_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT mentor.id) FROM changed JOIN mentor
                  ON mentor.person_id = changed.%I', TG_ARGV[0]) INTO ids;
  PERFORM catalogue_changed('MENTOR', coalesce(ids, '{}'));
  RETURN NULL;
END $$;

CREATE FUNCTION note_prerequisite_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalogue_changed('RESOURCE', coalesce(array_agg(DISTINCT owner.resource_id), '{}'))
    FROM changed JOIN prerequisite_group AS owner ON owner.id = changed.group_id;
  RETURN NULL;
END $$;

DO $$
DECLARE
  watched text[];
  event text;
BEGIN
  FOREACH watched SLICE 1 IN ARRAY ARRAY[
    ['framework_status_change', 'note_catalogue_change(''FRAMEWORK'', ''version_id'')'],
    ['resource', 'note_catalogue_change(''RESOURCE'', ''id'')'],
    ['resource_outcome', 'note_catalogue_change(''RESOURCE'', ''resource_id'')'],
    ['resource_session', 'note_catalogue_change(''RESOURCE'', ''resource_id'')'],
    ['prerequisite_group', 'note_catalogue_change(''RESOURCE'', ''resource_id'')'],
    ['prerequisite_option', 'note_prerequisite_change()'],
    ['mentor', 'note_catalogue_change(''MENTOR'', ''id'')'],
    ['mentor_competency', 'note_catalogue_change(''MENTOR'', ''mentor_id'')'],
    ['mentorship', 'note_catalogue_change(''MENTOR'', ''mentor_id'')'],
    ['org_unit', 'note_catalogue_change(''ORG_UNIT'', ''id'')'],
    ['settings', 'note_catalogue_change(''SETTINGS'', ''id'')'],
    ['match_weights', 'note_catalogue_change(''SETTINGS'', ''version'')'],
    ['assessment', 'note_mentor_change(''person_id'')'],
    ['assessment_void', 'note_mentor_change(''person_id'')'],
    ['person', 'note_mentor_change(''id'')']
  ] LOOP
    FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format(
        'CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS changed
         FOR EACH STATEMENT EXECUTE FUNCTION %s',
        watched[1] || '_catalogue_' || lower(event), event, watched[1],
        CASE event WHEN 'DELETE' THEN 'OLD' ELSE 'NEW' END, watched[2]);
    END LOOP;
  END LOOP;
END $$;
