import type { FastifyInstance } from "fastify";
import { setTimeout as pause } from "node:timers/promises";

/** How long we say "not ready" and still answer, so that whoever sends requests here stops. */
const NOTICE_MS = 1_500;
/** How long requests under way may take once nothing new is taken. */
const GRACE_MS = 6_500;

/** How the server leaves. */
export interface Health {
  /** Says "not ready", pauses, finishes what is under way, then runs `after`. Once is enough. */
  leave(after: () => Promise<void>): Promise<void>;
}

/** Serves `/livez` (the process runs) and `/readyz` (it can do its work, and is not leaving). */
export function serveHealth(fastify: FastifyInstance, ready: () => Promise<boolean>): Health {
  let leaving: Promise<void> | null = null;
  fastify.get("/livez", async () => ({ status: "live" }));
  fastify.get("/readyz", async (_request, reply) => {
    const well = leaving === null && (await isReady(ready));
    return reply.code(well ? 200 : 503).send({ status: well ? "ready" : "not ready" });
  });
  fastify.addHook("onSend", async (_request, reply) => {
    // Whoever keeps a connection takes the next request elsewhere.
    if (leaving !== null) void reply.header("connection", "close");
  });
  return { leave: (after) => (leaving ??= leave(fastify, after)) };
}

async function isReady(ready: () => Promise<boolean>): Promise<boolean> {
  const late = pause(1_000, false, { ref: false });
  return Promise.race([ready().catch(() => false), late]);
}

async function leave(fastify: FastifyInstance, after: () => Promise<void>): Promise<void> {
  await pause(NOTICE_MS);
  const impatience = setTimeout(() => fastify.server.closeAllConnections(), GRACE_MS);
  await fastify.close();
  clearTimeout(impatience);
  await after();
}
