import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { openFileHouse } from "./file-house.ts";
import type { FileHouse } from "./file-house.ts";

let house: FileHouse;
beforeAll(async () => {
  house = await openFileHouse();
});
afterAll(() => house.close());

const kept = () => house.query("SELECT FROM upload");

/** Begins to send a file, and tells what is answered until the server closes. */
async function begin(
  header: string,
  name = "ana",
): Promise<{ socket: Socket; answer: Promise<string> }> {
  const socket = connect(house.port, "127.0.0.1");
  socket.on("error", () => undefined);
  let text = "";
  socket.on("data", (chunk) => (text += String(chunk)));
  const { authorization } = await house.as(name);
  const head = `POST /uploads HTTP/1.1\r\nHost: a\r\nAuthorization: ${authorization}`;
  socket.write(`${head}\r\n${header}\r\n\r\n`);
  return { socket, answer: once(socket, "close").then(() => text) };
}

test("what comes in pieces and never ends is refused at 5 MiB, and the connection ends", async () => {
  const { socket, answer } = await begin("Transfer-Encoding: chunked");
  const piece = `10000\r\n${"x".repeat(0x10000)}\r\n`;
  for (let sent = 0; sent < 100 && socket.writable; sent++) {
    if (!socket.write(piece)) await Promise.race([once(socket, "drain"), answer]);
  }
  expect(await answer).toMatch(/^HTTP\/1.1 413 [\s\S]*connection: close[\s\S]*5242880/i);
  expect(await kept()).toBe(0);
});

test("a length of a gigabyte is refused before a byte of it has come", async () => {
  const { answer } = await begin("Content-Length: 1000000000");
  expect(await answer).toMatch(/^HTTP\/1.1 413 [\s\S]*connection: close[\s\S]*5242880/i);
});

/** Begins to send that many files, and waits until they are let in. */
async function crowd(count: number, name: string): Promise<Socket[]> {
  const asked = house.statements.length;
  const begun = Array.from({ length: count }, () => begin("Content-Length: 1000", name));
  const sockets = (await Promise.all(begun)).map(({ socket }) => socket);
  while (house.statements.length < asked + count) await pause(10);
  // The last of them has been asked who it is, and is let in when that is answered.
  await pause(100);
  return sockets;
}

test("a person has three files on their way at most, others theirs, and who hangs up none", async () => {
  const sockets = await crowd(3, "ana");
  const { answer } = await begin("Content-Length: 1000\r\nConnection: close");
  expect(await answer).toMatch(/^HTTP\/1.1 429 /);
  const whole = "Content-Length: 1\r\nConnection: close\r\n\r\nx";
  expect(await (await begin(whole, "ben")).answer).toMatch(/^HTTP\/1.1 201 /);
  const lines = house.logged.length;
  for (const socket of sockets) socket.destroy();
  while (house.logged.length < lines + sockets.length) await pause(10);
  expect(await (await begin(whole)).answer).toMatch(/^HTTP\/1.1 201 /);
  expect(await kept()).toBe(2);
  await house.query("TRUNCATE upload");
});

test("a file that stops half-way leaves nothing", async () => {
  const lines = house.logged.length;
  const { socket } = await begin("Content-Length: 1000");
  socket.write("x".repeat(500));
  await pause(50);
  socket.destroy();
  while (house.logged.length === lines) await pause(10);
  expect(await kept()).toBe(0);
});

test("a file that comes too slowly is refused with 408 when its time is over", async () => {
  expect(house.requestTimeout(500)).toBe(10_000);
  const { socket, answer } = await begin("Content-Length: 1000");
  const drip = setInterval(() => socket.write("x"), 100);
  expect(await answer).toMatch(/^HTTP\/1.1 408 [\s\S]*came too slowly/);
  clearInterval(drip);
  expect(await kept()).toBe(0);
});
