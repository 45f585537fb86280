import Table from "cli-table3";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { groupedBy } from "../server/grouping.ts";
import type { Results, Sample } from "./measure.ts";
import { operationNames, variantNames } from "./options.ts";
import type { Options, VariantName } from "./options.ts";

/** A variant's medians, and how it stands to the others by round. */
export interface Line extends Omit<Sample, "round"> {
  readonly toSql: Ratio | null;
  readonly toPostgraphile: Ratio | null;
}

/** How many times as much as a peer, rounds paired. */
interface Ratio {
  readonly requests: number;
  /** How many times less CPU a request. */
  readonly cpu: number;
}

/** Prints a table that fits 100 columns. */
export function printRatios({ samples, memory }: Results): void {
  const table = new Table({
    head: ["operation", "conn", "variant", "req/s", "CPU ms", "p50", "p99", "× sql", "× pg"],
    style: { head: [], border: [], compact: true },
    colAligns: ["left", "right", "left", ...Array.from({ length: 6 }, () => "right" as const)],
  });
  for (const line of linesOf(samples)) table.push(cellsOf(line));
  console.log(table.toString());
  console.log(
    "CPU ms: server + database, each request. p50 and p99 in ms. Ratios of requests/s and,",
  );
  console.log(
    "after the stroke, of CPU per request (how many times less), medians paired by round.",
  );
  for (const { operation, connections, variant, refused } of linesOf(samples)) {
    if (refused > 0) {
      const share = (refused * 100).toFixed(1);
      console.log(`${variant} refused ${share} % of ${operation} at ${connections} connections.`);
    }
  }
  const held = Object.entries(memory).map(([name, megabytes]) => `${name} ${megabytes} MB`);
  console.log(`Memory: ${held.join(", ")}.`);
}

/** Writes everything measured to `bench/results/`, with what it was measured on. */
export function saveResults({ samples, memory, postgres }: Results, options: Options): void {
  const folder = new URL("results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const { people, seconds, rounds } = options;
  const on = { node: process.version, postgres, cores: availableParallelism(), people };
  const file = new URL(`${new Date().toISOString().replace(/:/g, "-")}.json`, folder);
  const content = { on, seconds, rounds, memory, medians: linesOf(samples), samples };
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

function cellsOf(line: Line): string[] {
  const { serverCpu, databaseCpu } = line;
  return [
    line.operation,
    String(line.connections),
    line.variant,
    line.perSecond.toFixed(0),
    `${serverCpu.toFixed(2)} + ${databaseCpu.toFixed(2)}`,
    milliseconds(line.p50),
    milliseconds(line.p99),
    shownRatio(line.toSql),
    shownRatio(line.toPostgraphile),
  ];
}

function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

function shownRatio(ratio: Ratio | null): string {
  return ratio === null ? "" : `${ratio.requests.toFixed(2)}/${ratio.cpu.toFixed(2)}`;
}

function linesOf(samples: readonly Sample[]): Line[] {
  const groups = groupedBy(samples, (one) => `${one.operation} ${one.connections} ${one.variant}`);
  const lines = [...groups.values()].flatMap((group) => lineOf(group, samples));
  const place = ({ operation, connections, variant }: Line): number =>
    operationNames.indexOf(operation) * 1e6 + connections * 10 + variantNames.indexOf(variant);
  return lines.sort((one, other) => place(one) - place(other));
}

function lineOf(group: readonly Sample[], all: readonly Sample[]): Line[] {
  const [first] = group;
  if (first === undefined) return [];
  const middle = (of: (sample: Sample) => number): number => median(group.map(of));
  return [
    {
      operation: first.operation,
      connections: first.connections,
      variant: first.variant,
      perSecond: middle((one) => one.perSecond),
      serverCpu: middle((one) => one.serverCpu),
      databaseCpu: middle((one) => one.databaseCpu),
      p50: middle((one) => one.p50),
      p99: middle((one) => one.p99),
      kilobytes: middle((one) => one.kilobytes),
      refused: middle((one) => one.refused),
      toSql: ratioTo("sql", group, all),
      toPostgraphile: ratioTo("postgraphile", group, all),
    },
  ];
}

function ratioTo(
  peer: VariantName,
  group: readonly Sample[],
  all: readonly Sample[],
): Ratio | null {
  const pairs = group.flatMap((one) => {
    const other = all.find(
      (each) =>
        each.variant === peer &&
        each.operation === one.operation &&
        each.connections === one.connections &&
        each.round === one.round,
    );
    return other === undefined || peer === one.variant ? [] : [[one, other] as const];
  });
  if (pairs.length === 0) return null;
  const cpu = ({ serverCpu, databaseCpu }: Sample): number => serverCpu + databaseCpu;
  return {
    requests: median(pairs.map(([one, other]) => one.perSecond / other.perSecond)),
    cpu: median(pairs.map(([one, other]) => cpu(other) / cpu(one))),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}
