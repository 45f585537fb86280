import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import type { Places } from "./folder.ts";
import { forgetPostmaster, runningPostmaster, whenReady, type Postmaster } from "./postmaster.ts";
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
  const unfinished = `${places.cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
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
}

/** Starts PostgreSQL apart from our terminal and waits until it takes connections. */
export async function launch(cluster: Cluster): Promise<Postmaster> {
  const { places } = cluster;
  const socket = socketFolder(places.cluster);
  prepareSocketFolder(socket, places.account);
  const deadline = Date.now() + 15_000;
  for (;;) {
    forgetPostmaster(places.cluster);
    const failure = await attempt(cluster, socket);
    const ready = failure === undefined ? await whenReady(places.cluster) : undefined;
    if (ready !== undefined) return ready;
    // Sessions of a PostgreSQL that was killed take a moment to notice.
    const lingering = failure?.includes("shared memory block") && Date.now() < deadline;
    if (!lingering) throw notRunnable(failure ?? "it ended while starting", places.log);
    await pause(100);
  }
}

/** Spawns it; answers why it ended, or undefined once it has written its note. */
async function attempt(cluster: Cluster, socket: string): Promise<string | undefined> {
  const { places, binaries } = cluster;
  const log = openLog(places.log);
  const written = statSync(places.log).size;
  const child = spawn(binaries.postgres, ["-D", places.cluster, ...settingsOf(cluster, socket)], {
    ...runAs(places),
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  let ending: string | undefined;
  once(child, "exit").then(
    () => (ending = ""),
    (error: unknown) => (ending = String(error)),
  );
  while (ending === undefined && runningPostmaster(places.cluster) === undefined) await pause(5);
  return ending === "" ? lastLine(readFileSync(places.log, "utf8").slice(written)) : ending;
}

function runAs({ account, home }: Places): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
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
