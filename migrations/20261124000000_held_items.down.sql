DROP FUNCTION hold_items(bigint[]);
