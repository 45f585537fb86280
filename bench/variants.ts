import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { BenchDatabase } from "./database.ts";
import { readJson, record } from "./json.ts";
import type { VariantName } from "./options.ts";
import { postgraphileCommand } from "./postgraphile/command.ts";
import { serve } from "./processes.ts";
import type { Command, Served } from "./processes.ts";

/** One way to answer, running. */
export interface Variant extends Served {
  readonly name: VariantName;
}

interface Starting {
  readonly only: readonly VariantName[];
  readonly say: (sentence: string) => void;
  /** What has to be done at the end, last first. */
  readonly close: (() => Promise<void>)[];
}

/** Starts the variants side by side over the one database. */
export async function startVariants(
  database: BenchDatabase,
  { only, say, close }: Starting,
): Promise<Variant[]> {
  const variants: Variant[] = [];
  for (const name of only) {
    const command = await commands[name](database, say);
    if (command === null) continue;
    const served = await serve(command);
    close.push(() => served.stop());
    variants.push({ ...served, name });
  }
  say(`${variants.map(({ name }) => name).join(", ")} on ${availableParallelism()} cores.`);
  return variants;
}

type CommandFor = (
  database: BenchDatabase,
  say: (sentence: string) => void,
) => Promise<Command | null>;

const fileAt = (path: string): string => new URL(path, import.meta.url).pathname;

const commands: Readonly<Record<VariantName, CommandFor>> = {
  waymark: async (database) => waymarkCommand(database, []),
  sql: async ({ embedded }) => ({
    file: process.execPath,
    args: ["--import", "tsx", fileAt("sql/server.ts")],
    env: { NODE_ENV: "production", DATABASE_URL: embedded.serverUrl },
  }),
  postgraphile: postgraphileCommand,
};

/** The server as it is shipped; demo mode, so that it takes the tokens made here. */
export function waymarkCommand(
  { folder }: Pick<BenchDatabase, "folder">,
  flags: readonly string[],
): Command {
  return {
    file: process.execPath,
    args: [...shippedFlags(), ...flags, fileAt("../dist/server/main.js")],
    env: { DATA_DIR: folder, PORT: "0", LOG_LEVEL: "warn" },
  };
}

/** The bounds of memory that `npm start` gives the server. */
function shippedFlags(): string[] {
  const { scripts } = record(readJson(readFileSync(fileAt("../package.json"), "utf8")));
  return String(record(scripts)["start"]).match(/--max-\S+/g) ?? [];
}
