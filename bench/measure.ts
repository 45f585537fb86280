import { withOwner } from "./database.ts";
import type { BenchDatabase } from "./database.ts";
import { load } from "./load.ts";
import type { OperationName, Options, VariantName } from "./options.ts";
import { cpuBelow, cpuOf, memoryOf, parentOf } from "./processes.ts";
import type { Operation } from "./questions.ts";
import type { Variant } from "./variants.ts";

/** One variant under one operation and number of connections, in one round. */
export interface Sample {
  readonly operation: OperationName;
  readonly connections: number;
  readonly variant: VariantName;
  readonly round: number;
  readonly perSecond: number;
  /** CPU milliseconds a request. */
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly p50: number;
  readonly p99: number;
  readonly kilobytes: number;
  /** Share of the requests that were refused. */
  readonly refused: number;
}

/** What was measured under load, and on what. */
export interface Measured {
  readonly samples: readonly Sample[];
  readonly memory: Readonly<Partial<Record<VariantName, number>>>;
  readonly postgres: string;
}

interface Measuring {
  readonly variants: readonly Variant[];
  readonly questions: readonly Operation[];
  readonly options: Options;
  readonly database: BenchDatabase;
  readonly say: (sentence: string) => void;
}

/** Measures in rounds, the variants in turn, so that what disturbs one disturbs the others too. */
export async function measure(measuring: Measuring): Promise<Measured> {
  const { variants, database, say } = measuring;
  return withOwner(database.embedded.ownerUrl, async (client) => {
    const { rows } = await client.query<{ pid: number; version: string }>(
      "SELECT pg_backend_pid() AS pid, current_setting('server_version') AS version",
    );
    const postmaster = parentOf(rows[0]?.pid ?? 0);
    const samples: Sample[] = [];
    for (const run of runsOf(measuring)) {
      if (run.round === 0 && run.isFirst) {
        say(`${run.operation.name}, ${run.connections} connections`);
      }
      const sample = await sampleOf(run, postmaster);
      // The first round warms up.
      if (run.round > 0) samples.push(sample);
    }
    const memory = Object.fromEntries(variants.map(({ name, pid }) => [name, memoryOf(pid)]));
    return { samples, memory, postgres: rows[0]?.version ?? "" };
  });
}

interface Run {
  readonly operation: Operation;
  readonly connections: number;
  readonly variant: Variant;
  readonly round: number;
  readonly seconds: number;
  readonly isFirst: boolean;
}

function runsOf({ variants, questions, options }: Measuring): Run[] {
  const rounds = Array.from({ length: options.rounds + 1 }, (_, round) => round);
  return questions.flatMap((operation) =>
    options.connections.flatMap((connections) =>
      rounds.flatMap((round) => {
        // Whoever goes first in a round goes last in the next.
        const inTurn = round % 2 === 0 ? variants : variants.toReversed();
        const { seconds } = options;
        return inTurn.map((variant, place) => {
          return { operation, connections, variant, round, seconds, isFirst: place === 0 };
        });
      }),
    ),
  );
}

async function sampleOf(run: Run, postmaster: number): Promise<Sample> {
  const { operation, connections, variant, round } = run;
  const seconds = round === 0 ? Math.min(1, run.seconds) : run.seconds;
  const before = [cpuOf(variant.pid), cpuBelow(postmaster)] as const;
  const stretch = await load(variant, operation, { connections, seconds });
  const after = [cpuOf(variant.pid), cpuBelow(postmaster)] as const;
  const { requests, latencies } = stretch;
  const at = (share: number): number =>
    latencies[Math.floor(share * (latencies.length - 1))] ?? NaN;
  return {
    operation: operation.name,
    connections,
    variant: variant.name,
    round,
    perSecond: requests / stretch.seconds,
    serverCpu: (after[0] - before[0]) / requests,
    databaseCpu: (after[1] - before[1]) / requests,
    p50: at(0.5),
    p99: at(0.99),
    kilobytes: stretch.bytes / requests / 1000,
    refused: stretch.refused / latencies.length,
  };
}
