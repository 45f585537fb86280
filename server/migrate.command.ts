import { runCommand, typed } from "./commands/ending.ts";
import { migrateDown, migrateUp, migrationStatus } from "./migrate.ts";
import { asOperator } from "./place.ts";

// npm run migrate -- up|down|status: on MIGRATION_DATABASE_URL or DATABASE_URL, and without
// either on the embedded database.

const actions = new Map<string, (ownerUrl: string) => Promise<string[]>>([
  ["up", async (url) => orNothing(await migrateUp(url), "applied")],
  ["down", async (url) => orNothing([await migrateDown(url)].flatMap(present), "taken back")],
  [
    "status",
    async (url) => {
      const states = await migrationStatus(url);
      return states.map(({ name, applied }) => `${applied ? "applied" : "missing"}  ${name}`);
    },
  ],
]);

/** Does what is asked and prints what came of it; answers the exit code. */
async function main([action = "", ...others]: string[]): Promise<number> {
  const act = typed(() => actionNamed(action, others));
  for (const line of await asOperator(act)) console.log(line);
  return 0;
}

/** Throws a sentence where the arguments do not fit. */
function actionNamed(action: string, others: readonly string[]) {
  const act = actions.get(action);
  if (others.length > 0) throw new Error(`One action at a time, and nothing after ${action}.`);
  if (action === "") throw new Error("What to do is missing.");
  if (act === undefined) throw new Error(`There is no action ${action}.`);
  return act;
}

function orNothing(names: string[], done: string): string[] {
  return names.length === 0 ? [`nothing to be ${done}`] : names.map((name) => `${done}  ${name}`);
}

function present(name: string | undefined): string[] {
  return name === undefined ? [] : [name];
}

await runCommand("Usage: npm run migrate -- up|down|status", main);
