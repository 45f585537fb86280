import { createHash } from "node:crypto";
import { chownSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Account } from "./account.ts";
import { EmbeddedRefusal } from "./refusal.ts";

/** The number in the socket's name; nothing listens on a port. */
export const PORT = 5432;

// What the kernel's address of a Unix socket holds; macOS has room for 103 bytes only.
const LONGEST_PATH = process.platform === "linux" ? 107 : 103;

/**
 * The folder for the socket of a cluster: short, in the temporary folder, and named by a hash of
 * where the cluster lies, so that two clusters never share one.
 */
export function socketFolder(clusterFolder: string, temporary: string = tmpdir()): string {
  const hash = createHash("sha256").update(clusterFolder).digest("hex").slice(0, 16);
  const folder = join(temporary, `waymark-${hash}`);
  const fits = Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST_PATH;
  return fits ? folder : join("/tmp", `waymark-${hash}`);
}

/** Whether a folder bears the name that `socketFolder` gives. */
export function isSocketFolder(folder: string): boolean {
  return /^waymark-[0-9a-f]{16}$/.test(basename(folder));
}

/** Makes the folder, closed to all but the account (or us); refuses one that someone else made. */
export function prepareSocketFolder(folder: string, account: Account | undefined): void {
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined && account !== undefined) chownSync(folder, account.uid, account.gid);
  const found = lstatSync(folder);
  const owner = account?.uid ?? process.getuid?.();
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new EmbeddedRefusal(
      `The folder for the database's socket, ${folder}, belongs to someone else: remove it, ` +
        "or set TMPDIR to a folder of your own.",
    );
  }
}

/** A connection address that both `pg` and TypeORM understand. */
export function socketUrl(folder: string, user: string, database: string): string {
  const name = `${encodeURIComponent(user)}@localhost:${PORT}/${encodeURIComponent(database)}`;
  return `postgresql://${name}?host=${encodeURIComponent(realpathSync(folder))}`;
}
