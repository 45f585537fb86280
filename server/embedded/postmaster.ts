import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "../error-code.ts";
import { identityOf, isAlive, worksInside } from "./process.ts";
import { EmbeddedRefusal } from "./refusal.ts";

/** A PostgreSQL that runs on a cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly identity: string;
  readonly socketFolder: string;
  readonly status: string;
}

// How long a fast shutdown may take before it becomes an immediate one.
const PATIENCE_MS = 30_000;

/** The PostgreSQL that runs on this cluster, by its own note; undefined when none lives. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const lines = readNote(cluster)?.split("\n") ?? [];
  const pid = Number.parseInt(lines[0] ?? "", 10);
  if (Number.isNaN(pid)) return undefined;
  const identity = identityOf(pid);
  if (identity === undefined || !worksInside(pid, cluster)) return undefined;
  return { pid, identity, socketFolder: lines[4] ?? "", status: (lines[7] ?? "").trim() };
}

/**
 * Removes what a killed PostgreSQL left: its notes and its socket. PostgreSQL does so too, unless
 * its process id belongs to someone else by now, or nobody has collected the dead process yet; both
 * happen in containers.
 */
export function forgetPostmaster(cluster: string, socketFolder: string): void {
  rmSync(join(cluster, "postmaster.pid"), { force: true });
  for (const name of readdirSync(socketFolder)) rmSync(join(socketFolder, name), { force: true });
}

/** Waits until PostgreSQL takes connections; undefined when it ends instead. */
export async function whenReady(cluster: string): Promise<Postmaster | undefined> {
  for (;;) {
    const found = runningPostmaster(cluster);
    if (found === undefined || found.status === "ready") return found;
    await pause(5);
  }
}

/** Stops PostgreSQL in order: sessions are ended, everything is written. */
export async function stopPostmaster({ pid, identity }: Postmaster): Promise<void> {
  signal(pid, "SIGINT");
  const deadline = Date.now() + PATIENCE_MS;
  let pressed = false;
  while (isAlive(identity)) {
    if (!pressed && Date.now() > deadline) {
      signal(pid, "SIGQUIT");
      pressed = true;
    }
    await pause(5);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) === "ESRCH") return;
    throw new EmbeddedRefusal(
      `PostgreSQL (process ${pid}) belongs to another user: stop it as that user.`,
    );
  }
}

function readNote(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
