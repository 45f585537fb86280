-- The triggers go with their functions.
DROP FUNCTION note_prerequisite_change CASCADE;
DROP FUNCTION note_mentor_change CASCADE;
DROP FUNCTION note_catalogue_change CASCADE;
DROP FUNCTION catalogue_changed;
DROP TABLE catalogue_change, catalogue_revision;
DROP TYPE catalogue_part;
