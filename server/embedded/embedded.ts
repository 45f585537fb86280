import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { findBinaries } from "./binaries.ts";
import { initialise, launch, OWNER, type Cluster } from "./cluster.ts";
import { openDataFolder, type Places } from "./folder.ts";
import { withLock } from "./lock.ts";
import { runningPostmaster, stopPostmaster, whenReady, type Postmaster } from "./postmaster.ts";
import { isAlive } from "./process.ts";
import { EmbeddedRefusal } from "./refusal.ts";
import { isSocketFolder, socketUrl } from "./socket.ts";
import { isUsed, register } from "./users.ts";
import { keepWatch } from "./watch.ts";
import type { Log } from "../log.ts";

/** A PostgreSQL of our own that is ready for connections. */
export interface EmbeddedDatabase {
  /** For the server, whose role the migrations make. */
  readonly serverUrl: string;
  /** For migrations: the owner of everything, and superuser. */
  readonly ownerUrl: string;
  urlFor(role: string, database: string): string;
  /** Leaves the database; the last process to leave stops PostgreSQL. A second call does nothing. */
  stop(): Promise<void>;
}

/** Where the database lies, how safe it is, and who hears what is unusual (standard error). */
export interface EmbeddedOptions {
  readonly dataFolder: string;
  readonly durable?: boolean;
  readonly say?: (sentence: string) => void;
  /** With a log, PostgreSQL is started again should it end under us; each try is a line of it. */
  readonly log?: Log;
}

const DATABASE = "waymark";

/**
 * Starts the PostgreSQL whose data lie in the folder, making them on the first call, or joins the
 * one that another process has started. Whatever is in the way is an `EmbeddedRefusal`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataFolder, durable = true, say = onStandardError, log } = options;
  const places = openDataFolder(dataFolder, say);
  const lock = join(places.data, "lock");
  return await withLock(lock, async () => {
    const cluster = { places, binaries: findBinaries({ ...places, say }), durable };
    const { socketFolder } = await joinOrStart(cluster, started);
    const using = { cluster, lock, registration: register(places.data) };
    return inUse(using, { socketFolder, log });
  });
}

/** The database as somebody uses it who has joined; with a log, it is watched. */
function inUse(
  using: Using,
  { socketFolder, log }: { socketFolder: string; log: Log | undefined },
): EmbeddedDatabase {
  const urlFor = (role: string, database: string) => socketUrl(socketFolder, role, database);
  const url = urlFor(OWNER, "postgres");
  const watch = log && keepWatch({ url, revive: () => revive(using), log });
  return {
    urlFor,
    serverUrl: urlFor("waymark_server", DATABASE),
    ownerUrl: urlFor(OWNER, DATABASE),
    stop: () => {
      watch?.end();
      return withLock(using.lock, () => leave(using));
    },
  };
}

/** What it takes to use a cluster, and to leave it. */
interface Using {
  readonly cluster: Cluster;
  readonly lock: string;
  readonly registration: string;
}

function onStandardError(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Joins or starts it again, one process after the other; nothing once we have left. */
async function revive({ cluster, lock, registration }: Using): Promise<void> {
  await withLock(lock, async () => {
    // Data that are gone are not made anew under a server that believes in them.
    if (existsSync(registration)) await joinOrStart(cluster, launch);
  });
}

/** A PostgreSQL that answers. One that is found while it dies is waited out and started again. */
async function joinOrStart(
  cluster: Cluster,
  start: (cluster: Cluster) => Promise<Postmaster>,
): Promise<Postmaster> {
  for (;;) {
    const postmaster = (await joined(cluster.places)) ?? (await start(cluster));
    try {
      await ensureDatabase(socketUrl(postmaster.socketFolder, OWNER, "postgres"));
      return postmaster;
    } catch (error) {
      await pause(100);
      if (isAlive(postmaster.identity)) throw error;
    }
  }
}

async function joined({ cluster, data }: Places): Promise<Postmaster | undefined> {
  const found = runningPostmaster(cluster);
  if (found === undefined) return undefined;
  if (!isSocketFolder(found.socketFolder)) {
    throw new EmbeddedRefusal(
      `A PostgreSQL that Waymark did not start (process ${found.pid}) uses ${data}: ` +
        "stop it and try again, or set DATA_DIR to another folder.",
    );
  }
  return await whenReady(cluster);
}

async function started(cluster: Cluster): Promise<Postmaster> {
  initialise(cluster);
  return await launch(cluster);
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  // Without a listener a lost connection would end the process; the next statement reports it.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const found = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function leave({ cluster: { places }, registration }: Using): Promise<void> {
  rmSync(registration, { force: true });
  if (isUsed(places.data)) return;
  const postmaster = runningPostmaster(places.cluster);
  if (postmaster === undefined) return;
  await stopPostmaster(postmaster);
  rmSync(postmaster.socketFolder, { recursive: true, force: true });
}
