import { seedIfEmpty } from "../seeds/load.ts";
import { demoPeople } from "../seeds/demo-people.ts";
import { openDemoTokens } from "./demo-token.ts";
import { startEmbedded } from "./embedded/embedded.ts";
import { readEnvironment } from "./environment.ts";
import type { Environment } from "./environment.ts";
import { leaveOnSignal } from "./leaving.ts";
import { openLog } from "./log.ts";
import { migrateUp } from "./migrate.ts";
import { serve } from "./serve.ts";
import { welcome } from "./welcome.ts";

/** The whole way from the environment to a server that listens; leaves cleanly on a signal. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const log = openLog(environment.logLevel);
  const { serverUrl, ownerUrl, stop } = await database(environment);
  await migrateUp(ownerUrl);
  const demo = await openDemoTokens(environment);
  const today = new Date().toISOString().slice(0, 10);
  if (demo !== null) await seedIfEmpty(ownerUrl, { today });
  const server = await serve({
    databaseUrl: serverUrl,
    environment,
    log,
    demo,
    demoPeople: demo === null ? [] : demoPeople,
    now: Date.now,
  });
  const address = await server.fastify.listen({ port: environment.port, host: environment.host });
  leaveOnSignal(async () => {
    await server.close();
    await stop();
  }, log);
  process.stdout.write(welcome(address, environment));
}

interface Places {
  readonly serverUrl: string;
  readonly ownerUrl: string;
  readonly stop: () => Promise<void>;
}

async function database({ databaseUrl, migrationDatabaseUrl, dataDir }: Environment): Promise<Places> {
  if (databaseUrl === null) return startEmbedded({ dataFolder: dataDir });
  return {
    serverUrl: databaseUrl,
    ownerUrl: migrationDatabaseUrl ?? databaseUrl,
    stop: () => Promise.resolve(),
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
