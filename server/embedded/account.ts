import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The user and group PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

// The ids of "nobody" on most systems; no user of that name needs to exist.
const NOBODY: Account = { uid: 65534, gid: 65534 };

/**
 * Who PostgreSQL runs as when we are root, which it refuses to be: the owner of its data, or else
 * nobody. Undefined when we are not root: then it runs as we do.
 */
export function serviceAccount(clusterFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (!existsSync(clusterFolder)) return NOBODY;
  const { uid, gid } = statSync(clusterFolder);
  return uid === 0 ? NOBODY : { uid, gid };
}

/** Whether the account may read this file or folder, and enter every folder on the way to it. */
export function mayReach(account: Account | undefined, path: string): boolean {
  if (account === undefined) return true;
  const real = realpathSync(path);
  return allowed(account, real, READ) && mayEnter(account, dirname(real));
}

/** Whether the account may enter this folder, which need not exist yet. */
export function mayEnter(account: Account | undefined, folder: string): boolean {
  if (account === undefined) return true;
  if (!existsSync(folder)) return mayEnter(account, dirname(folder));
  const real = realpathSync(folder);
  const above = dirname(real);
  return allowed(account, real, ENTER) && (above === real || mayEnter(account, above));
}

const READ = 0o4;
const ENTER = 0o1;

function allowed(account: Account, path: string, permission: number): boolean {
  const { uid, gid, mode } = statSync(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & permission) === permission;
}
