import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { withOwner } from "../database.ts";
import type { BenchDatabase } from "../database.ts";
import type { Command } from "../processes.ts";

const folder = new URL(".", import.meta.url).pathname;
const cli = `${folder}node_modules/postgraphile/dist/cli-run.js`;

/**
 * How to start PostGraphile over the functions in this folder, installed on first use. It needs
 * Node 22, which comes as a package where it is not at hand; null where there is none for this
 * machine.
 */
export async function postgraphileCommand(
  { embedded }: BenchDatabase,
  say: (sentence: string) => void,
): Promise<Command | null> {
  if (!existsSync(cli)) install(say);
  const file = newerNode();
  if (file === null) {
    say("PostGraphile is left out: it needs Node 22, and there is no package of it for here.");
    return null;
  }
  await withOwner(embedded.ownerUrl, async (client) => {
    for (const name of ["graph", "graph-mentors", "graph-team"]) {
      await client.query(readFileSync(`${folder}${name}.sql`, "utf8"));
    }
  });
  const at = ["-n", "127.0.0.1", "-p", String(await freePort())];
  const preset = ["-P", "postgraphile/presets/amber", "-s", "graph"];
  return {
    file,
    args: [cli, ...preset, ...at, "-c", embedded.serverUrl],
    env: { NODE_ENV: "production", GRAPHILE_ENV: "production" },
    folder,
  };
}

function install(say: (sentence: string) => void): void {
  say("Installing PostGraphile and Node 22 beside the bench, which happens once.");
  execFileSync("npm", ["ci", "--ignore-scripts", "--silent"], { cwd: folder, stdio: "inherit" });
}

function newerNode(): string | null {
  if (Number(process.versions.node.split(".")[0]) >= 22) return process.execPath;
  const packaged = `node_modules/node-${process.platform}-${process.arch}/bin/node`;
  return existsSync(folder + packaged) ? folder + packaged : null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" ? (address?.port ?? 0) : 0;
      server.close(() => resolve(port));
    });
  });
}
