import type { BenchDatabase } from "../database.ts";
import type { Command } from "../processes.ts";

/** Not yet. */
export async function postgraphileCommand(
  _database: BenchDatabase,
  _say: (sentence: string) => void,
): Promise<Command | null> {
  return null;
}
