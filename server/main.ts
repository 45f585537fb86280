import { setImmediate as nextTurn } from "node:timers/promises";
import { demoPeople } from "../seeds/demo-people.ts";
import { complaintOf } from "./complaint.ts";
import { openDemoTokens } from "./sign-in/demo-token.ts";
import { readEnvironment } from "./environment.ts";
import type { Environment } from "./environment.ts";
import { leaveOnSignal } from "./leaving.ts";
import { openLog } from "./log.ts";
import type { Log } from "./log.ts";
import { preparedPlace } from "./place.ts";
import type { Place } from "./place.ts";
import { serve } from "./serve.ts";
import type { Server } from "./serve.ts";
import { welcome } from "./welcome.ts";

/** The whole way from the environment to a server that listens; leaves cleanly on a signal. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const log = openLog(environment.logLevel);
  const starting = start(environment, log);
  let leaving = false;
  leaveOnSignal(async () => {
    leaving = true;
    // A signal that comes early waits until there is something whole to close.
    await (await starting.catch(() => null))?.close();
  }, log);
  try {
    const { address } = await starting;
    if (!leaving) process.stdout.write(welcome(address, environment));
  } catch (error) {
    // Ctrl-C also reaches a program that we wait for: its failure is heard before the signal is.
    await nextTurn();
    if (!leaving) throw error;
  }
}

/** A server that listens. */
interface Running {
  readonly address: string;
  close(): Promise<void>;
}

/** Everything or nothing: what was begun before a failure is left again. */
async function start(environment: Environment, log: Log): Promise<Running> {
  const place = await preparedPlace(environment, log);
  let server: Server | null = null;
  const close = async (): Promise<void> => {
    await server?.close();
    await place.stop();
  };
  try {
    server = await serverAt(place, environment, log);
    const { port, host } = environment;
    return { address: await server.fastify.listen({ port, host }), close };
  } catch (error) {
    await server?.database.close();
    await place.stop();
    throw error;
  }
}

async function serverAt(place: Place, environment: Environment, log: Log): Promise<Server> {
  const demo = await openDemoTokens(environment);
  return await serve({
    databaseUrl: place.serverUrl,
    environment,
    log,
    demo,
    demoPeople: demo === null ? [] : demoPeople,
    now: Date.now,
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${complaintOf(error)}\n`);
  process.exit(1);
});
