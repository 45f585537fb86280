import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import type { Log } from "../log.ts";

/** What is watched, and who hears of it. */
export interface Watched {
  /** Where one connection is held: once it ends, PostgreSQL may have ended. */
  readonly url: string;
  /** Joins the PostgreSQL that runs, or starts it again. */
  readonly revive: () => Promise<unknown>;
  readonly log: Pick<Log, "info" | "warn" | "error">;
  /** Milliseconds before the second try; a quarter of a second unless said otherwise. */
  readonly shortestPause?: number;
}

/** A watch that goes on until it is ended. */
export interface Watch {
  end(): void;
}

/** How often PostgreSQL is started again in a row. */
const MOST_TRIES = 8;
/** Once it has run so long, it is trusted again, and tries are counted anew. */
const STEADY_MS = 60_000;
const LONGEST_PAUSE_MS = 16_000;

/**
 * Starts PostgreSQL again whenever it ends under us: at once, then after longer and longer pauses,
 * eight times in a row at most. Every try is a line in the log. Nothing happens once it has ended.
 */
export function keepWatch(watched: Watched): Watch {
  const leaving = new AbortController();
  watch(watched, leaving.signal).catch((cause: unknown) => {
    if (!leaving.signal.aborted) watched.log.error({ cause }, "nobody watches PostgreSQL any more");
  });
  return { end: () => leaving.abort() };
}

async function watch(watched: Watched, leaving: AbortSignal): Promise<void> {
  for (let tries = 0; tries <= MOST_TRIES; tries++) {
    const since = performance.now();
    await connectionEnd(watched.url, leaving);
    if (performance.now() - since > STEADY_MS) tries = 0;
    await pause(pauseBefore(tries, watched.shortestPause), null, { signal: leaving });
    if (tries < MOST_TRIES) await revive(watched, tries + 1);
  }
  watched.log.error("PostgreSQL stays away and is not tried again: start Waymark anew");
}

/** No pause before the first try, then the shortest, doubled each time. */
function pauseBefore(tries: number, shortest = 250): number {
  return tries === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, shortest * 2 ** (tries - 1));
}

async function revive({ revive: again, log }: Watched, attempt: number): Promise<void> {
  log.warn({ attempt }, "the connection to PostgreSQL ended: joining it or starting it again");
  try {
    await again();
    log.info({ attempt }, "PostgreSQL runs");
  } catch (cause) {
    log.error({ attempt, cause }, "PostgreSQL did not start again");
  }
}

/** Waits until a connection that is made for it ends; one that cannot be made has ended. */
async function connectionEnd(url: string, leaving: AbortSignal): Promise<void> {
  leaving.throwIfAborted();
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  const ended = new Promise<void>((resolve) => client.once("end", () => resolve()));
  // Without a listener a lost connection would end the process; its end is what we wait for.
  client.on("error", () => undefined);
  const close = () => void client.end().catch(() => undefined);
  try {
    await client.connect();
    leaving.addEventListener("abort", close, { once: true });
    if (leaving.aborted) close();
    await ended;
  } catch {
    close();
  } finally {
    leaving.removeEventListener("abort", close);
  }
}
