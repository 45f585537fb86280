-- Takes away what the role was granted here; the role itself goes with the last database it serves.
DROP OWNED BY waymark_server;

DO $$
BEGIN
  DROP ROLE waymark_server;
EXCEPTION WHEN dependent_objects_still_exist THEN
  RAISE NOTICE 'waymark_server still serves another database';
END $$;
