import { randomUUID } from "node:crypto";
import type { Database, Statement } from "../database.ts";
import { refuse } from "../errors.ts";
import type { Instant, PersonId } from "../level.ts";

/** How much one person may keep here at a time, and for how long. */
export const uploadLimits = {
  fileBytes: 5 * 1024 * 1024,
  files: 20,
  bytes: 50 * 1024 * 1024,
  milliseconds: 24 * 60 * 60 * 1000,
} as const;

/** A file that was kept: its name from now on, and until when. */
export interface Upload {
  /** Cannot be guessed, and serves nobody but who sent the file. */
  readonly id: string;
  readonly expiresAt: Instant;
  readonly bytes: number;
}

/** Where files wait that people have sent. */
export interface UploadStore {
  /**
   * Keeps a file of 1 byte to 5 MiB for a day. RATE_LIMITED where the person would have more than
   * 20 files or 50 MiB here.
   */
  keep(person: PersonId, bytes: Uint8Array, now: Instant): Promise<Upload>;
  /** The bytes as they came; null for what expired, is somebody else's or never was. */
  read(person: PersonId, id: string, now: Instant): Promise<Uint8Array | null>;
}

/** Keeps files in the database, where every server finds them. */
export const uploadStore = (database: Database): UploadStore => ({
  async keep(person, bytes, now) {
    const expiresAt = now + uploadLimits.milliseconds;
    const id = randomUUID();
    const kept = await database.atomically(async (manager) => {
      await manager.query(LOCK, [person]);
      await manager.query(REMOVE_EXPIRED, [new Date(now)]);
      const values = [id, person, bytes, new Date(now), new Date(expiresAt), ...mostKept];
      return await manager.query<unknown[]>(KEEP, values);
    });
    if (kept.length === 0) {
      const { files, bytes: most } = uploadLimits;
      throw refuse("RATE_LIMITED", "UPLOADS", { files, megabytes: most / 1024 / 1024 });
    }
    return { id, expiresAt, bytes: bytes.length };
  },

  async read(person, id, now) {
    if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return null;
    const [found] = await database.rows<{ bytes: Uint8Array }>(READ, [id, person, new Date(now)]);
    return found?.bytes ?? null;
  },
});

const mostKept = [uploadLimits.files, uploadLimits.bytes] as const;

/** One file of a person after the other, or two at once could both take the last place. */
const LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('upload of ' || $1::text, 0))";

/** By one at a time: two that remove the same rows could wait for each other. */
const REMOVE_EXPIRED = `DELETE FROM upload WHERE expires_at <= $1
  AND (SELECT pg_try_advisory_xact_lock(hashtextextended('uploads that expired', 0)))`;

const KEEP = `
  INSERT INTO upload (id, person_id, bytes, created_at, expires_at)
  SELECT $1::uuid, $2::bigint, $3::bytea, $4::timestamptz, $5::timestamptz
  FROM (SELECT count(*) AS files, coalesce(sum(octet_length(bytes)), 0) AS size
    FROM upload WHERE person_id = $2 AND expires_at > $4) AS kept
  WHERE files < $6::bigint AND size + octet_length($3::bytea) <= $7::bigint
  RETURNING id`;

const READ: Statement = {
  name: "upload",
  text: "SELECT bytes FROM upload WHERE id = $1 AND person_id = $2 AND expires_at > $3",
};
