-- The role the server works as. It owns nothing and cannot alter what was once said.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'waymark_server') THEN
    CREATE ROLE waymark_server LOGIN;
  END IF;
END $$;

-- Limits belong to the role: start-up parameters would break a pooler.
ALTER ROLE waymark_server SET statement_timeout = '5s';
ALTER ROLE waymark_server SET lock_timeout = '2s';
ALTER ROLE waymark_server SET idle_in_transaction_session_timeout = '10s';
ALTER ROLE waymark_server SET jit = off;

GRANT USAGE ON SCHEMA public TO waymark_server;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO waymark_server;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO waymark_server;
REVOKE UPDATE, DELETE ON assessment, assessment_void, assessment_indicator, evidence_claim,
  evidence_review, mentorship_move, plan_move, item, framework_status_change FROM waymark_server;
GRANT DELETE ON framework_status_change TO waymark_server;
REVOKE INSERT, UPDATE, DELETE ON catalogue_revision, catalogue_change FROM waymark_server;

-- TypeORM's own list of what has been applied, which it makes before the first migration.
DO $$
BEGIN
  IF to_regclass('public.schema_migration') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE ON schema_migration FROM waymark_server;
  END IF;
END $$;
