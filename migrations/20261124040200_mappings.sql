-- How records are carried from one version to the next: publishing moves none of them, readers
-- follow the mappings.

ALTER TABLE item ADD CONSTRAINT item_framework_id_kind_key_generation_key
  UNIQUE USING INDEX item_framework_id_kind_key_generation_key;
ALTER TABLE item DROP CONSTRAINT item_framework_id_kind_key_key;

CREATE TYPE mapping_rule AS ENUM ('KEEP', 'SPLIT', 'MERGE', 'RETIRE');

-- What the editors of a draft said, by key; it belongs to the version.
CREATE TABLE key_mapping (
  version_id bigint NOT NULL
    CONSTRAINT key_mapping_version_id_fkey REFERENCES framework_version ON DELETE CASCADE,
  kind item_kind NOT NULL,
  from_key text NOT NULL,
  to_keys text[] NOT NULL,
  rule mapping_rule NOT NULL,
  CONSTRAINT key_mapping_pkey PRIMARY KEY (version_id, kind, from_key),
  CONSTRAINT key_mapping_kind_check
    CHECK (kind IN ('LEVEL', 'COMPETENCY', 'INDICATOR', 'PROFILE', 'STAGE')),
  CONSTRAINT key_mapping_to_keys_check CHECK (
    CASE rule WHEN 'RETIRE' THEN cardinality(to_keys) = 0
      WHEN 'SPLIT' THEN cardinality(to_keys) >= 2 ELSE cardinality(to_keys) = 1 END)
);
CREATE TRIGGER key_mapping_frozen BEFORE INSERT OR UPDATE OR DELETE ON key_mapping
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change('version_id');

-- What that came to when the version was published, by item; append-only. No successors: records
-- of the item are history only. Levels: the new level of each old one from 0, null being none.
CREATE TABLE item_mapping (
  version_id bigint NOT NULL
    CONSTRAINT item_mapping_version_id_fkey REFERENCES framework_version,
  item_id bigint NOT NULL CONSTRAINT item_mapping_item_id_fkey REFERENCES item,
  successor_ids bigint[] NOT NULL,
  levels smallint[],
  CONSTRAINT item_mapping_pkey PRIMARY KEY (version_id, item_id)
);
CREATE INDEX item_mapping_item_id_idx ON item_mapping (item_id);
CREATE TRIGGER item_mapping_append_only BEFORE UPDATE OR DELETE ON item_mapping
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where that leads today, for statements about many people: derived from the above, and written
-- anew for a framework whenever a version of it is published. An item without a row leads to
-- itself where it is in force, and nowhere else. Where something can be in one place only, as a
-- person at a stage, it is the first by position.
CREATE TABLE item_successor (
  item_id bigint NOT NULL CONSTRAINT item_successor_item_id_fkey REFERENCES item,
  successor_id bigint NOT NULL CONSTRAINT item_successor_successor_id_fkey REFERENCES item,
  position bigint NOT NULL,
  levels smallint[],
  CONSTRAINT item_successor_pkey PRIMARY KEY (item_id, successor_id)
);
CREATE INDEX item_successor_successor_id_idx ON item_successor (successor_id);

-- The highest revision of drafts thrown away: later drafts go on from there, so that no revision
-- ever stands for two of them.
ALTER TABLE framework ADD COLUMN discarded_revision bigint NOT NULL DEFAULT 0;

-- Who saved the draft last: a person, or null for an operator at a terminal. No foreign key, as in
-- the audit: an organisation can be generated anew under frameworks that stay.
ALTER TABLE framework_version ADD COLUMN saved_by bigint;

GRANT SELECT, INSERT, UPDATE, DELETE ON key_mapping TO waymark_server;
GRANT SELECT, INSERT ON item_mapping TO waymark_server;
GRANT SELECT, INSERT, DELETE ON item_successor TO waymark_server;
