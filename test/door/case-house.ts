import { expect } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnvironment } from "../../server/environment.ts";
import { isList, isObject, objectIn } from "../../server/framework/case/json-fields.ts";
import { openLog } from "../../server/log.ts";
import { serve } from "../../server/serve.ts";
import { openDemoTokens } from "../../server/sign-in/demo-token.ts";
import { faultsOf } from "../framework/case/faults.ts";
import { freshDatabase } from "../support/database.ts";
import { openGround } from "../support/world.ground.ts";
import type { Ground } from "../support/world.ground.ts";

/** What came back of one request for CASE. */
export interface CaseAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Read as JSON; null where nothing came. */
  readonly body: unknown;
}

/** The status of a refusal and its word for programs; what is none of CASE fails the test. */
export function refusalOf({ status, body, headers }: CaseAnswer): [number, unknown] {
  expect(faultsOf("imsx_StatusInfo", body)).toEqual([]);
  expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  const minor = objectIn(isObject(body) ? body : {}, "imsx_codeMinor").imsx_codeMinorField;
  const [field] = isList(minor) ? minor.filter(isObject) : [];
  return [status, field?.imsx_codeMinorFieldValue];
}

/** A whole server on a free port, with Ana, and Cy who left. */
export interface CaseHouse {
  readonly ground: Ground;
  readonly address: string;
  /** Names of the SQL statements since it was last emptied. */
  readonly statements: string[];
  token(name: string): Promise<string>;
  /** Asks for what lies below `/ims/case/v1p1` as Ana; other headers are added, or replace. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<CaseAnswer>;
  /** The same with everything said by whoever asks. */
  ask(path: string, how: RequestInit): Promise<CaseAnswer>;
  close(): Promise<void>;
}

const PEOPLE = `INSERT INTO person (display_name, email, active) VALUES
  ('Ana', 'ana@example.org', true), ('Cy', 'cy@example.org', false)`;

/** Opens it. */
export async function openCaseHouse(): Promise<CaseHouse> {
  const place = await freshDatabase();
  const ground = await openGround(place.ownerUrl);
  await ground.query(PEOPLE);
  const dataDir = await mkdtemp(join(tmpdir(), "case-"));
  const environment = readEnvironment({ DATA_DIR: dataDir });
  const demo = await openDemoTokens(environment);
  const server = await serve({
    databaseUrl: place.serverUrl,
    environment,
    log: openLog("silent"),
    demo,
    demoPeople: [],
    now: () => Date.parse("2026-03-04T12:00:00Z"),
    patience: 10_000,
  });
  const address = await server.fastify.listen({ port: 0, host: "127.0.0.1" });
  const statements: string[] = [];
  server.database.onStatement = (name) => statements.push(name);
  const token = async (name: string) => `${await demo?.issue(`${name}@example.org`)}`;
  const ask: CaseHouse["ask"] = async (path, how) => {
    const answer = await fetch(new URL(`/ims/case/v1p1${path}`, address), how);
    const text = await answer.text();
    const body: unknown = text === "" ? null : JSON.parse(text);
    return { status: answer.status, headers: answer.headers, text, body };
  };
  return {
    ground,
    address,
    statements,
    token,
    ask,
    get: async (path, headers = {}) =>
      ask(path, { headers: { authorization: `Bearer ${await token("ana")}`, ...headers } }),
    async close() {
      await server.fastify.close();
      await server.database.close();
      await ground.close();
      await place.drop();
      await rm(dataDir, { recursive: true });
    },
  };
}
