import type { BaseContext } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { makeApollo } from "./answering.ts";
import type { Environment } from "../environment.ts";
import { refuse } from "../errors.ts";
import type { Execution } from "./execution.ts";
import { serveGraphiql } from "./graphiql.ts";
import { serveHealth } from "./health.ts";
import { openHttp } from "./http.ts";
import { limits } from "./limits.ts";
import { serveMetrics } from "./metrics.ts";
import type { Measures } from "./metrics.ts";
import { readQuestion } from "./question.ts";
import type { QuestionBody } from "./question.ts";
import { askerOf, signIn, takesJson } from "./sign-in.ts";
import type { Asker, Doorkeeper } from "./sign-in.ts";

/** What the door stands before. */
export interface House extends Execution, Doorkeeper {
  /** Makes what one request may reach; may throw a refusal. */
  readonly contextFor: (request: SignedInRequest) => Promise<BaseContext>;
  readonly environment: Environment;
  /** Whether the server can do its work now: the database answers, the catalogue is loaded. */
  readonly ready: () => Promise<boolean>;
  /** What is served beside the graph: each adds its routes, under the same limits and errors. */
  readonly beside?: readonly ((fastify: FastifyInstance) => void)[];
  /** What the measurements tell of the server besides its requests. */
  readonly measures?: Measures;
  /** Whom one may sign in as in demo mode. */
  readonly demoPeople: readonly DemoPerson[];
  /** Issues a token for an address; null outside demo mode. */
  readonly issueToken: ((address: string) => Promise<string>) | null;
}

/** A question of somebody whose token holds. */
export interface SignedInRequest extends Asker {
  /** The document as it was sent. */
  readonly question: string;
  /** As sent: whoever is named in them can be read together with who asks. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Somebody to sign in as in GraphiQL. */
export interface DemoPerson {
  readonly address: string;
  readonly name: string;
}

/** The open door: the HTTP server, not yet listening, and how to close it. */
export interface FrontDoor {
  readonly fastify: FastifyInstance;
  /**
   * Leaves cleanly: says "not ready" for a moment so that nobody is sent here any more, then
   * answers what is under way. Takes at most eight seconds.
   */
  close(): Promise<void>;
}

declare module "fastify" {
  interface FastifyRequest {
    graphContext: BaseContext;
  }
}

/** Builds the front door around a schema; call `fastify.listen` to open it. */
export async function createFrontDoor(house: House): Promise<FrontDoor> {
  const { environment, log, measures } = house;
  const { languages, metricsToken } = environment;
  const fastify = await openHttp({ languages, log });
  const onOperation = serveMetrics(fastify, { token: metricsToken, measures });
  const apollo = makeApollo({ ...house, languages, onOperation });
  await apollo.start();
  fastify.decorateRequest("claims", null);
  fastify.decorateRequest("graphContext");
  // By POST alone: any page in a browser can send GET, and GET leaves what is asked in logs.
  fastify.post("/graphql", {
    // Apollo Server would say only afterwards that its answer cannot be read.
    onRequest: [signIn(house), takesJson],
    preHandler: async (request) => {
      request.graphContext = await house.contextFor(signedIn(request, readQuestion(request.body)));
    },
    onSend: limitAnswer,
    handler: fastifyApolloHandler(apollo, { context: async (request) => request.graphContext }),
  });
  for (const addRoutes of house.beside ?? []) addRoutes(fastify);
  const health = serveHealth(fastify, house.ready);
  await serveGraphiql(fastify, { ...house, languages });
  return { fastify, close: () => health.leave(() => apollo.stop()) };
}

function signedIn(
  request: FastifyRequest,
  { query: question, variables }: QuestionBody,
): SignedInRequest {
  return { ...askerOf(request), question, variables };
}

async function limitAnswer(_request: unknown, _reply: unknown, payload: unknown) {
  if (typeof payload === "string" && Buffer.byteLength(payload) > limits.answerBytes) {
    throw refuse("QUERY_TOO_COMPLEX", "ANSWER_SIZE", { most: limits.answerBytes });
  }
  return payload;
}
