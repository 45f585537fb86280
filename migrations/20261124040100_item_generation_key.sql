-- outside a transaction
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS item_framework_id_kind_key_generation_key
  ON item (framework_id, kind, key, generation);
