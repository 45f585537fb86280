-- Where records of a key are to be read under others from one version on, although the key itself
-- goes on (it was split, or the scale changed), what comes after is a new generation of the item:
-- old records name the old one, new records the new one.
ALTER TABLE item ADD COLUMN generation bigint NOT NULL DEFAULT 1;
