-- What a draft consists of is found from what it belongs to, so that a draft of thousands of
-- things is emptied in a moment: without these each row that goes has all others searched.
-- Content of frameworks is small and rarely written; nobody waits for these.

-- squawk-ignore require-concurrent-index-creation
CREATE INDEX competency_group_id_idx ON competency (group_id, version_id);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX indicator_competency_id_idx ON indicator (competency_id, version_id);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX indicator_stage_stage_id_idx ON indicator_stage (stage_id, version_id);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX requirement_competency_id_idx ON requirement (competency_id, version_id);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX responsibility_profile_id_idx ON responsibility (profile_id, version_id);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX stage_profile_id_idx ON stage (profile_id, version_id);
