import { expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pickText } from "../support/pick.ts";

interface Running {
  readonly address: string;
  readonly token: string;
  readonly end: () => void;
  /** The exit code, once the process has ended. */
  readonly ended: Promise<unknown>;
}

async function start(): Promise<Running> {
  const { NODE_OPTIONS: _jest, ...env } = process.env;
  const args = ["--import", "tsx", join("test", "door", "leaving-server.ts")];
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit").then(([code]: unknown[]) => code);
  const line = await once(child.stdout, "data").then(([chunk]: unknown[]) => String(chunk));
  const said: unknown = JSON.parse(line);
  return {
    address: pickText(said, "address"),
    token: pickText(said, "token"),
    ended,
    end: () => void child.kill("SIGTERM"),
  };
}

test("the process leaves without failing a request, with code 0, within ten seconds", async () => {
  const { address, token, ended, end } = await start();
  const ask = async (query: string) => {
    const answer = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    return { status: answer.status, text: await answer.text() };
  };
  let told = false;
  const failed: unknown[] = [];
  // Like a load balancer: sends requests until it is told that the server is leaving.
  const client = async () => {
    for (let count = 0; !told; count++) {
      const answer = await ask(count % 5 === 0 ? "{ slow(milliseconds: 300) }" : "{ hello }").catch(
        (error: unknown) => ({ status: 0, text: String(error) }),
      );
      if (answer.status !== 200) failed.push(answer);
      told ||= (await fetch(`${address}/readyz`).catch(() => null))?.status === 503;
    }
  };
  const clients = Array.from({ length: 16 }, client);
  await pause(300);
  const long = ask("{ slow(milliseconds: 2200) }");
  await pause(100);
  const began = performance.now();
  end();
  await Promise.all(clients);
  expect(failed).toEqual([]);
  expect(await long).toMatchObject({ status: 200, text: expect.stringContaining("done") });
  expect(await ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);
});
