ALTER TABLE framework DROP COLUMN discarded_revision;
ALTER TABLE framework_version DROP COLUMN saved_by;
DROP TABLE item_successor, item_mapping, key_mapping;
DROP TYPE mapping_rule;
ALTER TABLE item ADD CONSTRAINT item_framework_id_kind_key_key UNIQUE (framework_id, kind, key);
ALTER TABLE item DROP CONSTRAINT item_framework_id_kind_key_generation_key;
CREATE UNIQUE INDEX item_framework_id_kind_key_generation_key
  ON item (framework_id, kind, key, generation);
