DROP INDEX stage_profile_id_idx;
DROP INDEX responsibility_profile_id_idx;
DROP INDEX requirement_competency_id_idx;
DROP INDEX indicator_stage_stage_id_idx;
DROP INDEX indicator_competency_id_idx;
DROP INDEX competency_group_id_idx;
