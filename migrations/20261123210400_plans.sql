-- Development plans, and mentoring.

CREATE TYPE plan_status AS ENUM
  ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACTIVE', 'COMPLETED', 'ARCHIVED');
CREATE TYPE step_status AS ENUM ('PLANNED', 'STARTED', 'DONE', 'DROPPED');
CREATE TYPE mentorship_status AS ENUM
  ('PROPOSED', 'REQUESTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'COMPLETED', 'ENDED_EARLY');
CREATE TYPE decline_reason AS ENUM
  ('NO_TIME', 'OTHER_EXPERTISE', 'CONFLICT_OF_INTEREST', 'OTHER');

CREATE TABLE mentor (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT mentor_pkey PRIMARY KEY,
  person_id bigint NOT NULL CONSTRAINT mentor_person_id_key UNIQUE
    CONSTRAINT mentor_person_id_fkey REFERENCES person,
  revision bigint NOT NULL DEFAULT 1,
  capacity bigint NOT NULL,
  languages text[] NOT NULL,
  time_zone text NOT NULL,
  availability jsonb NOT NULL DEFAULT '[]',
  paused_until date,
  CONSTRAINT mentor_capacity_check CHECK (capacity >= 0),
  CONSTRAINT mentor_languages_check CHECK (cardinality(languages) >= 1),
  CONSTRAINT mentor_availability_check CHECK (jsonb_typeof(availability) = 'array')
);
CREATE TABLE mentor_competency (
  mentor_id bigint NOT NULL
    CONSTRAINT mentor_competency_mentor_id_fkey REFERENCES mentor ON DELETE CASCADE,
  competency_id bigint NOT NULL CONSTRAINT mentor_competency_competency_id_fkey REFERENCES item,
  CONSTRAINT mentor_competency_pkey PRIMARY KEY (mentor_id, competency_id)
);

CREATE TABLE mentorship (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT mentorship_pkey PRIMARY KEY,
  mentor_id bigint NOT NULL CONSTRAINT mentorship_mentor_id_fkey REFERENCES mentor,
  mentee_id bigint NOT NULL CONSTRAINT mentorship_mentee_id_fkey REFERENCES person,
  status mentorship_status NOT NULL,
  ends_on date
);
CREATE INDEX mentorship_mentee_id_idx ON mentorship (mentee_id, status);
CREATE INDEX mentorship_mentor_id_idx ON mentorship (mentor_id, status);
CREATE TABLE mentorship_text (
  mentorship_id bigint NOT NULL CONSTRAINT mentorship_text_pkey PRIMARY KEY
    CONSTRAINT mentorship_text_mentorship_id_fkey REFERENCES mentorship,
  goal text NOT NULL
);
CREATE TABLE mentorship_competency (
  mentorship_id bigint NOT NULL
    CONSTRAINT mentorship_competency_mentorship_id_fkey REFERENCES mentorship,
  competency_id bigint NOT NULL CONSTRAINT mentorship_competency_competency_id_fkey REFERENCES item,
  CONSTRAINT mentorship_competency_pkey PRIMARY KEY (mentorship_id, competency_id)
);
-- Every move of a mentorship, append-only.
CREATE TABLE mentorship_move (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT mentorship_move_pkey PRIMARY KEY,
  mentorship_id bigint NOT NULL CONSTRAINT mentorship_move_mentorship_id_fkey REFERENCES mentorship,
  from_status mentorship_status,
  to_status mentorship_status NOT NULL,
  reason decline_reason,
  at timestamptz NOT NULL DEFAULT now(),
  by_id bigint CONSTRAINT mentorship_move_by_id_fkey REFERENCES person
);
CREATE INDEX mentorship_move_mentorship_id_idx ON mentorship_move (mentorship_id, id);

CREATE TABLE plan (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT plan_pkey PRIMARY KEY,
  revision bigint NOT NULL DEFAULT 1,
  person_id bigint NOT NULL CONSTRAINT plan_person_id_fkey REFERENCES person,
  profile_id bigint NOT NULL CONSTRAINT plan_profile_id_fkey REFERENCES item,
  target_id bigint NOT NULL CONSTRAINT plan_target_id_fkey REFERENCES item,
  -- The version a completed or archived plan stays with; null while it follows the newest.
  version_id bigint CONSTRAINT plan_version_id_fkey REFERENCES framework_version,
  status plan_status NOT NULL DEFAULT 'DRAFT',
  start_on date NOT NULL,
  due_on date NOT NULL,
  weekly_hours numeric(4, 1),
  CONSTRAINT plan_due_on_check CHECK (due_on >= start_on),
  CONSTRAINT plan_weekly_hours_check CHECK (weekly_hours > 0 AND mod(weekly_hours * 2, 1) = 0),
  CONSTRAINT plan_version_id_check
    CHECK ((version_id IS NOT NULL) = (status IN ('COMPLETED', 'ARCHIVED')))
);
CREATE INDEX plan_person_id_idx ON plan (person_id, id DESC);
CREATE UNIQUE INDEX plan_active_key ON plan (person_id, profile_id) WHERE status = 'ACTIVE';

-- A step is training or a mentorship.
CREATE TABLE plan_step (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT plan_step_pkey PRIMARY KEY,
  plan_id bigint NOT NULL CONSTRAINT plan_step_plan_id_fkey REFERENCES plan,
  position bigint NOT NULL,
  status step_status NOT NULL DEFAULT 'PLANNED',
  progress numeric(4, 3) NOT NULL DEFAULT 0,
  start_on date,
  due_on date,
  note text,
  resource_id bigint CONSTRAINT plan_step_resource_id_fkey REFERENCES resource,
  mentorship_id bigint CONSTRAINT plan_step_mentorship_id_fkey REFERENCES mentorship,
  CONSTRAINT plan_step_plan_id_position_key UNIQUE (plan_id, position) DEFERRABLE,
  CONSTRAINT plan_step_progress_check
    CHECK (progress BETWEEN 0 AND 1 AND (status <> 'DONE' OR progress = 1)),
  CONSTRAINT plan_step_due_on_check CHECK (due_on >= start_on),
  CONSTRAINT plan_step_one_check CHECK ((resource_id IS NULL) <> (mentorship_id IS NULL))
);
CREATE TABLE plan_step_outcome (
  step_id bigint NOT NULL
    CONSTRAINT plan_step_outcome_step_id_fkey REFERENCES plan_step ON DELETE CASCADE,
  position bigint NOT NULL,
  competency_id bigint NOT NULL CONSTRAINT plan_step_outcome_competency_id_fkey REFERENCES item,
  from_level smallint NOT NULL,
  to_level smallint NOT NULL,
  CONSTRAINT plan_step_outcome_pkey PRIMARY KEY (step_id, position),
  CONSTRAINT plan_step_outcome_level_check CHECK (from_level >= 0 AND to_level > from_level)
);
-- Every move of a plan, append-only.
CREATE TABLE plan_move (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT plan_move_pkey PRIMARY KEY,
  plan_id bigint NOT NULL CONSTRAINT plan_move_plan_id_fkey REFERENCES plan,
  from_status plan_status,
  to_status plan_status NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  by_id bigint CONSTRAINT plan_move_by_id_fkey REFERENCES person
);
CREATE INDEX plan_move_plan_id_idx ON plan_move (plan_id, id);
-- The table is new and empty: there is nothing to scan and nobody to block.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE evidence ADD CONSTRAINT evidence_step_id_fkey
  FOREIGN KEY (step_id) REFERENCES plan_step;
