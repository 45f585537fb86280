-- What the database itself refuses: changes to published versions and to append-only records.

CREATE FUNCTION version_status(version bigint) RETURNS framework_status
  LANGUAGE sql STABLE
  RETURN (SELECT status FROM framework_status_change
          WHERE version_id = version ORDER BY id DESC LIMIT 1);

-- Content of a version may change while it is a draft, and never afterwards. A row that moves
-- concerns the version it leaves as well as the one it comes to.
CREATE FUNCTION refuse_published_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE changed bigint;
BEGIN
  FOREACH changed IN ARRAY ARRAY[
    (to_jsonb(OLD) ->> TG_ARGV[0])::bigint, (to_jsonb(NEW) ->> TG_ARGV[0])::bigint
  ] LOOP
    IF version_status(changed) IN ('PUBLISHED', 'RETIRED') THEN
      RAISE EXCEPTION 'framework version % is published and never changes', changed
        USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER framework_version_frozen BEFORE UPDATE OR DELETE ON framework_version
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change('id');
CREATE TRIGGER scale_level_frozen BEFORE INSERT OR UPDATE OR DELETE ON scale_level
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change('version_id');
CREATE TRIGGER competency_group_frozen BEFORE INSERT OR UPDATE OR DELETE ON competency_group
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change('version_id');
CREATE TRIGGER competency_frozen BEFORE INSERT OR UPDATE OR DELETE ON competency
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change('version_id');
CREATE TRIGGER profile_frozen BEFORE INSERT OR UPDATE OR DELETE ON profile
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change('version_id');
CREATE TRIGGER responsibility_frozen BEFORE INSERT OR UPDATE OR DELETE ON responsibility
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change('version_id');
CREATE TRIGGER stage_frozen BEFORE INSERT OR UPDATE OR DELETE ON stage
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change('version_id');
CREATE TRIGGER indicator_frozen BEFORE INSERT OR UPDATE OR DELETE ON indicator
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change('version_id');
CREATE TRIGGER indicator_stage_frozen BEFORE INSERT OR UPDATE OR DELETE ON indicator_stage
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change('version_id');
CREATE TRIGGER requirement_frozen BEFORE INSERT OR UPDATE OR DELETE ON requirement
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change('version_id');
CREATE TRIGGER framework_status_change_frozen BEFORE DELETE ON framework_status_change
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change('version_id');

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER framework_status_change_append_only BEFORE UPDATE ON framework_status_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER item_append_only BEFORE UPDATE OR DELETE ON item
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER assessment_append_only BEFORE UPDATE OR DELETE ON assessment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER assessment_void_append_only BEFORE UPDATE OR DELETE ON assessment_void
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER assessment_indicator_append_only BEFORE UPDATE OR DELETE ON assessment_indicator
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_claim_append_only BEFORE UPDATE OR DELETE ON evidence_claim
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_review_append_only BEFORE UPDATE OR DELETE ON evidence_review
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER mentorship_move_append_only BEFORE UPDATE OR DELETE ON mentorship_move
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_move_append_only BEFORE UPDATE OR DELETE ON plan_move
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
