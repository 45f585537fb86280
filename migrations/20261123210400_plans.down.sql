ALTER TABLE evidence DROP CONSTRAINT evidence_step_id_fkey;
DROP TABLE plan_move, plan_step_outcome, plan_step, plan, mentorship_move, mentorship_competency,
  mentorship_text, mentorship, mentor_competency, mentor;
DROP TYPE decline_reason;
DROP TYPE mentorship_status;
DROP TYPE step_status;
DROP TYPE plan_status;
