import { existsSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runningPostmaster, stopPostmaster } from "../../server/embedded/postmaster.ts";
import { identityOf, isAlive } from "../../server/embedded/process.ts";
import { socketFolder } from "../../server/embedded/socket.ts";

const PREFIX = "waymark-test-";
const ROOM = 2_000_000_000;

/**
 * A new folder named after this process; in memory where there is room, because copying a database
 * takes 12 ms there and up to half a second on a disk.
 */
export async function testFolder(): Promise<string> {
  const shared = "/dev/shm";
  const roomy = existsSync(shared) && freeBytes(shared) > ROOM;
  const prefix = `${PREFIX}${identityOf(process.pid)}.`;
  return await realpath(await mkdtemp(join(roomy ? shared : tmpdir(), prefix)));
}

/** Stops and removes what earlier runs left because they were killed. */
export async function sweepTestFolders(): Promise<void> {
  for (const parent of ["/dev/shm", tmpdir()].filter((path) => existsSync(path))) {
    const left = readdirSync(parent).filter((name) => name.startsWith(PREFIX));
    for (const name of left) {
      const owner = name.slice(PREFIX.length, name.lastIndexOf("."));
      if (!isAlive(owner)) await removeTestFolder(join(parent, name));
    }
  }
}

/** Removes a folder of a run, and the PostgreSQL in it if that still lives. */
export async function removeTestFolder(folder: string): Promise<void> {
  const cluster = join(await realpath(folder), "postgres");
  const postmaster = runningPostmaster(cluster);
  if (postmaster !== undefined) await stopPostmaster(postmaster);
  rmSync(socketFolder(cluster), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
