import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** What a command said, and how it ended. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the server as npm would, with these variables and no colours of a terminal. */
export async function run(
  script: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Run> {
  const child = spawn(process.execPath, ["--import", "tsx", `server/${script}`, ...args], {
    env: { ...process.env, NODE_OPTIONS: "", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

/** The variables that lead a command to a test's database, given its name. */
export function leadingTo(database: string): Record<string, string> {
  const url = new URL(process.env["WAYMARK_TEST_DATABASE"] ?? "");
  url.pathname = database;
  url.username = "waymark_server";
  const DATABASE_URL = url.href;
  url.username = "waymark_owner";
  return { DATABASE_URL, MIGRATION_DATABASE_URL: url.href };
}
