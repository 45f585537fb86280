import { parseArgs } from "node:util";
import { DEMO_PEOPLE, seedOrganisation } from "../seeds/load.ts";
import { complain, runCommand, typed } from "./commands/ending.ts";
import { progressShown } from "./commands/progress.ts";
import { readEnvironment } from "./environment.ts";
import { migrateUp } from "./migrate.ts";
import { asOperator } from "./place.ts";

/** The largest organisation that is made up. */
const MOST_PEOPLE = 5_000_000;

const usage = `Usage: npm run seed -- --people N [--yes]
Puts an invented organisation of N people (${DEMO_PEOPLE} to ${MOST_PEOPLE}) in the place of the people there are.
With a DATABASE_URL it needs --yes, because everyone in that database is replaced.`;

/** What the command was asked to do. */
interface Order {
  readonly people: number;
  readonly yes: boolean;
}

/** Seeds; the exit code is 0, 1 where that failed or was refused, 2 for wrong usage. */
async function main(args: string[]): Promise<number> {
  const order = typed(() => orderFrom(args));
  const { migrationDatabaseUrl } = readEnvironment(process.env);
  if (migrationDatabaseUrl !== null && !order.yes) return complain(refusal, 1);
  return asOperator((ownerUrl) => seed(ownerUrl, order));
}

const refusal = `Nothing was done: DATABASE_URL is set, and seeding replaces everyone in that database.
Add --yes if that is what you want: npm run seed -- --people N --yes`;

/** Throws a sentence where the arguments do not fit. */
function orderFrom(args: string[]): Order {
  const options = {
    people: { type: "string" },
    yes: { type: "boolean", default: false },
  } as const;
  const { people, yes } = parseArgs({ args, options }).values;
  if (people === undefined) throw new Error("--people is missing.");
  const count = /^\d{1,7}$/.test(people) ? Number(people) : 0;
  if (count >= DEMO_PEOPLE && count <= MOST_PEOPLE) return { people: count, yes };
  const range = `from ${DEMO_PEOPLE} to ${MOST_PEOPLE}`;
  throw new Error(`--people takes a whole number ${range}, not ${people}.`);
}

async function seed(ownerUrl: string, { people }: Order): Promise<number> {
  await migrateUp(ownerUrl);
  const started = Date.now();
  const today = new Date(started).toISOString().slice(0, 10);
  const progress = progressShown("written");
  try {
    await seedOrganisation(ownerUrl, { people, today, onProgress: progress.reached });
  } finally {
    progress.stop();
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`An organisation of ${people} people is in place, after ${seconds} s.`);
  return 0;
}

await runCommand(usage, main);
