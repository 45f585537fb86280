ALTER TABLE framework_version DROP COLUMN extensions;
