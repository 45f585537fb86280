import { groupedBy } from "../server/grouping.ts";
import type { Sample } from "./measure.ts";
import { operationNames, variantNames } from "./options.ts";
import type { VariantName } from "./options.ts";

/** A variant's medians, and how it stands to the others by round. */
export interface Line extends Omit<Sample, "round"> {
  readonly toSql: Ratio | null;
  readonly toPostgraphile: Ratio | null;
}

/** How many times as much as a peer, rounds paired. */
export interface Ratio {
  readonly requests: number;
  /** How many times less CPU a request. */
  readonly cpu: number;
}

/** A line for each operation, number of connections and variant, in that order. */
export function linesOf(samples: readonly Sample[]): Line[] {
  const groups = groupedBy(samples, (one) => `${one.operation} ${one.connections} ${one.variant}`);
  const lines = [...groups.values()].flatMap((group) => lineOf(group, samples));
  const place = ({ operation, connections, variant }: Line): number =>
    operationNames.indexOf(operation) * 1e6 + connections * 10 + variantNames.indexOf(variant);
  return lines.sort((one, other) => place(one) - place(other));
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
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
