import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expectOneShape } from "./refusal.ts";
import { answered, openStubHouse } from "./stub-house.ts";
import type { StubHouse } from "./stub-house.ts";

let house: StubHouse;
let port: number;
beforeAll(async () => {
  house = await openStubHouse();
  port = Number(new URL(await house.door.fastify.listen({ port: 0, host: "127.0.0.1" })).port);
});
afterAll(() => house.close());

const open = async (): Promise<Socket> => {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
};

/** The head of an answer, and its body read as one. */
function told(answer: string) {
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  const lines = head.split("\r\n").slice(1);
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [name = "", ...value] = line.split(": ");
    headers[name.toLowerCase()] = value.join(": ");
  }
  const status = Number(head.slice("HTTP/1.1 ".length).slice(0, 3));
  return answered(status, headers, body);
}

/** Sends bytes and answers everything that comes back until the server closes. */
async function answerTo(bytes: string): Promise<string> {
  const socket = await open();
  let text = "";
  socket.on("data", (chunk) => (text += String(chunk)));
  socket.write(bytes);
  await once(socket, "close");
  return text;
}

const request = (headers: string, body = "") =>
  `POST /graphql HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n${body}`;

test.each([
  ["no HTTP at all", "hello\r\n\r\n", "400"],
  ["a header of 20 kB", request(`X: ${"x".repeat(20_000)}`), "431"],
  ["two lengths", request("Content-Length: 1\r\nContent-Length: 2", "{}"), "400"],
  ["a length and chunks", request("Content-Length: 5\r\nTransfer-Encoding: chunked", "0"), "400"],
  ["no host", "GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n", "400"],
  ["no such host", "GET /livez HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n", "400"],
  ["no such method", "TRACE /graphql HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "405"],
  ["chunks that are none", request("Transfer-Encoding: chunked", "zz\r\n"), "400"],
])("bytes that are no request are answered in one shape: %s", async (_name, bytes, status) => {
  const answer = told(await answerTo(bytes));
  expect(answer.status).toBe(Number(status));
  expect(answer.errors[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  expect(answer.headers["x-request-id"]).toMatch(/^[\w-]{36}$/);
  expectOneShape(answer);
});

test("a question in HTTP/1.0, which knows no hosts, is answered", async () => {
  const body = '{"query":"{ hello }"}';
  const headers = `Authorization: Bearer ${house.token}\r\nContent-Type: application/json`;
  const head = `POST /graphql HTTP/1.0\r\n${headers}\r\nContent-Length: ${body.length}`;
  expect(told(await answerTo(`${head}\r\n\r\n${body}`)).data).toEqual({ hello: "Hello you" });
});

test("an expectation that nobody knows is passed over", async () => {
  const bytes = "GET /livez HTTP/1.1\r\nHost: a\r\nExpect: tea\r\nConnection: close\r\n\r\n";
  expect(await answerTo(bytes)).toMatch(/^HTTP\/1.1 200 /);
});

test("500 sockets that send headers slowly are closed when their time is over", async () => {
  const { server } = house.door.fastify;
  expect(server.headersTimeout).toBe(5_000);
  server.headersTimeout = 1_000;
  const sockets = await Promise.all(Array.from({ length: 500 }, open));
  const began = performance.now();
  const closed = sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve)));
  for (const socket of sockets) socket.write("POST /graphql HTTP/1.1\r\nHost: a\r\n");
  const drip = setInterval(() => sockets.forEach((socket) => socket.write("X")), 250);
  await Promise.race([Promise.all(closed), pause(9_000, null, { ref: false })]);
  clearInterval(drip);
  for (const socket of sockets) socket.destroy();
  server.headersTimeout = 5_000;
  // Node looks once a second; the rest is for a machine with much to do.
  expect(performance.now() - began).toBeLessThan(5_000);
  expect((await house.ask({ query: "{ hello }" })).status).toBe(200);
});

test("readiness follows the house, and being alive does not", async () => {
  let well = false;
  const other = await openStubHouse({ ready: async () => well });
  const statusOf = async (url: string) => (await other.door.fastify.inject({ url })).statusCode;
  expect(await statusOf("/readyz")).toBe(503);
  expect(await statusOf("/livez")).toBe(200);
  well = true;
  expect(await statusOf("/readyz")).toBe(200);
  await other.close();
});

test.each<[string, () => Promise<boolean>]>([
  ["throws", () => Promise.reject(new Error("no database"))],
  ["never answers", () => new Promise(() => undefined)],
])("a house that %s is not ready", async (_name, ready) => {
  const other = await openStubHouse({ ready });
  const answer = await other.door.fastify.inject({ url: "/readyz" });
  expect(answer.statusCode).toBe(503);
  expect(answer.json()).toEqual({ status: "not ready" });
  await other.close();
});
