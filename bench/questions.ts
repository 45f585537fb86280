import { readFileSync } from "node:fs";
import { parse, print, separateOperations } from "graphql";
import type { Client } from "pg";
import { openDemoTokens } from "../server/sign-in/demo-token.ts";
import { nodeId } from "../server/node-id.ts";
import { withOwner } from "./database.ts";
import type { BenchDatabase } from "./database.ts";
import type { OperationName, VariantName } from "./options.ts";

/** One request, ready to be sent, in the words of each variant. */
export interface Question {
  readonly person: number;
  readonly asked: Readonly<Record<VariantName, Message>>;
}

/** What goes over the wire. */
export interface Message {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An operation and the people it is asked about, the same ones in the same order every time. */
export interface Operation {
  readonly name: OperationName;
  readonly questions: readonly Question[];
}

/** How many people take turns, so that nobody's answer is warmer than in life. */
const PEOPLE = 400;

/** Chooses the people and signs them in, before anything is measured. */
export async function makeQuestions(
  { folder, embedded }: BenchDatabase,
  names: readonly OperationName[],
): Promise<Operation[]> {
  const demo = await openDemoTokens({ demoMode: true, dataDir: folder });
  if (demo === null) throw new Error("demo tokens are always there in demo mode");
  const operations = names.map(async (name): Promise<Operation> => {
    const people = await withOwner(embedded.ownerUrl, (client) => chosen(client, name));
    const questions = people.map(async ({ id, email }): Promise<Question> => {
      return { person: id, asked: messages(name, id, await demo.issue(email)) };
    });
    return { name, questions: await Promise.all(questions) };
  });
  return Promise.all(operations);
}

interface Chosen {
  readonly id: number;
  readonly email: string;
}

async function chosen(client: Client, name: OperationName): Promise<Chosen[]> {
  const { rows } = await client.query<Chosen>(name === "team" ? MANAGERS : ANYONE, [PEOPLE]);
  return rows;
}

/** Spread over everybody by an order that looks like chance and is none. */
const ANYONE = `
  SELECT id::int, email FROM person WHERE active AND stage_id IS NOT NULL
  ORDER BY md5(id::text) LIMIT $1`;
/** Those who lead leaders: so few that a page of fifty is full, and not half of everybody. */
const MANAGERS = `
  WITH RECURSIVE above AS (
    SELECT id, manager_id FROM person WHERE active
    UNION ALL SELECT above.id, person.manager_id
      FROM above JOIN person ON person.id = above.manager_id)
  SELECT manager.id::int, email
  FROM (SELECT manager_id, count(*) AS size FROM above WHERE manager_id IS NOT NULL
    GROUP BY manager_id) AS team JOIN person AS manager ON manager.id = team.manager_id
  WHERE size BETWEEN 50 AND 500 AND active ORDER BY md5(manager.id::text) LIMIT $1`;

function messages(name: OperationName, person: number, token: string): Question["asked"] {
  const id = nodeId("Person", person);
  const variables = {
    "my-development": {},
    team: { manager: id },
    "mentor-matches": { person: id },
  };
  return {
    waymark: message(
      "/graphql",
      { query: clientDocument(name), variables: variables[name] },
      token,
    ),
    sql: message(`/${name}`, { person }),
    postgraphile: message("/graphql", {
      query: peerDocument(name),
      variables: { person: String(person) },
    }),
  };
}

function message(path: string, body: object, token?: string): Message {
  const text = JSON.stringify(body);
  return {
    path,
    body: text,
    headers: {
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(text)),
      ...(token !== undefined && { authorization: `Bearer ${token}`, "accept-language": "en" }),
    },
  };
}

/** What the clients of Waymark send, out of the files they send it from. */
function clientDocument(name: OperationName): string {
  const [file, operation] = CLIENT_DOCUMENTS[name];
  const alone = separateOperations(parse(textOf(`../portal/operations/${file}.graphql`)))[
    operation
  ];
  if (alone === undefined) throw new Error(`${file}.graphql has no operation ${operation}`);
  return print(alone);
}

const CLIENT_DOCUMENTS: Readonly<
  Record<OperationName, readonly [file: string, operation: string]>
> = {
  "my-development": ["development", "MyDevelopment"],
  team: ["team", "Team"],
  "mentor-matches": ["team", "MentorMatches"],
};

function peerDocument(name: OperationName): string {
  return textOf(`postgraphile/${name}.graphql`);
}

function textOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), "utf8");
}
