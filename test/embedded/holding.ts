import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { connected } from "../support/database.ts";

/** Another process that uses the database of a folder, or was refused. */
export interface Holder {
  readonly ownerUrl: string;
  readonly refusal: string | undefined;
  /** Lets it leave in order. */
  leave(): Promise<void>;
  /** Ends it with a signal sent to its whole group, as a terminal does. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a process that uses the folder's database, and waits until it does or is refused. */
export async function hold(folder: string, uid?: number): Promise<Holder> {
  const child = begin(folder, uid);
  const lines: unknown[] = await once(createInterface(child.stdout), "line");
  const said: unknown = JSON.parse(String(lines[0]));
  return {
    ownerUrl: wordOf(said, "ownerUrl") ?? "",
    refusal: wordOf(said, "refusal"),
    leave: async () => {
      child.stdin.end();
      await ended(child);
    },
    kill: async (signal) => {
      killGroup(child, signal);
      await ended(child);
    },
  };
}

const begun = new Set<ReturnType<typeof begin>>();

/** Ends every process that a test began and did not end, as after a failure. */
export async function releaseAll(): Promise<void> {
  for (const child of begun) {
    if (child.exitCode === null && child.signalCode === null) killGroup(child, "SIGKILL");
    await ended(child);
  }
  begun.clear();
}

/** Spawns the process without waiting for what it says. */
export function begin(folder: string, uid?: number) {
  const script = new URL("./holder.ts", import.meta.url).pathname;
  const args = ["--import", "tsx", script, folder, ...(uid === undefined ? [] : [String(uid)])];
  const child = spawn(process.execPath, args, {
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  begun.add(child);
  return child;
}

/** Sends a signal to a process and all that stayed in its group. */
export function killGroup(child: { readonly pid?: number | undefined }, signal: NodeJS.Signals) {
  if (child.pid !== undefined) process.kill(-child.pid, signal);
}

/** When the PostgreSQL behind an address was started: the same for two who share it. */
export async function startOf(url: string): Promise<string> {
  return await connected(url, async (client) => {
    const found = await client.query<{ at: string }>(
      "SELECT pg_postmaster_start_time()::text AS at",
    );
    return found.rows[0]?.at ?? "";
  });
}

async function ended(child: ReturnType<typeof begin>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

function wordOf(said: unknown, key: string): string | undefined {
  const entry = said instanceof Object ? Object.entries(said).find(([name]) => name === key) : [];
  return typeof entry?.[1] === "string" ? entry[1] : undefined;
}
