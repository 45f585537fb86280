import type { Database } from "../database.ts";
import type { ChainedEntry } from "./chain.ts";
import type { ChainEnd } from "./verification.ts";

const END = {
  name: "audit-end",
  text: "SELECT entries, encode(hash, 'hex') AS hash FROM audit_head",
};

/** Erased values have no salt; where their whole row is gone, nothing is said either. */
const ENTRIES = {
  name: "audit-chain",
  text: `
    SELECT id, (extract(epoch FROM at) * 1000)::bigint AS at, action, actor_id AS actor,
      subject_type AS "subjectType", subject_id AS "subjectId", framework_id AS framework,
      request_id AS "requestId", encode(digest, 'hex') AS digest,
      encode(previous_hash, 'hex') AS "previousHash", encode(hash, 'hex') AS hash,
      salt, reason,
      (SELECT coalesce(json_agg(json_build_object('field', change ->> 'field',
          'from', change ->> 'from', 'to', change ->> 'to') ORDER BY place), '[]')
        FROM jsonb_array_elements(changes) WITH ORDINALITY AS given (change, place)) AS changes
    FROM audit_entry LEFT JOIN audit_value ON entry_id = id
    WHERE id > $1 AND id <= $2 ORDER BY id LIMIT $3`,
};

/** Entries and the end in one look: who appends meanwhile moves both at once. */
const OUTSIDE = {
  name: "audit-outside",
  text: `
    SELECT audit_entry.id FROM audit_entry, audit_head
    WHERE audit_entry.id < 1 OR audit_entry.id > entries ORDER BY 1 LIMIT $1`,
};

/** Where the chain is read as it lies, for whoever checks it. */
export const chainStore = (database: Database) => ({
  /** The end that was noted; null where the note is gone. */
  async end(): Promise<ChainEnd | null> {
    const [end] = await database.rows<ChainEnd>(END, []);
    return end ?? null;
  },
  /** The next entries after one, up to another, in the order of the chain. */
  entries: (after: number, last: number, most: number): Promise<ChainedEntry[]> =>
    database.rows<ChainedEntry>(ENTRIES, [after, last, most]),
  /** Ids of entries that are there and have no place in the chain. */
  async outside(most: number): Promise<number[]> {
    return (await database.rows<{ id: number }>(OUTSIDE, [most])).map(({ id }) => id);
  },
});

export type ChainStore = ReturnType<typeof chainStore>;
