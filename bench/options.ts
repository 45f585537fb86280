import { parseArgs } from "node:util";

/** The operations measured. */
export const operationNames = ["my-development", "team", "mentor-matches"] as const;
export type OperationName = (typeof operationNames)[number];

/** What is measured against what. */
export const variantNames = ["waymark", "sql", "postgraphile"] as const;
export type VariantName = (typeof variantNames)[number];

/** What to measure, and for how long. */
export interface Options {
  /** Sizes of the organisation, each measured by itself; growth is that from the first on. */
  readonly people: readonly number[];
  /** Seconds of each variant in each round. */
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: readonly number[];
  readonly operations: readonly OperationName[];
  readonly variants: readonly VariantName[];
  /** Where the server's time goes, in place of a comparison. */
  readonly profile: boolean;
}

const usage = `Usage: npm run bench -- [--people 20000,200000] [--seconds 2.5] [--rounds 5]
  [--connections 1,16,64] [--operation ${operationNames.join(",")}]
  [--variant ${variantNames.join(",")}] [--profile]`;

/** Reads the command line; ends the process with 2 where it cannot be read. */
export function readOptions(args: readonly string[]): Options {
  try {
    return parsed(args);
  } catch (error) {
    console.error(`${String(error)}\n${usage}`);
    process.exit(2);
  }
}

function parsed(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: "string", default: "20000" },
      seconds: { type: "string" },
      rounds: { type: "string" },
      connections: { type: "string", default: "1,16,64" },
      operation: { type: "string", default: operationNames.join(",") },
      variant: { type: "string", default: variantNames.join(",") },
      profile: { type: "boolean", default: false },
    },
  });
  return {
    people: numbersIn(values.people, 40),
    seconds: numberIn(values.seconds ?? (values.profile ? "5" : "2.5"), 0.2),
    rounds: numberIn(values.rounds ?? "5", 1),
    connections: numbersIn(values.connections, 1),
    operations: operationNames.filter((name) => values.operation.split(",").includes(name)),
    variants: variantNames.filter((name) => values.variant.split(",").includes(name)),
    profile: values.profile,
  };
}

function numbersIn(text: string, least: number): number[] {
  return text.split(",").map((one) => numberIn(one, least));
}

function numberIn(text: string, least: number): number {
  const value = Number(text);
  if (!(value >= least)) throw new RangeError(`${text} is no number of ${least} or more.`);
  return value;
}
