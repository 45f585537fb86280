-- What was ever said and shown about people's levels. Assessments and reviews are append-only;
-- free text lies beside them, so that it can be erased without touching the record.

CREATE TYPE assessment_source AS ENUM
  ('SELF', 'PEER', 'MANAGER', 'ASSESSOR', 'EVIDENCE', 'COURSE', 'CREDENTIAL');
CREATE TYPE evidence_kind AS ENUM
  ('WORK', 'COURSE', 'CERTIFICATE', 'CREDENTIAL', 'PROJECT', 'PUBLICATION', 'OTHER');
CREATE TYPE evidence_status AS ENUM
  ('SUBMITTED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'REVOKED');
CREATE TYPE review_decision AS ENUM ('ACCEPT', 'REJECT', 'REVOKE');

CREATE TABLE evidence (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT evidence_pkey PRIMARY KEY,
  person_id bigint NOT NULL CONSTRAINT evidence_person_id_fkey REFERENCES person,
  kind evidence_kind NOT NULL,
  status evidence_status NOT NULL DEFAULT 'SUBMITTED',
  submitted_at timestamptz NOT NULL DEFAULT now(),
  occurred_on date NOT NULL,
  valid_until date,
  step_id bigint,
  supersedes_id bigint CONSTRAINT evidence_supersedes_id_fkey REFERENCES evidence,
  CONSTRAINT evidence_valid_until_check CHECK (valid_until >= occurred_on)
);
CREATE INDEX evidence_person_id_idx ON evidence (person_id, id DESC);
CREATE INDEX evidence_waiting_idx ON evidence (submitted_at, id) WHERE status = 'SUBMITTED';

CREATE TABLE evidence_text (
  evidence_id bigint NOT NULL CONSTRAINT evidence_text_pkey PRIMARY KEY
    CONSTRAINT evidence_text_evidence_id_fkey REFERENCES evidence ON DELETE CASCADE,
  title text NOT NULL,
  description text,
  url text,
  CONSTRAINT evidence_text_title_check CHECK (title <> ''),
  CONSTRAINT evidence_text_url_check CHECK (url ~ '^https://')
);

-- A claim is of one indicator, or of a level of a competency.
CREATE TABLE evidence_claim (
  evidence_id bigint NOT NULL CONSTRAINT evidence_claim_evidence_id_fkey REFERENCES evidence,
  position bigint NOT NULL,
  competency_id bigint NOT NULL CONSTRAINT evidence_claim_competency_id_fkey REFERENCES item,
  level smallint,
  indicator_id bigint CONSTRAINT evidence_claim_indicator_id_fkey REFERENCES item,
  CONSTRAINT evidence_claim_pkey PRIMARY KEY (evidence_id, position),
  CONSTRAINT evidence_claim_level_check CHECK (level >= 1),
  CONSTRAINT evidence_claim_one_check CHECK ((level IS NULL) <> (indicator_id IS NULL))
);

CREATE TABLE evidence_review (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT evidence_review_pkey PRIMARY KEY,
  evidence_id bigint NOT NULL CONSTRAINT evidence_review_evidence_id_fkey REFERENCES evidence,
  decision review_decision NOT NULL,
  reviewer_id bigint NOT NULL CONSTRAINT evidence_review_reviewer_id_fkey REFERENCES person,
  reviewed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX evidence_review_evidence_id_idx ON evidence_review (evidence_id, id);
CREATE INDEX evidence_review_reviewer_id_idx ON evidence_review (reviewer_id);
CREATE TABLE evidence_review_note (
  review_id bigint NOT NULL CONSTRAINT evidence_review_note_pkey PRIMARY KEY
    CONSTRAINT evidence_review_note_review_id_fkey REFERENCES evidence_review,
  note text NOT NULL
);

CREATE TABLE assessment (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT assessment_pkey PRIMARY KEY,
  person_id bigint NOT NULL CONSTRAINT assessment_person_id_fkey REFERENCES person,
  competency_id bigint NOT NULL CONSTRAINT assessment_competency_id_fkey REFERENCES item,
  source assessment_source NOT NULL,
  level smallint NOT NULL,
  assessed_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  valid_until date,
  assessor_id bigint CONSTRAINT assessment_assessor_id_fkey REFERENCES person,
  evidence_id bigint CONSTRAINT assessment_evidence_id_fkey REFERENCES evidence,
  supersedes_id bigint CONSTRAINT assessment_supersedes_id_fkey REFERENCES assessment,
  CONSTRAINT assessment_level_check CHECK (level >= 0),
  CONSTRAINT assessment_assessed_at_check CHECK (assessed_at <= recorded_at),
  CONSTRAINT assessment_valid_until_check
    CHECK (valid_until >= (assessed_at AT TIME ZONE 'UTC')::date),
  CONSTRAINT assessment_self_check CHECK ((source = 'SELF') = (assessor_id = person_id)),
  CONSTRAINT assessment_assessor_id_check
    CHECK (assessor_id IS NOT NULL OR source IN ('EVIDENCE', 'COURSE', 'CREDENTIAL')),
  CONSTRAINT assessment_evidence_id_check CHECK (source <> 'EVIDENCE' OR evidence_id IS NOT NULL)
);
CREATE INDEX assessment_person_id_idx ON assessment (person_id, competency_id, assessed_at)
  INCLUDE (id, source, level, valid_until, assessor_id, evidence_id);
CREATE INDEX assessment_evidence_id_idx ON assessment (evidence_id) WHERE evidence_id IS NOT NULL;

-- Records that count as never made: their evidence was withdrawn or revoked, or a later record
-- corrects them.
CREATE TABLE assessment_void (
  assessment_id bigint NOT NULL CONSTRAINT assessment_void_pkey PRIMARY KEY
    CONSTRAINT assessment_void_assessment_id_fkey REFERENCES assessment,
  person_id bigint NOT NULL CONSTRAINT assessment_void_person_id_fkey REFERENCES person,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX assessment_void_person_id_idx ON assessment_void (person_id);

CREATE TABLE assessment_note (
  assessment_id bigint NOT NULL CONSTRAINT assessment_note_pkey PRIMARY KEY
    CONSTRAINT assessment_note_assessment_id_fkey REFERENCES assessment,
  note text NOT NULL
);

-- What was seen and what was not; indicators left out are not mentioned.
CREATE TABLE assessment_indicator (
  assessment_id bigint NOT NULL
    CONSTRAINT assessment_indicator_assessment_id_fkey REFERENCES assessment,
  indicator_id bigint NOT NULL CONSTRAINT assessment_indicator_indicator_id_fkey REFERENCES item,
  demonstrated boolean NOT NULL,
  CONSTRAINT assessment_indicator_pkey PRIMARY KEY (assessment_id, indicator_id)
);
