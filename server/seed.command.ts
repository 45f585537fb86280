import { parseArgs } from "node:util";
import { Presets, SingleBar } from "cli-progress";
import { DEMO_PEOPLE, seedOrganisation } from "../seeds/load.ts";
import { startEmbedded } from "./embedded/embedded.ts";
import { readEnvironment } from "./environment.ts";
import { migrateUp } from "./migrate.ts";

const usage = `Usage: npm run seed -- --people N [--yes]
Puts an invented organisation of N people (${DEMO_PEOPLE} to 5000000) in the place of the people there are.
With a DATABASE_URL it needs --yes, because everyone in that database is replaced.`;

/** What the command was asked to do. */
interface Order {
  readonly people: number;
  readonly yes: boolean;
}

/** Seeds; the exit code is 0, 1 where that failed or was refused, 2 for wrong usage. */
async function main(): Promise<number> {
  const order = orderFrom(process.argv.slice(2));
  if (order === null) return complain(usage, 2);
  const { databaseUrl, migrationDatabaseUrl, dataDir } = readEnvironment(process.env);
  if ((databaseUrl ?? migrationDatabaseUrl) !== null && !order.yes) return complain(refusal, 1);
  if (migrationDatabaseUrl !== null) return await seed(migrationDatabaseUrl, order);
  const embedded = await startEmbedded({ dataFolder: dataDir });
  try {
    return await seed(embedded.ownerUrl, order);
  } finally {
    await embedded.stop();
  }
}

const refusal = `Nothing was done: DATABASE_URL is set, and seeding replaces everyone in that database.
Add --yes if that is what you want: npm run seed -- --people N --yes`;

function orderFrom(args: string[]): Order | null {
  try {
    const options = { people: { type: "string" }, yes: { type: "boolean" } } as const;
    const { people, yes } = parseArgs({ args, options }).values;
    const count = /^\d{1,7}$/.test(people ?? "") ? Number(people) : 0;
    return count >= DEMO_PEOPLE && count <= 5_000_000 ? { people: count, yes: yes ?? false } : null;
  } catch {
    return null;
  }
}

async function seed(ownerUrl: string, { people }: Order): Promise<number> {
  await migrateUp(ownerUrl);
  const started = Date.now();
  const today = new Date(started).toISOString().slice(0, 10);
  const progress = process.stderr.isTTY ? bar() : lines();
  try {
    await seedOrganisation(ownerUrl, { people, today, onProgress: progress.reached });
  } finally {
    progress.stop();
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`An organisation of ${people} people is in place, after ${seconds} s.`);
  return 0;
}

/** Shows how far the work has got, on standard error. */
interface Progress {
  readonly reached: (done: number, total: number) => void;
  readonly stop: () => void;
}

function bar(): Progress {
  const shown = new SingleBar({ format: "{bar} {percentage}% {eta_formatted}" }, Presets.rect);
  shown.start(1, 0);
  return {
    reached(done, total) {
      shown.setTotal(total);
      shown.update(done);
    },
    stop: () => shown.stop(),
  };
}

/** A line for each tenth, for a file or another program. */
function lines(): Progress {
  let said = 0;
  return {
    reached(done, total) {
      const tenths = Math.floor((10 * done) / total);
      if (tenths > said) console.error(`${tenths * 10} % written`);
      said = Math.max(said, tenths);
    },
    stop: () => undefined,
  };
}

function complain(text: string, code: number): number {
  console.error(text);
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = complain(error instanceof Error ? error.message : String(error), 1);
}
