-- What other systems said of things in a framework and Waymark does not use: [{"system", "kind",
-- "key", "data"}]. It is written and read as a whole.
ALTER TABLE framework_version ADD COLUMN extensions jsonb NOT NULL DEFAULT '[]';
