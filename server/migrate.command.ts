import { migrateDown, migrateUp, migrationStatus } from "./migrate.ts";
import { asOperator } from "./operator.ts";

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

await run(actions.get(process.argv[2] ?? ""));

async function run(action?: (ownerUrl: string) => Promise<string[]>): Promise<void> {
  if (action === undefined) {
    console.error("Usage: npm run migrate -- up|down|status");
    process.exitCode = 2;
    return;
  }
  try {
    for (const line of await asOperator(action)) console.log(line);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function orNothing(names: string[], done: string): string[] {
  return names.length === 0 ? [`nothing to be ${done}`] : names.map((name) => `${done}  ${name}`);
}

function present(name: string | undefined): string[] {
  return name === undefined ? [] : [name];
}
