-- The triggers go with their functions.
DROP FUNCTION refuse_change CASCADE;
DROP FUNCTION refuse_published_change CASCADE;
DROP FUNCTION version_status;
