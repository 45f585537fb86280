-- Files on their way in, and the secret that signs links to files on their way out.

-- A day and no longer, for nobody but who sent them.
CREATE TABLE upload (
  id uuid NOT NULL CONSTRAINT upload_pkey PRIMARY KEY,
  person_id bigint NOT NULL CONSTRAINT upload_person_id_fkey REFERENCES person,
  bytes bytea NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT upload_bytes_check CHECK (octet_length(bytes) BETWEEN 1 AND 5242880),
  CONSTRAINT upload_expires_at_check CHECK (expires_at > created_at)
);
CREATE INDEX upload_person_id_idx ON upload (person_id);
CREATE INDEX upload_expires_at_idx ON upload (expires_at);

-- One row, the same for every server, so that any of them opens the link another one made.
CREATE TABLE download_secret (
  id bigint NOT NULL DEFAULT 1 CONSTRAINT download_secret_pkey PRIMARY KEY,
  secret bytea NOT NULL,
  CONSTRAINT download_secret_id_check CHECK (id = 1),
  CONSTRAINT download_secret_secret_check CHECK (octet_length(secret) = 32)
);
-- Each of the two holds 122 bits of PostgreSQL's own strong randomness.
INSERT INTO download_secret (secret)
  VALUES (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

GRANT SELECT, INSERT, DELETE ON upload TO waymark_server;
GRANT SELECT ON download_secret TO waymark_server;
