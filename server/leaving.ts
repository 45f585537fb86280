import type { Log } from "./log.ts";

/** Longer than closing may take; what is still not done by then is left. */
const PATIENCE_MS = 9_500;

/**
 * Ends the process with code 0 on SIGTERM or SIGINT, once `close` is done and within ten seconds
 * at the latest. A second signal ends it at once, with code 1.
 */
export function leaveOnSignal(close: () => Promise<void>, log: Log): void {
  let leaving = false;
  const leave = (signal: NodeJS.Signals) => {
    if (leaving) process.exit(1);
    leaving = true;
    log.info({ signal }, "leaving");
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
    close()
      .catch((cause: unknown) => log.error({ cause }, "closing failed"))
      .finally(() => process.exit(0));
  };
  process.on("SIGTERM", leave);
  process.on("SIGINT", leave);
}
