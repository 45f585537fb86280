ALTER TABLE item DROP COLUMN generation;
