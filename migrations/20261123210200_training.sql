-- What there is to learn from.

CREATE TYPE resource_format AS ENUM
  ('COURSE', 'WORKSHOP', 'BOOK', 'VIDEO', 'PROJECT', 'COACHING', 'CERTIFICATION', 'OTHER');

CREATE TABLE resource (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT resource_pkey PRIMARY KEY,
  revision bigint NOT NULL DEFAULT 1,
  key text NOT NULL CONSTRAINT resource_key_key UNIQUE,
  title jsonb NOT NULL,
  description jsonb,
  url text,
  provider text,
  format resource_format NOT NULL,
  languages text[] NOT NULL,
  hours numeric(7, 1),
  cost numeric(12, 2),
  assessed boolean NOT NULL DEFAULT false,
  available_from date,
  available_until date,
  retired boolean NOT NULL DEFAULT false,
  rating_sum bigint NOT NULL DEFAULT 0,
  rating_count bigint NOT NULL DEFAULT 0,
  CONSTRAINT resource_key_check CHECK (key <> ''),
  CONSTRAINT resource_title_check CHECK (is_localized_text(title)),
  CONSTRAINT resource_description_check CHECK (is_localized_text(description)),
  CONSTRAINT resource_url_check CHECK (url ~ '^https://'),
  CONSTRAINT resource_languages_check CHECK (cardinality(languages) >= 1),
  CONSTRAINT resource_hours_check CHECK (hours > 0 AND mod(hours * 2, 1) = 0),
  CONSTRAINT resource_cost_check CHECK (cost >= 0),
  CONSTRAINT resource_available_check CHECK (available_until >= available_from),
  CONSTRAINT resource_rating_check
    CHECK (rating_sum BETWEEN rating_count AND 5 * rating_count)
);

CREATE TABLE resource_outcome (
  resource_id bigint NOT NULL
    CONSTRAINT resource_outcome_resource_id_fkey REFERENCES resource ON DELETE CASCADE,
  position bigint NOT NULL,
  competency_id bigint NOT NULL CONSTRAINT resource_outcome_competency_id_fkey REFERENCES item,
  from_level smallint NOT NULL,
  to_level smallint NOT NULL,
  CONSTRAINT resource_outcome_pkey PRIMARY KEY (resource_id, position),
  CONSTRAINT resource_outcome_level_check CHECK (from_level >= 0 AND to_level > from_level)
);
CREATE INDEX resource_outcome_competency_id_idx ON resource_outcome (competency_id);

CREATE TABLE resource_session (
  resource_id bigint NOT NULL
    CONSTRAINT resource_session_resource_id_fkey REFERENCES resource ON DELETE CASCADE,
  starts_on date NOT NULL,
  CONSTRAINT resource_session_pkey PRIMARY KEY (resource_id, starts_on)
);

-- All groups must be met, any one resource within each meets it. A group of none is never met.
CREATE TABLE prerequisite_group (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT prerequisite_group_pkey PRIMARY KEY,
  resource_id bigint NOT NULL
    CONSTRAINT prerequisite_group_resource_id_fkey REFERENCES resource ON DELETE CASCADE,
  position bigint NOT NULL,
  CONSTRAINT prerequisite_group_resource_id_position_key UNIQUE (resource_id, position)
);
CREATE TABLE prerequisite_option (
  group_id bigint NOT NULL
    CONSTRAINT prerequisite_option_group_id_fkey REFERENCES prerequisite_group ON DELETE CASCADE,
  resource_id bigint NOT NULL CONSTRAINT prerequisite_option_resource_id_fkey REFERENCES resource,
  CONSTRAINT prerequisite_option_pkey PRIMARY KEY (group_id, resource_id)
);

CREATE TABLE resource_completion (
  person_id bigint NOT NULL CONSTRAINT resource_completion_person_id_fkey REFERENCES person,
  resource_id bigint NOT NULL CONSTRAINT resource_completion_resource_id_fkey REFERENCES resource,
  completed_on date NOT NULL,
  CONSTRAINT resource_completion_pkey PRIMARY KEY (person_id, resource_id)
);
