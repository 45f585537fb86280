import { openConnection, requestBytes } from "./asking.ts";
import type { Connection } from "./asking.ts";
import type { Operation } from "./questions.ts";
import type { Variant } from "./variants.ts";

/** What a stretch of load brought. */
export interface Stretch {
  /** Those that were answered in full. */
  readonly requests: number;
  /** Those that were answered with an error, such as OVERLOADED. */
  readonly refused: number;
  readonly seconds: number;
  readonly bytes: number;
  /** Milliseconds of each answer, in order of length. */
  readonly latencies: Float64Array;
}

/** Keeps so many connections busy, each asking anew as soon as it is answered. */
export async function load(
  variant: Variant,
  operation: Operation,
  how: { readonly connections: number; readonly seconds: number },
): Promise<Stretch> {
  const requests = operation.questions.map(({ asked }) => requestBytes(asked[variant.name]));
  const open = Array.from({ length: how.connections }, () => openConnection(variant.port));
  const latencies: number[] = [];
  let next = 0;
  let bytes = 0;
  let refused = 0;
  const start = performance.now();
  const end = start + how.seconds * 1000;
  const askOn = async (connection: Connection): Promise<void> => {
    for (let before = start; before < end;) {
      const request = requests[next++ % requests.length];
      if (request === undefined) throw new Error(`nobody to ask about in ${operation.name}`);
      const { status, body } = await connection.ask(request);
      if (status !== 200 || body.toString("latin1", 0, 9) === '{"errors"') refused += 1;
      const now = performance.now();
      latencies.push(now - before);
      bytes += body.byteLength;
      before = now;
    }
  };
  try {
    await Promise.all(open.map(askOn));
  } finally {
    for (const connection of open) connection.close();
  }
  const seconds = (performance.now() - start) / 1000;
  const answered = { requests: latencies.length - refused, refused, seconds, bytes };
  return { ...answered, latencies: Float64Array.from(latencies).sort() };
}
