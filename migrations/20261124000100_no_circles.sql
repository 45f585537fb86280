-- Nobody stands above oneself in the reporting line, and no unit lies within itself: however rows
-- are written, and also where two transactions would each add half of a circle.

-- Waits for whoever else is changing such a line, until they have committed or given up; what is
-- asked after that sees what they did. Under a snapshot taken earlier it would not be seen.
CREATE FUNCTION change_line_alone(line bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
    RAISE EXCEPTION 'lines of people and units are changed under READ COMMITTED only'
      USING ERRCODE = 'feature_not_supported';
  END IF;
  PERFORM pg_advisory_xact_lock(line);
END $$;

CREATE OR REPLACE FUNCTION refuse_reporting_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.manager_id IS NOT NULL THEN
    PERFORM change_line_alone(7204519);
  END IF;
  IF EXISTS (
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
-- Only rows of one statement can close a circle when they are new, and around a circle the numbers
-- cannot fall all the way: so a load that puts those above before those below is not slowed down.
CREATE TRIGGER person_reporting_cycle_insert AFTER INSERT ON person
  FOR EACH ROW WHEN (NEW.manager_id > NEW.id)
  EXECUTE FUNCTION refuse_reporting_cycle();

CREATE FUNCTION refuse_unit_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.parent_id IS NOT NULL THEN
    PERFORM change_line_alone(7204520);
  END IF;
  IF EXISTS (
    WITH RECURSIVE above AS (
      SELECT NEW.parent_id AS id
      UNION SELECT org_unit.parent_id FROM above JOIN org_unit USING (id)
    ) SELECT FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'unit % would lie within itself', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'org_unit_cycle';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER org_unit_cycle AFTER UPDATE OF parent_id ON org_unit
  FOR EACH ROW WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id)
  EXECUTE FUNCTION refuse_unit_cycle();
CREATE TRIGGER org_unit_cycle_insert AFTER INSERT ON org_unit
  FOR EACH ROW WHEN (NEW.parent_id > NEW.id)
  EXECUTE FUNCTION refuse_unit_cycle();
