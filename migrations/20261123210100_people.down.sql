DROP TABLE match_weights, settings, role_grant, person, org_unit;
DROP FUNCTION refuse_reporting_cycle;
DROP FUNCTION folded;
DROP TYPE current_level_rule;
DROP TYPE granted_role;
