import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphQLFormattedError } from "graphql";
import { makeTokenCheck } from "../../server/sign-in/access-token.ts";
import { createFrontDoor } from "../../server/door/front-door.ts";
import type { FrontDoor, House } from "../../server/door/front-door.ts";
import { openDemoTokens } from "../../server/sign-in/demo-token.ts";
import { readEnvironment } from "../../server/environment.ts";
import type { Variables } from "../../server/environment-values.ts";
import { openLog } from "../../server/log.ts";
import { readAnswer } from "../support/answer-body.ts";
import { lineList } from "../support/lines.ts";
import { stubSchema } from "./stub-schema.ts";

/** A door before a stub schema, with somebody signed in and the lines of its log. */
export interface StubHouse {
  readonly door: FrontDoor;
  readonly token: string;
  readonly logged: readonly string[];
  /** Sends a question as somebody signed in. */
  ask(body: unknown, headers?: Record<string, string>): Promise<Answered>;
  close(): Promise<void>;
}

/** What came back, read as an answer of GraphQL. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Opens a stub house in demo mode; parts of it can be replaced. */
export async function openStubHouse(
  parts: Partial<House> = {},
  variables: Variables = {},
): Promise<StubHouse> {
  const dataDir = await mkdtemp(join(tmpdir(), "door-"));
  const { lines: logged, destination } = lineList();
  const environment = readEnvironment({ DATA_DIR: dataDir, ...variables });
  const demo = await openDemoTokens(environment);
  const door = await createFrontDoor({
    schema: stubSchema,
    contextFor: async () => ({}),
    checkToken: makeTokenCheck(environment, demo?.issuer ?? null),
    environment,
    log: openLog("info", destination),
    ready: async () => true,
    demoPeople: [{ address: "learner@example.org", name: "Lea <Learner>" }],
    issueToken: demo === null ? null : (address) => demo.issue(address),
    ...parts,
  });
  const token = (await demo?.issue("learner@example.org")) ?? "";
  return {
    door,
    token,
    logged,
    ask: (body, headers) => ask(door, body, { authorization: `Bearer ${token}`, ...headers }),
    async close() {
      await door.fastify.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function ask(
  { fastify }: FrontDoor,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answered> {
  const answer = await fastify.inject({
    method: "POST",
    url: "/graphql",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
      ...headers,
    },
    payload: typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  });
  return answered(answer.statusCode, answer.headers, answer.body);
}

/** Reads an answer; one that is not JSON fails the test. */
export function answered(
  status: number,
  headers: Readonly<Record<string, unknown>>,
  text: string,
): Answered {
  return { status, headers, text, ...readAnswer(text) };
}
