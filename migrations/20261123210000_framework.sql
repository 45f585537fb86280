-- Frameworks in numbered versions. What is published never changes: triggers refuse it.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TYPE item_kind AS ENUM
  ('LEVEL', 'GROUP', 'COMPETENCY', 'INDICATOR', 'PROFILE', 'STAGE', 'RESPONSIBILITY');
CREATE TYPE framework_status AS ENUM ('DRAFT', 'PUBLISHED', 'RETIRED');

-- One text in several languages, such as {"en": "Teamwork", "fr": "Travail d'équipe"}.
CREATE FUNCTION is_localized_text(value jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN jsonb_typeof(value) = 'object' AND value <> '{}'::jsonb
    AND NOT jsonb_path_exists(value, '$.* ? (@.type() != "string" || @ == "")');

CREATE TABLE framework (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT framework_pkey PRIMARY KEY,
  key text NOT NULL CONSTRAINT framework_key_key UNIQUE,
  CONSTRAINT framework_key_check CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

CREATE TABLE framework_version (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT framework_version_pkey PRIMARY KEY,
  framework_id bigint NOT NULL CONSTRAINT framework_version_framework_id_fkey REFERENCES framework,
  version bigint NOT NULL,
  revision bigint NOT NULL DEFAULT 1,
  title jsonb NOT NULL,
  languages text[] NOT NULL,
  freshness_months bigint,
  CONSTRAINT framework_version_framework_id_version_key UNIQUE (framework_id, version),
  CONSTRAINT framework_version_version_check CHECK (version >= 1),
  CONSTRAINT framework_version_title_check CHECK (is_localized_text(title)),
  CONSTRAINT framework_version_languages_check CHECK (cardinality(languages) >= 1),
  CONSTRAINT framework_version_freshness_months_check CHECK (freshness_months >= 1)
);

-- Status and dates are rows of their own, appended; the newest row of a version is its status.
CREATE TABLE framework_status_change (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT framework_status_change_pkey PRIMARY KEY,
  version_id bigint NOT NULL
    CONSTRAINT framework_status_change_version_id_fkey REFERENCES framework_version ON DELETE CASCADE,
  status framework_status NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  note text
);
CREATE INDEX framework_status_change_version_id_idx ON framework_status_change (version_id, id);

-- The lasting identity of a thing in a framework: people's records refer to this row,
-- never to a row of one version.
CREATE TABLE item (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT item_pkey PRIMARY KEY,
  framework_id bigint NOT NULL CONSTRAINT item_framework_id_fkey REFERENCES framework,
  kind item_kind NOT NULL,
  key text NOT NULL,
  CONSTRAINT item_framework_id_kind_key_key UNIQUE (framework_id, kind, key),
  CONSTRAINT item_id_kind_key UNIQUE (id, kind),
  CONSTRAINT item_key_check CHECK (key <> '')
);

CREATE TABLE scale_level (
  version_id bigint NOT NULL
    CONSTRAINT scale_level_version_id_fkey REFERENCES framework_version ON DELETE CASCADE,
  level smallint NOT NULL,
  name jsonb NOT NULL,
  CONSTRAINT scale_level_pkey PRIMARY KEY (version_id, level),
  CONSTRAINT scale_level_level_check CHECK (level >= 0),
  CONSTRAINT scale_level_name_check CHECK (is_localized_text(name))
);

CREATE TABLE competency_group (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT competency_group_pkey PRIMARY KEY,
  version_id bigint NOT NULL
    CONSTRAINT competency_group_version_id_fkey REFERENCES framework_version ON DELETE CASCADE,
  item_id bigint NOT NULL CONSTRAINT competency_group_item_id_fkey REFERENCES item,
  position bigint NOT NULL,
  name jsonb NOT NULL,
  CONSTRAINT competency_group_version_id_item_id_key UNIQUE (version_id, item_id),
  CONSTRAINT competency_group_id_version_id_key UNIQUE (id, version_id),
  CONSTRAINT competency_group_name_check CHECK (is_localized_text(name))
);

CREATE TABLE competency (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT competency_pkey PRIMARY KEY,
  version_id bigint NOT NULL
    CONSTRAINT competency_version_id_fkey REFERENCES framework_version ON DELETE CASCADE,
  item_id bigint NOT NULL CONSTRAINT competency_item_id_fkey REFERENCES item,
  group_id bigint NOT NULL,
  position bigint NOT NULL,
  name jsonb NOT NULL,
  definition jsonb,
  rationale jsonb,
  CONSTRAINT competency_version_id_item_id_key UNIQUE (version_id, item_id),
  CONSTRAINT competency_id_version_id_key UNIQUE (id, version_id),
  CONSTRAINT competency_group_id_fkey
    FOREIGN KEY (group_id, version_id) REFERENCES competency_group (id, version_id),
  CONSTRAINT competency_name_check CHECK (is_localized_text(name)),
  CONSTRAINT competency_definition_check CHECK (is_localized_text(definition)),
  CONSTRAINT competency_rationale_check CHECK (is_localized_text(rationale))
);

CREATE TABLE profile (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT profile_pkey PRIMARY KEY,
  version_id bigint NOT NULL
    CONSTRAINT profile_version_id_fkey REFERENCES framework_version ON DELETE CASCADE,
  item_id bigint NOT NULL CONSTRAINT profile_item_id_fkey REFERENCES item,
  position bigint NOT NULL,
  title jsonb NOT NULL,
  summary jsonb,
  CONSTRAINT profile_version_id_item_id_key UNIQUE (version_id, item_id),
  CONSTRAINT profile_id_version_id_key UNIQUE (id, version_id),
  CONSTRAINT profile_title_check CHECK (is_localized_text(title)),
  CONSTRAINT profile_summary_check CHECK (is_localized_text(summary))
);

CREATE TABLE responsibility (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT responsibility_pkey PRIMARY KEY,
  version_id bigint NOT NULL,
  profile_id bigint NOT NULL,
  item_id bigint NOT NULL CONSTRAINT responsibility_item_id_fkey REFERENCES item,
  position bigint NOT NULL,
  text jsonb NOT NULL,
  CONSTRAINT responsibility_version_id_item_id_key UNIQUE (version_id, item_id),
  CONSTRAINT responsibility_profile_id_fkey
    FOREIGN KEY (profile_id, version_id) REFERENCES profile (id, version_id) ON DELETE CASCADE,
  CONSTRAINT responsibility_text_check CHECK (is_localized_text(text))
);

CREATE TABLE stage (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT stage_pkey PRIMARY KEY,
  version_id bigint NOT NULL,
  profile_id bigint NOT NULL,
  item_id bigint NOT NULL CONSTRAINT stage_item_id_fkey REFERENCES item,
  position bigint NOT NULL,
  name jsonb NOT NULL,
  CONSTRAINT stage_version_id_item_id_key UNIQUE (version_id, item_id),
  CONSTRAINT stage_id_version_id_key UNIQUE (id, version_id),
  CONSTRAINT stage_profile_id_fkey
    FOREIGN KEY (profile_id, version_id) REFERENCES profile (id, version_id) ON DELETE CASCADE,
  CONSTRAINT stage_name_check CHECK (is_localized_text(name))
);

-- Goes with its version directly, before the levels that it refers to are missed.
CREATE TABLE indicator (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT indicator_pkey PRIMARY KEY,
  version_id bigint NOT NULL
    CONSTRAINT indicator_version_id_fkey REFERENCES framework_version ON DELETE CASCADE,
  item_id bigint NOT NULL CONSTRAINT indicator_item_id_fkey REFERENCES item,
  competency_id bigint NOT NULL,
  level smallint NOT NULL,
  position bigint NOT NULL,
  statement jsonb NOT NULL,
  CONSTRAINT indicator_version_id_item_id_key UNIQUE (version_id, item_id),
  CONSTRAINT indicator_id_version_id_key UNIQUE (id, version_id),
  CONSTRAINT indicator_competency_id_fkey
    FOREIGN KEY (competency_id, version_id) REFERENCES competency (id, version_id) ON DELETE CASCADE,
  CONSTRAINT indicator_level_fkey
    FOREIGN KEY (version_id, level) REFERENCES scale_level (version_id, level),
  CONSTRAINT indicator_level_check CHECK (level >= 1),
  CONSTRAINT indicator_statement_check CHECK (is_localized_text(statement))
);

-- The stages an indicator was written for, where a document told stages of one level apart.
CREATE TABLE indicator_stage (
  indicator_id bigint NOT NULL,
  stage_id bigint NOT NULL,
  version_id bigint NOT NULL,
  CONSTRAINT indicator_stage_pkey PRIMARY KEY (indicator_id, stage_id),
  CONSTRAINT indicator_stage_indicator_id_fkey
    FOREIGN KEY (indicator_id, version_id) REFERENCES indicator (id, version_id) ON DELETE CASCADE,
  CONSTRAINT indicator_stage_stage_id_fkey
    FOREIGN KEY (stage_id, version_id) REFERENCES stage (id, version_id) ON DELETE CASCADE
);

CREATE TABLE requirement (
  stage_id bigint NOT NULL,
  competency_id bigint NOT NULL,
  version_id bigint NOT NULL
    CONSTRAINT requirement_version_id_fkey REFERENCES framework_version ON DELETE CASCADE,
  level smallint NOT NULL,
  CONSTRAINT requirement_pkey PRIMARY KEY (stage_id, competency_id),
  CONSTRAINT requirement_stage_id_fkey
    FOREIGN KEY (stage_id, version_id) REFERENCES stage (id, version_id) ON DELETE CASCADE,
  CONSTRAINT requirement_competency_id_fkey
    FOREIGN KEY (competency_id, version_id) REFERENCES competency (id, version_id) ON DELETE CASCADE,
  CONSTRAINT requirement_level_fkey
    FOREIGN KEY (version_id, level) REFERENCES scale_level (version_id, level)
);
