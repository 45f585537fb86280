import type { Log } from "./log.ts";

/** Longer than closing may take; what is still not done by then is left. */
const PATIENCE_MS = 9_500;

/**
 * Ctrl-C reaches npm and us at once, and npm passes it on to us: what follows so soon is the same
 * press of the key.
 */
const ECHO_MS = 500;

/**
 * Ends the process with code 0 on SIGTERM or SIGINT, once `close` is done and within ten seconds
 * at the latest. A second signal, half a second later or more, ends it at once, with code 1.
 */
export function leaveOnSignal(close: () => Promise<void>, log: Log): void {
  let leavingSince: number | null = null;
  const leave = (signal: NodeJS.Signals) => {
    if (leavingSince !== null) {
      if (performance.now() - leavingSince < ECHO_MS) return;
      process.exit(1);
    }
    leavingSince = performance.now();
    log.info({ signal }, "leaving");
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
    close()
      .catch((cause: unknown) => log.error({ cause }, "closing failed"))
      .finally(() => process.exit(0));
  };
  process.on("SIGTERM", leave);
  process.on("SIGINT", leave);
}
