import { randomUUID } from "node:crypto";
import { readlink, symlink, unlink } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "../error-code.ts";
import { identityOf, isAlive } from "./process.ts";
import { EmbeddedRefusal } from "./refusal.ts";

const PATIENCE_MS = 120_000;

/**
 * Does something while no other process that uses the same lock does. The lock of a process that
 * has died is taken over. Refuses after two minutes of waiting for a living one.
 */
export async function withLock<T>(path: string, act: () => Promise<T>): Promise<T> {
  // A symbolic link that leads nowhere: made in one step, together with what it says.
  const claim = `${identityOf(process.pid)}/${randomUUID()}`;
  await take(path, claim);
  try {
    return await act();
  } finally {
    await unlink(path);
  }
}

async function take(path: string, claim: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await claimed(path, claim))) {
    const holder = await readlink(path).catch(() => undefined);
    if (holder === undefined) continue;
    const [identity = "", nonce = ""] = holder.split("/");
    if (!isAlive(identity)) await breakLock(path, { holder, nonce });
    else if (Date.now() > deadline) throw stuck(path, identity);
    else await pause(15);
  }
}

async function claimed(path: string, claim: string): Promise<boolean> {
  try {
    await symlink(claim, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Each claim has a lock of its own for breaking it, so that nobody removes a newer claim. */
async function breakLock(path: string, stale: { holder: string; nonce: string }): Promise<void> {
  await withLock(`${path}.${stale.nonce}`, async () => {
    const holder = await readlink(path).catch(() => undefined);
    if (holder === stale.holder) await unlink(path);
  });
}

function stuck(path: string, identity: string): EmbeddedRefusal {
  return new EmbeddedRefusal(
    `Process ${Number.parseInt(identity, 10)} has been starting or stopping the database for two ` +
      `minutes: wait for it or end it, then try again (its lock is ${path}).`,
  );
}
