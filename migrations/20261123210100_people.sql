-- People, the reporting line, and what they are allowed to do.

CREATE TYPE granted_role AS ENUM ('ASSESSOR', 'FRAMEWORK_ADMIN', 'PEOPLE_ADMIN', 'ADMIN');
CREATE TYPE current_level_rule AS ENUM ('LATEST_CONFIRMED', 'HIGHEST_CONFIRMED');

CREATE TABLE org_unit (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT org_unit_pkey PRIMARY KEY,
  revision bigint NOT NULL DEFAULT 1,
  parent_id bigint CONSTRAINT org_unit_parent_id_fkey REFERENCES org_unit,
  name jsonb NOT NULL,
  CONSTRAINT org_unit_parent_id_check CHECK (parent_id <> id),
  CONSTRAINT org_unit_name_check CHECK (is_localized_text(name))
);

CREATE TABLE person (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT person_pkey PRIMARY KEY,
  revision bigint NOT NULL DEFAULT 1,
  display_name text NOT NULL,
  email text,
  active boolean NOT NULL DEFAULT true,
  manager_id bigint CONSTRAINT person_manager_id_fkey REFERENCES person,
  org_unit_id bigint CONSTRAINT person_org_unit_id_fkey REFERENCES org_unit,
  stage_id bigint CONSTRAINT person_stage_id_fkey REFERENCES item,
  objective_id bigint CONSTRAINT person_objective_id_fkey REFERENCES item,
  languages text[] NOT NULL DEFAULT '{en}',
  time_zone text NOT NULL DEFAULT 'UTC',
  -- Weekly hours on the own clock: [{"weekday": 1..7, "from": minute, "to": minute}], in order.
  availability jsonb NOT NULL DEFAULT '[]',
  seeking_mentor boolean NOT NULL DEFAULT false,
  erased_at timestamptz,
  CONSTRAINT person_display_name_check CHECK (display_name <> ''),
  -- Whoever may sign in has an address; an erased person has none.
  CONSTRAINT person_email_check
    CHECK (CASE WHEN email IS NULL THEN NOT active ELSE email ~ '^[^@\s]+@[^@\s]+$' END),
  CONSTRAINT person_manager_id_check CHECK (manager_id <> id),
  CONSTRAINT person_languages_check CHECK (cardinality(languages) >= 1),
  CONSTRAINT person_availability_check CHECK (jsonb_typeof(availability) = 'array')
);
-- One active person an address, without regard to case.
CREATE UNIQUE INDEX person_email_key ON person (lower(email)) WHERE active;
CREATE INDEX person_manager_id_idx ON person (manager_id) INCLUDE (id, active);
CREATE INDEX person_org_unit_id_idx ON person (org_unit_id);
CREATE INDEX person_stage_id_idx ON person (stage_id);
CREATE INDEX person_name_idx ON person (display_name COLLATE "und-x-icu", id);
-- Words of a name, accents and case ignored; in every script, whatever the database's locale.
CREATE FUNCTION folded(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, value) COLLATE "und-x-icu");
CREATE INDEX person_search_idx ON person USING gin (folded(display_name) gin_trgm_ops);

-- Nobody may stand above oneself in the reporting line.
CREATE FUNCTION refuse_reporting_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.manager_id IS NOT NULL AND EXISTS (
    WITH RECURSIVE above AS (
      SELECT NEW.manager_id AS id
      UNION SELECT person.manager_id FROM above JOIN person USING (id)
    ) SELECT FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'person % would stand above themselves', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'person_reporting_cycle';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER person_reporting_cycle AFTER UPDATE OF manager_id ON person
  FOR EACH ROW WHEN (OLD.manager_id IS DISTINCT FROM NEW.manager_id)
  EXECUTE FUNCTION refuse_reporting_cycle();

CREATE TABLE role_grant (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT role_grant_pkey PRIMARY KEY,
  person_id bigint NOT NULL CONSTRAINT role_grant_person_id_fkey REFERENCES person,
  role granted_role NOT NULL,
  framework_id bigint CONSTRAINT role_grant_framework_id_fkey REFERENCES framework,
  -- The only competencies an assessor covers, as item ids; null means the whole framework.
  competency_ids bigint[],
  CONSTRAINT role_grant_person_id_role_framework_id_key
    UNIQUE NULLS NOT DISTINCT (person_id, role, framework_id),
  CONSTRAINT role_grant_framework_id_check
    CHECK ((framework_id IS NOT NULL) = (role IN ('ASSESSOR', 'FRAMEWORK_ADMIN'))),
  CONSTRAINT role_grant_competency_ids_check
    CHECK (competency_ids IS NULL OR (role = 'ASSESSOR' AND cardinality(competency_ids) >= 1))
);

-- The rules in force, one row; weights of a match are versioned in a table of their own.
CREATE TABLE settings (
  id bigint NOT NULL DEFAULT 1 CONSTRAINT settings_pkey PRIMARY KEY,
  revision bigint NOT NULL DEFAULT 1,
  current_level_rule current_level_rule NOT NULL DEFAULT 'LATEST_CONFIRMED',
  freshness_months bigint NOT NULL DEFAULT 24,
  CONSTRAINT settings_id_check CHECK (id = 1),
  CONSTRAINT settings_freshness_months_check CHECK (freshness_months >= 1)
);
INSERT INTO settings DEFAULT VALUES;

-- Weights of the parts of a match, in hundredths that sum to 100.
CREATE TABLE match_weights (
  version bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT match_weights_pkey PRIMARY KEY,
  coverage smallint NOT NULL,
  overlap smallint NOT NULL,
  lead smallint NOT NULL,
  language smallint NOT NULL,
  perspective smallint NOT NULL,
  CONSTRAINT match_weights_sum_check
    CHECK (coverage + overlap + lead + language + perspective = 100),
  CONSTRAINT match_weights_range_check
    CHECK (least(coverage, overlap, lead, language, perspective) >= 0)
);
INSERT INTO match_weights (coverage, overlap, lead, language, perspective)
  VALUES (55, 15, 12, 10, 8);
