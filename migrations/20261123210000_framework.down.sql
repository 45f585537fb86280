DROP TABLE requirement, indicator_stage, indicator, stage, responsibility, profile, competency,
  competency_group, scale_level, item, framework_status_change, framework_version, framework;
DROP FUNCTION is_localized_text;
DROP TYPE framework_status;
DROP TYPE item_kind;
DROP EXTENSION unaccent;
DROP EXTENSION pg_trgm;
