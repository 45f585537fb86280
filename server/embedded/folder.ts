import { randomUUID } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { mayEnter, serviceAccount, type Account } from "./account.ts";
import { MAJOR } from "./binaries.ts";
import { EmbeddedRefusal, unwritable } from "./refusal.ts";

/** The places of one embedded database. */
export interface Places {
  /** What DATA_DIR names: who uses the database, its lock and its log. */
  readonly data: string;
  /** Where the cluster and copies of the binaries lie; `data`, unless PostgreSQL may not enter. */
  readonly home: string;
  readonly cluster: string;
  readonly log: string;
  readonly account: Account | undefined;
}

const MARKER = "embedded.json";
const HOMES = "/var/lib/waymark";

/**
 * Makes the data folder or finds what lies in it, and decides where PostgreSQL can work. Refuses a
 * folder that cannot be written to, holds something else, or holds another version's data.
 */
export function openDataFolder(path: string, say: (sentence: string) => void): Places {
  const data = makeFolder(resolve(path));
  const home = readHome(data) ?? chooseHome(data, say);
  const cluster = join(home, "postgres");
  refuseOtherVersion(data, cluster);
  return { data, home, cluster, log: join(data, "postgres.log"), account: serviceAccount(cluster) };
}

function makeFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    const folder = realpathSync(path);
    // PostgreSQL passes through as a user of its own; what lies in the folder is closed by itself.
    if (process.getuid?.() === 0) chmodSync(folder, statSync(folder).mode | 0o011);
    mkdirSync(join(folder, "users"), { recursive: true });
    return folder;
  } catch (error) {
    throw unwritable(path, error);
  }
}

function readHome(data: string): string | undefined {
  const path = join(data, MARKER);
  if (!existsSync(path)) return undefined;
  const marker: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (marker instanceof Object && "home" in marker && typeof marker.home === "string") {
    return resolve(data, marker.home);
  }
  throw new EmbeddedRefusal(
    `${path} cannot be read: put it back from a backup, or remove ${data}.`,
  );
}

function chooseHome(data: string, say: (sentence: string) => void): string {
  const strange = readdirSync(data).filter((name) => name !== "users" && !name.startsWith("."));
  if (strange.length > 0) {
    throw new EmbeddedRefusal(
      `The data folder ${data} holds something else (${strange[0]}): ` +
        "set DATA_DIR to an empty folder, or to one that Waymark made.",
    );
  }
  const enterable = mayEnter(serviceAccount(data), data);
  const home = enterable ? data : join(HOMES, randomUUID());
  if (!enterable) {
    mkdirSync(home, { recursive: true });
    for (const folder of [HOMES, home]) chmodSync(folder, 0o755);
    say(`PostgreSQL cannot enter ${data} as a user other than root: its files go to ${home}.`);
  }
  writeMarker(data, enterable ? "." : home);
  return home;
}

function writeMarker(data: string, home: string): void {
  const text = { holds: "the embedded database of Waymark", postgres: MAJOR, home };
  const path = join(data, MARKER);
  writeFileSync(`${path}.new`, `${JSON.stringify(text, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

function refuseOtherVersion(data: string, cluster: string): void {
  const path = join(cluster, "PG_VERSION");
  try {
    const version = existsSync(path) ? readFileSync(path, "utf8").trim() : MAJOR;
    if (version === MAJOR) return;
    throw new EmbeddedRefusal(
      `The data in ${data} are of PostgreSQL ${version} and this Waymark brings ${MAJOR}: ` +
        "use the Waymark that wrote them, or set DATA_DIR to another folder.",
    );
  } catch (error) {
    throw unwritable(data, error);
  }
}
