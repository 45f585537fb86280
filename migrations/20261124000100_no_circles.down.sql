-- The triggers go with their function.
DROP FUNCTION refuse_unit_cycle CASCADE;
DROP TRIGGER person_reporting_cycle_insert ON person;
CREATE OR REPLACE FUNCTION refuse_reporting_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.manager_id IS NOT NULL AND EXISTS (
    WITH RECURSIVE above AS (
      SELECT NEW.manager_id AS id
      UNION SELECT person.manager_id FROM above JOIN person USING (id)
    ) SELECT FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'person % would stand above themselves', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'person_reporting_cycle';
  END IF;
  RETURN NULL;
END $$;
DROP FUNCTION change_line_alone;
