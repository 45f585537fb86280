import { makeSchema } from "../schema/schema.ts";
import { makeTokenCheck } from "./sign-in/access-token.ts";
import { createFrontDoor } from "./door/front-door.ts";
import type { DemoPerson, FrontDoor } from "./door/front-door.ts";
import { keepCatalogue } from "./catalogue/keeper.ts";
import { openContext } from "./context.ts";
import { databaseFailure } from "./database-failure.ts";
import { REQUEST_PATIENCE_MS, openDatabase } from "./database.ts";
import type { Database } from "./database.ts";
import type { DemoTokens } from "./sign-in/demo-token.ts";
import type { Environment } from "./environment.ts";
import type { ExecutorName } from "./door/execution.ts";
import { makeForesight } from "./foresight.ts";
import type { Instant } from "./level.ts";
import type { Log } from "./log.ts";
import { peopleNamedIn } from "./named-people.ts";

/** What a server is made of. */
export interface Ingredients {
  readonly databaseUrl: string;
  readonly environment: Environment;
  readonly log: Log;
  /** Null outside demo mode. */
  readonly demo: DemoTokens | null;
  readonly demoPeople: readonly DemoPerson[];
  readonly executor?: ExecutorName;
  /** At which coming of a query it is compiled; tests say at the first. */
  readonly compileAt?: number;
  /** How many milliseconds a request waits for a connection; tests on a busy machine wait longer. */
  readonly patience?: number;
  /** The clock; tests set it. */
  readonly now: () => Instant;
}

/** A server that is ready to listen. */
export interface Server extends FrontDoor {
  readonly database: Database;
}

/** Opens the database, loads the catalogue and builds the front door before the graph. */
export async function serve(ingredients: Ingredients): Promise<Server> {
  const { environment, log, demo, now } = ingredients;
  const patience = ingredients.patience ?? REQUEST_PATIENCE_MS;
  const database = await openDatabase(ingredients.databaseUrl, { patience });
  const keeper = await whileBusy(() => keepCatalogue(database));
  const { languages, currency } = environment;
  const foresight = makeForesight();
  const services = { database, keeper, languages, currency, foresight, now };
  const door = await createFrontDoor({
    schema: makeSchema(languages),
    ...(ingredients.executor === undefined ? {} : { executor: ingredients.executor }),
    ...(ingredients.compileAt === undefined ? {} : { compileAt: ingredients.compileAt }),
    contextFor: ({ claims, acceptLanguage, requestId, question, variables }) =>
      openContext(services, {
        requestId,
        address: claims.address,
        acceptLanguage,
        named: peopleNamedIn(variables),
        question,
      }),
    checkToken: makeTokenCheck(environment, demo?.issuer ?? null),
    environment,
    log,
    ready: () => database.rows(ALIVE, []).then(() => true),
    demoPeople: ingredients.demoPeople,
    measures: {
      statements: database.statementsSent,
      catalogueRevision: async () => (await keeper.at(0)).revision,
    },
    issueToken: demo === null ? null : (address) => demo.issue(address),
  });
  const close = async (): Promise<void> => {
    await door.close();
    await database.close();
  };
  return { ...door, close, database };
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

const ALIVE = { name: "alive", text: "SELECT 1" };
