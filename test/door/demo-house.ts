import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoPeople } from "../../seeds/demo-people.ts";
import { seedIfEmpty } from "../../seeds/load.ts";
import { readEnvironment } from "../../server/environment.ts";
import { openLog } from "../../server/log.ts";
import { serve } from "../../server/serve.ts";
import { openDemoTokens } from "../../server/sign-in/demo-token.ts";
import { freshDatabase } from "../support/database.ts";

/** The server as one gets it by starting it for the first time, on a free port. */
export interface DemoHouse {
  readonly address: string;
  close(): Promise<void>;
}

/** Opens it with the demo organisation of Wednesday, 4 March 2026. */
export async function openDemoHouse(): Promise<DemoHouse> {
  const database = await freshDatabase();
  await seedIfEmpty(database.ownerUrl, { today: "2026-03-04" });
  const dataDir = await mkdtemp(join(tmpdir(), "demo-"));
  const environment = readEnvironment({ DATA_DIR: dataDir });
  const server = await serve({
    databaseUrl: database.serverUrl,
    environment,
    log: openLog("silent"),
    demo: await openDemoTokens(environment),
    demoPeople,
    now: () => Date.parse("2026-03-04T12:00:00Z"),
    patience: 10_000,
  });
  return {
    address: await server.fastify.listen({ port: 0, host: "127.0.0.1" }),
    async close() {
      await server.fastify.close();
      await server.database.close();
      await database.drop();
      await rm(dataDir, { recursive: true });
    },
  };
}
