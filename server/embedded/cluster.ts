import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess, SpawnOptions } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import {
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import type { Places } from "./folder.ts";
import { forgetPostmaster, runningPostmaster, type Postmaster } from "./postmaster.ts";
import { EmbeddedRefusal } from "./refusal.ts";
import { settingsOf, type Durability } from "./settings.ts";
import { prepareSocketFolder, socketFolder } from "./socket.ts";

/** The owner of everything in the embedded database, and its superuser. */
export const OWNER = "waymark_owner";

const LONGEST_LOG = 10_000_000;

/** What it takes to run one cluster. */
export interface Cluster extends Durability {
  readonly places: Places;
  readonly binaries: Binaries;
}

/** Makes an empty cluster where there is none; one that was half made is made anew. */
export function initialise({ places, binaries, durable }: Cluster): void {
  if (existsSync(places.cluster)) return;
  // A name of its own: the initdb of a process that was killed may still be writing to another.
  const unfinished = `${places.cluster}.new-${randomUUID()}`;
  mkdirSync(unfinished, { mode: 0o700 });
  if (places.account) chownSync(unfinished, places.account.uid, places.account.gid);
  const options = ["--locale=C", "--encoding=UTF8", "--auth=trust", "--no-instructions"];
  if (!durable) options.push("--no-sync");
  const { status, stderr, error } = spawnSync(
    binaries.initdb,
    ["-D", unfinished, "-U", OWNER, ...options],
    { ...runAs(places), encoding: "utf8" },
  );
  if (status !== 0) throw notRunnable(error?.message ?? lastLine(stderr));
  renameSync(unfinished, places.cluster);
  for (const name of readdirSync(places.home).filter((name) => name.startsWith("postgres.new-"))) {
    rmSync(join(places.home, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Starts PostgreSQL apart from our terminal and waits until it takes connections. */
export async function launch(cluster: Cluster): Promise<Postmaster> {
  const { places } = cluster;
  const socket = socketFolder(places.cluster);
  prepareSocketFolder(socket, places.account);
  const deadline = Date.now() + 15_000;
  for (;;) {
    forgetPostmaster(places.cluster, socket);
    const outcome = await attempt(cluster, socket);
    if (typeof outcome !== "string") return outcome;
    // Sessions of a PostgreSQL that was killed take a moment to notice.
    const lingering = outcome.includes("shared memory block") && Date.now() < deadline;
    if (!lingering) throw notRunnable(outcome, places.log);
    await pause(50);
  }
}

/** Spawns it and waits until it takes connections, or answers why it ended. */
async function attempt(cluster: Cluster, socket: string): Promise<Postmaster | string> {
  const { places } = cluster;
  const log = openLog(places.log);
  const written = fstatSync(log).size;
  const child = spawnPostgres(cluster, socket, log);
  closeSync(log);
  let ending: string | undefined;
  once(child, "exit").then(
    () => (ending = ""),
    (error: unknown) => (ending = String(error)),
  );
  while (ending === undefined) {
    const found = runningPostmaster(places.cluster);
    if (found?.status === "ready") return found;
    await pause(5);
  }
  return ending || lastLine(readFileSync(places.log).subarray(written).toString());
}

function spawnPostgres(cluster: Cluster, socket: string, log: number): ChildProcess {
  const { places, binaries } = cluster;
  const child = spawn(binaries.postgres, ["-D", places.cluster, ...settingsOf(cluster, socket)], {
    ...runAs(places),
    detached: true,
    stdio: ["ignore", log, log],
  });
  child.unref();
  return child;
}

function runAs({ account, home }: Places): Pick<SpawnOptions, "cwd" | "env" | "uid" | "gid"> {
  // Nothing of our environment reaches PostgreSQL: PGDATA, PGPORT or a locale would change it.
  return { cwd: home, env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" }, ...account };
}

/** The log goes on where it ended, unless it has grown long: then that one is set aside. */
function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > LONGEST_LOG) renameSync(path, `${path}.old`);
  return openSync(path, "a", 0o600);
}

function lastLine(text: string): string {
  const lines = text.trim().split("\n");
  return lines.findLast((line) => line.includes("FATAL")) ?? lines.at(-1) ?? "";
}

function notRunnable(reason: string, log?: string): EmbeddedRefusal {
  const where = log === undefined ? "" : ` (its log is ${log})`;
  return new EmbeddedRefusal(
    `PostgreSQL did not start: ${reason}${where}. Set DATABASE_URL to use one of your own.`,
  );
}
