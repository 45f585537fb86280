import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnvironment } from "../../server/environment.ts";
import type { MadeFile } from "../../server/files/file.ts";
import type { Link } from "../../server/files/downloads.ts";
import { downloadSecret } from "../../server/files/download-secret.store.ts";
import { makeDownloads } from "../../server/files/downloads.ts";
import type { Subject } from "../../server/files/subject.ts";
import type { PersonId } from "../../server/level.ts";
import { openLog } from "../../server/log.ts";
import { serve } from "../../server/serve.ts";
import { openDemoTokens } from "../../server/sign-in/demo-token.ts";
import { connected, freshDatabase } from "../support/database.ts";
import { lineList } from "../support/lines.ts";
import { answered } from "./stub-house.ts";
import type { Answered } from "./stub-house.ts";

/** A whole server on a free port, with Ana and Ben, and Cy who left. */
export interface FileHouse {
  readonly address: string;
  readonly port: number;
  /** The database as its owner sees it. */
  readonly ownerUrl: string;
  readonly logged: readonly string[];
  /** Names of the SQL statements since it was last emptied. */
  readonly statements: string[];
  /** What links lead to; null where there is nothing for whoever asks. */
  file: MadeFile | null;
  /** The clock. */
  now: number;
  /** The header that signs somebody in. */
  as(name: string): Promise<Record<string, string>>;
  linkFor(person: PersonId): Promise<Link>;
  /** Fetches an address, in whole or below the server's own. */
  fetch(address: string, how?: RequestInit): Promise<Fetched>;
  query(text: string): Promise<number | null>;
  /** Sets how many milliseconds a request may take to come; answers what it was. */
  requestTimeout(milliseconds: number): number;
  close(): Promise<void>;
}

/** What came back, as bytes and, for what is JSON, as an answer of GraphQL. */
export interface Fetched {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** Read as an answer that refuses. */
  refusal(): Answered;
}

const what: Subject = { kind: "framework", key: "k", version: 1, format: "CSV", language: "en" };
const PEOPLE = `INSERT INTO person (display_name, email, active) VALUES
  ('Ana', 'ana@example.org', true), ('Ben', 'ben@example.org', true),
  ('Cy', 'cy@example.org', false)`;

/** Opens it at noon of 4 March 2026; what is fetched is `file`, or `real`ly made by the server. */
export async function openFileHouse({ real = false } = {}): Promise<FileHouse> {
  const place = await freshDatabase();
  const query = (text: string) => connected(place.ownerUrl, (client) => client.query(text));
  await query(PEOPLE);
  const dataDir = await mkdtemp(join(tmpdir(), "files-"));
  const { lines: logged, destination } = lineList();
  const environment = readEnvironment({ DATA_DIR: dataDir });
  const demo = await openDemoTokens(environment);
  const state: Pick<FileHouse, "file" | "now"> = { file: null, now: Date.parse(NOON) };
  const server = await serve({
    databaseUrl: place.serverUrl,
    environment,
    log: openLog("info", destination),
    demo,
    demoPeople: [],
    ...(real ? {} : { makers: { framework: async () => state.file } }),
    now: () => state.now,
    patience: 10_000,
  });
  const address = await server.fastify.listen({ port: 0, host: "127.0.0.1" });
  const statements: string[] = [];
  server.database.onStatement = (name) => statements.push(name);
  const secret = await downloadSecret(server.database);
  return Object.assign(state, {
    address,
    ownerUrl: place.ownerUrl,
    port: Number(new URL(address).port),
    logged,
    statements,
    as: async (name: string) => ({
      authorization: `Bearer ${await demo?.issue(`${name}@example.org`)}`,
    }),
    linkFor: (person: PersonId) =>
      makeDownloads({ secret, publicUrl: () => address }).linkTo(what, person, state.now),
    fetch: async (where: string, how?: RequestInit) =>
      await fetched(await fetch(new URL(where, address), how)),
    query: async (text: string) => (await query(text)).rowCount,
    requestTimeout(milliseconds: number) {
      const { server: http } = server.fastify;
      const before = http.requestTimeout;
      // Of the two Node takes the longer one for the whole request.
      Object.assign(http, { requestTimeout: milliseconds, headersTimeout: milliseconds });
      return before;
    },
    async close() {
      await server.fastify.close();
      await server.database.close();
      await place.drop();
      await rm(dataDir, { recursive: true });
    },
  });
}

const NOON = "2026-03-04T12:00:00Z";

async function fetched(answer: Response): Promise<Fetched> {
  const { status, headers } = answer;
  const bytes = Buffer.from(await answer.arrayBuffer());
  const refusal = () => answered(status, Object.fromEntries(headers), bytes.toString());
  return { status, headers, bytes, refusal };
}
