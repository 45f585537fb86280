import { createHash } from "node:crypto";
import type { ChainedEntry, Sha256 } from "./chain.ts";
import type { ChainStore } from "./chain.store.ts";
import { chainStart, faultsAgainst, faultsAtEnd, faultsOf, isErased } from "./verification.ts";
import type { ChainEnd, Fault } from "./verification.ts";

/** What became of the chain. */
export interface Verification {
  /** How many entries were read. */
  readonly entries: number;
  /** How many of them have had erased what they said, as one may. */
  readonly erased: number;
  /** The end that was noted when reading began; null where the note is gone. */
  readonly head: ChainEnd | null;
  /** How many faults there are; none means that the chain is whole. */
  readonly faultCount: number;
  /** The first hundred of them. */
  readonly faults: readonly Fault[];
}

/** What to check beside the chain itself. */
export interface VerificationOptions {
  /** An end of the chain that was noted earlier; it must still lie on it. */
  readonly known?: ChainEnd | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

const BATCH = 5000;
const MOST_FAULTS = 100;

/**
 * Works out every hash and digest of the chain anew, not trusting the database to do it, in bounded
 * memory. Whoever appends meanwhile is not disturbed; what they append is not read.
 */
export async function verifyChain(
  store: ChainStore,
  { known, onProgress }: VerificationOptions = {},
): Promise<Verification> {
  const head = await store.end();
  const last = head?.entries ?? Number.MAX_SAFE_INTEGER;
  const tally = talliedFaults();
  let [read, erased, reached] = [0, 0, chainStart];
  for await (const entry of entriesUpTo(store, last)) {
    tally.add(faultsOf(entry, reached, sha256));
    if (known?.entries === entry.id) tally.add(faultsAgainst(known, entry.hash));
    reached = { entries: entry.id, hash: entry.hash };
    read += 1;
    if (isErased(entry)) erased += 1;
    if (read % BATCH === 0) onProgress?.(read, head?.entries ?? read);
  }
  tally.add(faultsAtEnd(reached, head));
  if (known !== undefined && known.entries > last) tally.add(faultsAgainst(known, undefined));
  const outside = await store.outside(MOST_FAULTS);
  tally.add(outside.map((id) => ({ code: "OUTSIDE", from: id, to: id })));
  return { entries: read, erased, head, ...tally.found() };
}

async function* entriesUpTo(store: ChainStore, last: number): AsyncGenerator<ChainedEntry> {
  let after = 0;
  for (;;) {
    const batch = await store.entries(after, last, BATCH);
    yield* batch;
    after = batch.at(-1)?.id ?? after;
    if (batch.length < BATCH) return;
  }
}

function talliedFaults() {
  let faultCount = 0;
  const faults: Fault[] = [];
  return {
    add(more: readonly Fault[]): void {
      faultCount += more.length;
      faults.push(...more.slice(0, MOST_FAULTS - faults.length));
    },
    found: () => ({ faultCount, faults }),
  };
}

const sha256: Sha256 = (hash, text) =>
  createHash("sha256").update(hash, "hex").update(text).digest("hex");
