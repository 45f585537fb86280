import { makeSchema } from "../schema/schema.ts";
import { caseRoutes } from "./case-routes.ts";
import { keepCatalogue } from "./catalogue/keeper.ts";
import { openContext } from "./context.ts";
import type { RequestContext, Services } from "./context.ts";
import { databaseFailure } from "./database-failure.ts";
import { REQUEST_PATIENCE_MS, openDatabase } from "./database.ts";
import type { Database } from "./database.ts";
import type { Execution } from "./door/execution.ts";
import { CASE_PATH } from "./door/case-routes.ts";
import { createFrontDoor } from "./door/front-door.ts";
import type { DemoPerson, FrontDoor, House } from "./door/front-door.ts";
import { publicUrlOf } from "./door/public-url.ts";
import type { Environment } from "./environment.ts";
import { fileRoutes } from "./file-routes.ts";
import { downloadSecret } from "./files/download-secret.store.ts";
import { makeDownloads } from "./files/downloads.ts";
import type { Makers } from "./files/file.ts";
import { makeForesight } from "./foresight.ts";
import type { Instant } from "./level.ts";
import type { Log } from "./log.ts";
import { peopleNamedIn } from "./named-people.ts";
import { makeTokenCheck } from "./sign-in/access-token.ts";
import type { DemoTokens } from "./sign-in/demo-token.ts";

/** What a server is made of. */
export interface Ingredients extends Pick<Execution, "executor" | "compileAt"> {
  readonly databaseUrl: string;
  readonly environment: Environment;
  readonly log: Log;
  /** Null outside demo mode. */
  readonly demo: DemoTokens | null;
  readonly demoPeople: readonly DemoPerson[];
  /** How many milliseconds a request waits for a connection; tests on a busy machine wait longer. */
  readonly patience?: number;
  /** Who makes the files that links lead to; tests have their own. */
  readonly makers?: Makers<RequestContext>;
  /** The clock; tests set it. */
  readonly now: () => Instant;
}

/** A server that is ready to listen. */
export interface Server extends FrontDoor {
  readonly database: Database;
}

/** Opens the database, loads the catalogue and builds the front door before the graph. */
export async function serve(ingredients: Ingredients): Promise<Server> {
  const { databaseUrl, patience = REQUEST_PATIENCE_MS, makers = ourMakers, ...rest } = ingredients;
  const { environment, demo, now } = rest;
  const { languages, currency } = environment;
  const database = await openDatabase(databaseUrl, { patience });
  const keeper = await whileBusy(() => keepCatalogue(database));
  const foresight = makeForesight();
  const publicUrl = (): string => publicUrlOf(environment, door.fastify);
  const downloads = makeDownloads({
    secret: await whileBusy(() => downloadSecret(database)),
    publicUrl,
  });
  const caseBase = (): string => `${publicUrl()}${CASE_PATH}`;
  const shared = { languages, currency, downloads, caseBase, now };
  const services = { database, keeper, foresight, ...shared };
  const checkToken = makeTokenCheck(environment, demo?.issuer ?? null);
  const door: FrontDoor = await createFrontDoor({
    ...rest,
    schema: makeSchema(languages),
    contextFor: contextFrom(services),
    checkToken,
    beside: [
      ...fileRoutes(services, makers, { checkToken, log: rest.log }),
      caseRoutes(services, publicUrl, { checkToken, log: rest.log }),
    ],
    issueToken: demo === null ? null : (address) => demo.issue(address),
    ready: () => database.rows(ALIVE, []).then(() => true),
    measures: {
      statements: database.statementsSent,
      catalogueRevision: async () => (await keeper.at(0)).revision,
    },
  });
  const close = async (): Promise<void> => {
    await door.close();
    await database.close();
  };
  return { ...door, close, database };
}

function contextFrom(services: Services): House["contextFor"] {
  return ({ claims, variables, ...facts }) =>
    openContext(services, { ...facts, address: claims.address, named: peopleNamedIn(variables) });
}

/** Nobody is served yet, so a database that is slow to take the first connections is waited for. */
async function whileBusy<Answer>(work: () => Promise<Answer>, attempts = 20): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (attempts <= 1 || databaseFailure(error) !== "OVERLOADED") throw error;
    return await whileBusy(work, attempts - 1);
  }
}

const ourMakers: Makers<RequestContext> = {
  framework: (what, { frameworkFiles }) => frameworkFiles.made(what),
};

const ALIVE = { name: "alive", text: "SELECT 1" };
