import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { runningPostmaster } from "../../server/embedded/postmaster.ts";
import { removeTestFolder, testFolder } from "../support/database.folder.ts";
import { pickText } from "../support/pick.ts";

jest.setTimeout(90_000);

let folder: string;
let server: ChildProcess | null = null;
beforeEach(async () => {
  folder = await testFolder();
});
afterEach(async () => {
  if (server?.exitCode === null) server.kill("SIGKILL");
  await removeTestFolder(folder);
});

const postgres = () => runningPostmaster(join(folder, "postgres"));

/** Starts a server in demo mode on a port of its own and answers its address. */
async function start(): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const PORT = String(20_000 + (process.pid % 20_000));
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: { ...process.env, NODE_OPTIONS: "", DATA_DIR: folder, PORT, LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  server = child;
  await once(createInterface(child.stdout), "line");
  return { child, address: `http://127.0.0.1:${PORT}` };
}

async function post(url: string, body: unknown, authorization = ""): Promise<Response> {
  const headers = { "content-type": "application/json", authorization };
  return await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
}

test("a server whose PostgreSQL is killed says so, and answers again within seconds", async () => {
  const { child, address } = await start();
  const signIn = await post(`${address}/demo/token`, { address: "learner@example.org" });
  const token = `Bearer ${pickText(await signIn.json(), "token")}`;
  const ask = () => post(`${address}/graphql`, { query: "{ viewer { roles } }" }, token);
  expect((await ask()).status).toBe(200);
  const first = postgres()?.pid ?? 0;
  process.kill(first, "SIGKILL");
  const answers: number[] = [];
  const readiness: number[] = [];
  const deadline = Date.now() + 10_000;
  while (!(answers.includes(503) && answers.at(-1) === 200) && Date.now() < deadline) {
    answers.push((await ask()).status);
    readiness.push((await fetch(`${address}/readyz`)).status);
    expect((await fetch(`${address}/livez`)).status).toBe(200);
    await pause(10);
  }
  expect(new Set(answers)).toEqual(new Set([200, 503]));
  expect(readiness).toContain(503);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  expect(postgres()?.pid).not.toBe(first);
  child.kill("SIGTERM");
  expect(await once(child, "exit").then(([code]: unknown[]) => code)).toBe(0);
  expect(postgres()).toBeUndefined();
});
