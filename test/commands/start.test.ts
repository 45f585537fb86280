import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { runningPostmaster } from "../../server/embedded/postmaster.ts";
import { removeTestFolder, testFolder } from "../support/database.folder.ts";

// A first start makes a database of its own, which takes long where much else is going on.
jest.setTimeout(90_000);

let folder: string;
let begun: ChildProcess[] = [];
beforeEach(async () => {
  folder = await testFolder();
});
afterEach(async () => {
  for (const child of begun) if (child.exitCode === null) child.kill("SIGKILL");
  begun = [];
  await removeTestFolder(folder);
});

const postgres = () => runningPostmaster(join(folder, "postgres"));

/** Starts a server on the test's own folder, and notes what it says and how it ends. */
function start(port: number) {
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      NODE_ENV: "development",
      DATA_DIR: folder,
      PORT: String(port),
      LOG_LEVEL: "silent",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  begun.push(child);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, ended, out: text(child.stdout), err: text(child.stderr) };
}

test("a first start says where it is and as whom to sign in, and Ctrl-C leaves nothing", async () => {
  const { port, server } = await takenPort();
  await new Promise((resolve) => server.close(resolve));
  const { child, ended, out, err } = start(port);
  while (child.exitCode === null && !(await isReady(port))) await pause(50);
  // A terminal's own signal, and the same again from npm.
  child.kill("SIGINT");
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(postgres()).toBeUndefined();
  expect(await err).toBe("");
  expect(await out).toContain(`Waymark answers at http://127.0.0.1:${port}/graphql`);
  expect(await out).toMatch(/^ {2}learner@example\.org +Léa Tremblay$/m);
});

test("a port that is taken is said in a sentence, and nothing is left running", async () => {
  const { port, server } = await takenPort();
  const { ended, out, err } = start(port);
  expect(await ended).toBe(1);
  expect(await err).toBe(
    `Port ${port} is taken: end what listens there, or set PORT to another one.\n`,
  );
  expect(await out).toBe("");
  expect(postgres()).toBeUndefined();
  await new Promise((resolve) => server.close(resolve));
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s during the first start waits for what is under way, and leaves nothing",
  async (signal) => {
    const { port, server } = await takenPort();
    await new Promise((resolve) => server.close(resolve));
    const { child, ended, out } = start(port);
    while (child.exitCode === null && postgres() === undefined) await pause(5);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(await out).toBe("");
    expect(postgres()).toBeUndefined();
  },
);

async function takenPort(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: addressOf(server.address()).port, server };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address;
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
  return answer?.status === 200;
}
