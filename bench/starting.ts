import type { BenchDatabase } from "./database.ts";
import { median } from "./lines.ts";
import { serve } from "./processes.ts";
import { waymarkCommand } from "./variants.ts";

const TIMES = 3;

/**
 * Seconds from the start of the server's process, which starts the database too, until it says
 * that it is ready; the median of a few starts. Nothing else may hold the database meanwhile.
 */
export async function secondsToReady(database: Pick<BenchDatabase, "folder">): Promise<number> {
  const seconds: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    const served = await serve(waymarkCommand(database, []));
    try {
      const { ok } = await fetch(`http://127.0.0.1:${served.port}/readyz`);
      if (!ok) throw new Error("the server printed its address before it was ready");
      seconds.push((performance.now() - start) / 1000);
    } finally {
      await served.stop();
    }
  }
  return median(seconds);
}
