import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identityOf, isAlive } from "./process.ts";

let registrations = 0;

/** Notes in the data folder that this process uses the database; answers the note's path. */
export function register(data: string): string {
  registrations += 1;
  const path = join(data, "users", `${identityOf(process.pid)}.${registrations}`);
  writeFileSync(path, "");
  return path;
}

/** Whether any living process still uses the database; notes of dead ones are removed. */
export function isUsed(data: string): boolean {
  const folder = join(data, "users");
  let used = false;
  for (const name of readdirSync(folder)) {
    const identity = name.slice(0, name.lastIndexOf("."));
    if (isAlive(identity)) used = true;
    else rmSync(join(folder, name), { force: true });
  }
  return used;
}
