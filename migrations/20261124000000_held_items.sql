-- Whoever publishes a framework counts the records under the keys that go, and nobody may begin
-- another one meanwhile: a reference to an item takes a share of its row, and this takes it whole,
-- until the transaction ends. Items never change, so nothing else is kept waiting. It is a function
-- of the owner's because the server's role may not update items, and a lock asks for that right.
CREATE FUNCTION hold_items(ids bigint[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM item WHERE id = ANY (ids) ORDER BY id FOR UPDATE;
END $$;
