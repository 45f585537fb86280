-- Who changed what, when and why. Entries are only added to, and chained: each holds a hash over
-- itself and the hash of the one before. What was said lies beside an entry, where it can be erased
-- without breaking the chain, because the chain holds no more of it than a salted digest.

-- The end of the chain, one row. Whoever appends holds it until they commit, so that the chain
-- follows the order of commits, and nobody can append to the same end twice.
CREATE TABLE audit_head (
  id bigint NOT NULL DEFAULT 1 CONSTRAINT audit_head_pkey PRIMARY KEY,
  entries bigint NOT NULL DEFAULT 0,
  hash bytea NOT NULL,
  CONSTRAINT audit_head_id_check CHECK (id = 1),
  CONSTRAINT audit_head_hash_check CHECK (octet_length(hash) = 32)
);
INSERT INTO audit_head (hash) VALUES (decode(repeat('00', 32), 'hex'));

-- No references: an entry outlives what it tells of.
CREATE TABLE audit_entry (
  -- Its place in the chain, from 1 and without a gap; given here, whatever was asked for.
  id bigint NOT NULL CONSTRAINT audit_entry_pkey PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  action text NOT NULL,
  -- The person who did it; null is an operator or the system.
  actor_id bigint,
  -- A type of the graph and a row of its table.
  subject_type text NOT NULL,
  subject_id bigint NOT NULL,
  -- The framework whose administrators may read the entry.
  framework_id bigint,
  request_id text,
  digest bytea NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_entry_at_check CHECK (isfinite(at)),
  CONSTRAINT audit_entry_action_check CHECK (action <> ''),
  CONSTRAINT audit_entry_subject_type_check CHECK (subject_type <> '')
);
-- One for each way to narrow the trail, in the order in which it is read.
CREATE INDEX audit_entry_at_idx ON audit_entry (at, id);
CREATE INDEX audit_entry_actor_id_idx ON audit_entry (actor_id, at, id);
CREATE INDEX audit_entry_action_idx ON audit_entry (action, at, id);
CREATE INDEX audit_entry_subject_idx ON audit_entry (subject_type, subject_id, at, id);
CREATE INDEX audit_entry_subject_type_idx ON audit_entry (subject_type, at, id);
CREATE INDEX audit_entry_framework_id_idx ON audit_entry (framework_id, at, id)
  WHERE framework_id IS NOT NULL;

CREATE TABLE audit_value (
  entry_id bigint NOT NULL CONSTRAINT audit_value_pkey PRIMARY KEY
    CONSTRAINT audit_value_entry_id_fkey REFERENCES audit_entry,
  -- Null once the words are erased.
  salt uuid,
  reason text,
  -- [{"field", "from", "to"}], in order; both sides are null once they are erased.
  changes jsonb NOT NULL,
  CONSTRAINT audit_value_changes_check CHECK (jsonb_typeof(changes) = 'array')
);

-- What is hashed: each part with the number of its bytes, so that no two lists read alike.
CREATE FUNCTION audit_bytes(parts text[]) RETURNS bytea
  LANGUAGE sql STABLE
  RETURN (
    SELECT convert_to(coalesce(string_agg(
      CASE WHEN part IS NULL THEN '-'
        ELSE octet_length(convert_to(part, 'UTF8')) || ':' || part END,
      ',' ORDER BY place), ''), 'UTF8')
    FROM unnest(parts) WITH ORDINALITY AS given (part, place));

-- The digest of what was said; nobody guesses it without the salt.
CREATE FUNCTION audit_digest(salt uuid, reason text, changes jsonb) RETURNS bytea
  LANGUAGE sql STABLE
  RETURN sha256(audit_bytes(ARRAY[salt::text, reason] || coalesce((
    SELECT array_agg(side ORDER BY place, nth)
    FROM jsonb_array_elements(changes) WITH ORDINALITY AS given (change, place),
      unnest(ARRAY[change ->> 'field', change ->> 'from', change ->> 'to'])
        WITH ORDINALITY AS sides (side, nth)), '{}')));

-- The hash of an entry over the hash of the one before.
CREATE FUNCTION audit_hash(entry audit_entry) RETURNS bytea
  LANGUAGE sql STABLE
  RETURN sha256((entry).previous_hash || audit_bytes(ARRAY[
    (entry).id::text, (extract(epoch FROM (entry).at) * 1000)::bigint::text, (entry).action,
    (entry).actor_id::text, (entry).subject_type, (entry).subject_id::text,
    (entry).framework_id::text, (entry).request_id, encode((entry).digest, 'hex')]));

CREATE FUNCTION chain_audit_entry() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT entries + 1, hash INTO NEW.id, NEW.previous_hash FROM audit_head FOR UPDATE;
  NEW.hash := audit_hash(NEW);
  UPDATE audit_head SET entries = NEW.id, hash = NEW.hash;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_entry_chained BEFORE INSERT ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_head_append_only BEFORE DELETE OR TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is said is what the entry holds the digest of; later it is emptied, or stays as it is.
CREATE FUNCTION keep_audit_value() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.salt IS NOT NULL AND EXISTS (
    SELECT FROM audit_entry WHERE id = NEW.entry_id
      AND digest = audit_digest(NEW.salt, NEW.reason, NEW.changes)
  ) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.entry_id = OLD.entry_id AND NEW.salt IS NULL AND NEW.reason IS NULL
    AND NOT jsonb_path_exists(NEW.changes, '$[*] ? (@.from != null || @.to != null)')
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'audit_value % is not what was said', NEW.entry_id
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_value_kept BEFORE INSERT OR UPDATE ON audit_value
  FOR EACH ROW EXECUTE FUNCTION keep_audit_value();

GRANT SELECT, INSERT ON audit_entry, audit_value TO waymark_server;
GRANT SELECT ON audit_head TO waymark_server;
