DROP TABLE audit_value;
DROP FUNCTION audit_hash;
DROP TABLE audit_entry;
DROP TABLE audit_head;
DROP FUNCTION keep_audit_value;
DROP FUNCTION chain_audit_entry;
DROP FUNCTION audit_digest;
DROP FUNCTION audit_bytes;
