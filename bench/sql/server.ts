import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Pool } from "pg";
import { readJson, record } from "../json.ts";

/**
 * The hand-written peer: one named statement for each operation, whose answer is the JSON text of
 * PostgreSQL, passed on untouched over plain node:http. It checks no token and no permission, and
 * speaks English only. DATABASE_URL says where; the port is printed.
 */
const pool = new Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });
const today = new Date().toISOString().slice(0, 10);
const texts = new Map(
  ["my-development", "team", "mentor-matches"].map((name) => [
    `/${name}`,
    {
      name,
      text: readFileSync(new URL(`${name}.sql`, import.meta.url), "utf8"),
    },
  ]),
);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    answer(request, response, Buffer.concat(chunks).toString()).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
});

async function answer(request: IncomingMessage, response: ServerResponse, body: string) {
  const statement = texts.get(request.url ?? "");
  if (statement === undefined) return response.writeHead(404).end();
  const { person } = record(readJson(body));
  const { rows } = await pool.query<{ data: string }>({ ...statement, values: [person, today] });
  const text = `{"data":${rows[0]?.data ?? "null"}}`;
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  });
  return response.end(text);
}

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
