import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@jest/globals";
import type { GraphQLFormattedError } from "graphql";
import { openDemoTokens } from "../../server/sign-in/demo-token.ts";
import { readEnvironment } from "../../server/environment.ts";
import type { Instant } from "../../server/level.ts";
import { openLog } from "../../server/log.ts";
import { serve } from "../../server/serve.ts";
import type { Server } from "../../server/serve.ts";
import { readAnswer } from "./answer-body.ts";

/** What came back, the same from both executors. */
export interface Answer {
  readonly status: number;
  readonly contentLanguage: string | undefined;
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[];
  /** Names of the SQL statements it took, in order. */
  readonly statements: readonly string[];
}

/** A request as it goes over the wire. */
export interface Wire {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** One database behind two servers that differ in the executor alone. */
export interface TwinServers {
  /**
   * Sends the request to both and compares what comes back. What changes something is done once,
   * by one and the other in turn.
   */
  send(wire: Wire): Promise<Answer>;
  token(address: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens both; they read the clock given. */
export async function openTwinServers(
  databaseUrl: string,
  now: () => Instant,
): Promise<TwinServers> {
  const dataDir = await mkdtemp(join(tmpdir(), "world-"));
  const environment = readEnvironment({ DATA_DIR: dataDir });
  const demo = await openDemoTokens(environment);
  if (demo === null) throw new Error("demo mode is on without a DATABASE_URL");
  const log = openLog("silent");
  const people = { demo, demoPeople: [] };
  // Tests share the machine with each other, and a busy pool is not what they ask about.
  const common = { databaseUrl, environment, log, ...people, now, compileAt: 1, patience: 10_000 };
  const compiled = await serve({ ...common, executor: "jit" });
  const plain = await serve({ ...common, executor: "graphql-js" });
  const turns = [plain, compiled];
  return {
    token: (address) => demo.issue(address),
    async send(wire) {
      if (isChange(wire)) {
        const [one = plain, other = compiled] = turns.reverse();
        const answer = await sendTo(one, wire);
        // The other hears of it at its next question, which then takes no more statements.
        await sendTo(other, { ...wire, body: JSON.stringify({ query: "{ __typename }" }) });
        return answer;
      }
      const answer = await sendTo(compiled, wire);
      expect(comparable(answer)).toEqual(comparable(await sendTo(plain, wire)));
      return answer;
    },
    async close() {
      // Nobody else is being served, so nothing needs to be drained.
      await Promise.all([compiled, plain].map(({ fastify }) => fastify.close()));
      await Promise.all([compiled, plain].map(({ database }) => database.close()));
      await rm(dataDir, { recursive: true });
    },
  };
}

/** Whether the document of a request is a mutation. */
function isChange({ body }: Wire): boolean {
  return /"query":"\s*mutation\b/.test(body);
}

async function sendTo({ fastify, database }: Server, { body, headers }: Wire): Promise<Answer> {
  const statements: string[] = [];
  database.onStatement = (name) => statements.push(name);
  const answer = await fastify.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", ...headers },
    payload: body,
  });
  database.onStatement = null;
  const { data, errors } = readAnswer(answer.body);
  return {
    status: answer.statusCode,
    contentLanguage: answer.headers["content-language"]?.toString(),
    data,
    errors: errors.map(withoutRequestId),
    statements,
  };
}

/**
 * Where an error takes its parent with it, graphql-js keeps silent of further ones in the same
 * parent, and the compiled query does not: what counts is which mistakes are told at all.
 */
function comparable({ errors, ...answer }: Answer): unknown {
  const told = errors.map(({ message, extensions }) => JSON.stringify([message, extensions]));
  return { ...answer, errors: [...new Set(told)].sort() };
}

/** Each request has an id of its own, which must be there. */
function withoutRequestId(error: GraphQLFormattedError): GraphQLFormattedError {
  const { requestId, ...extensions } = error.extensions ?? {};
  expect(requestId).toEqual(expect.any(String));
  return { ...error, extensions };
}
