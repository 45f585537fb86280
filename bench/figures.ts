import type { Results } from "./at-size.ts";
import { linesOf } from "./lines.ts";
import type { Line } from "./lines.ts";
import type { OperationName } from "./options.ts";

/** Something that is asked of the server, and what it reached. */
export interface Figure {
  readonly people: number;
  readonly name: string;
  readonly reached: number;
  readonly asked: { readonly least: number } | { readonly most: number };
  readonly unit: "×" | "MB" | "s" | "";
}

/** What is asked of an operation: ratios of requests/s, and of CPU at sizes. */
interface Asked {
  readonly sql: number;
  readonly postgraphile: number;
  /** CPU a request, against that at 20,000 people. */
  readonly growth: readonly [to200000: number, to1000000: number];
  /** The ratios from 200,000 people on, where they are others. */
  readonly many?: { readonly sql: number; readonly postgraphile: number };
}

const asked: Readonly<Record<OperationName, Asked>> = {
  "my-development": { sql: 1.2, postgraphile: 5, growth: [1.5, 2] },
  team: { sql: 2.2, postgraphile: 6, growth: [1.5, 2] },
  "mentor-matches": {
    sql: 2,
    postgraphile: 6,
    growth: [1.6, 4],
    many: { sql: 6, postgraphile: 12 },
  },
};

const MANY = 200_000;
/** Who asks, and what is personal. */
const MOST_STATEMENTS = 2;

/** Every figure, size by size; growth is that of the CPU a request takes since the first size. */
export function figuresOf(all: readonly Results[], connections: number): Figure[] {
  const sizes = all.map((results) => ({
    results,
    lines: linesOf(results.samples).filter(
      (line) => line.variant === "waymark" && line.connections === connections,
    ),
  }));
  return sizes.flatMap(({ results, lines }) => [
    ...lines.flatMap((line) => ratios(line, results.people)),
    ...lines.flatMap((line) => growth(line, results.people, sizes[0])),
    ...whole(results),
  ]);
}

function ratios({ operation, toSql, toPostgraphile }: Line, people: number): Figure[] {
  const { many, ...few } = asked[operation];
  const { sql, postgraphile } = people >= MANY && many !== undefined ? many : few;
  const against = [
    ["SQL", toSql, sql],
    ["PostGraphile", toPostgraphile, postgraphile],
  ] as const;
  return against.flatMap(([peer, ratio, least]): Figure[] => {
    if (ratio === null) return [];
    const name = `${operation}: requests/s against ${peer}`;
    return [{ people, name, reached: ratio.requests, asked: { least }, unit: "×" }];
  });
}

/** A size that was measured. */
interface Size {
  readonly results: Results;
  readonly lines: readonly Line[];
}

function growth(line: Line, people: number, first: Size | undefined): Figure[] {
  const { operation } = line;
  const before = first?.lines.find((one) => one.operation === operation);
  if (first === undefined || before === undefined || first.results.people === people) return [];
  const [to200000, to1000000] = asked[operation].growth;
  const name = `${operation}: CPU growth from ${first.results.people.toLocaleString("en")}`;
  const most = people > MANY ? to1000000 : to200000;
  return [{ people, name, reached: cpuOf(line) / cpuOf(before), asked: { most }, unit: "×" }];
}

function cpuOf({ serverCpu, databaseCpu }: Line): number {
  return serverCpu + databaseCpu;
}

/** What is asked of the server as a whole, when it was measured. */
function whole({ people, memory, statements, secondsToReady }: Results): Figure[] {
  if (memory.waymark === undefined) return [];
  const perRequest = statements.map(({ operation, each }): Figure => ({
    people,
    name: `${operation}: SQL statements a request`,
    reached: each,
    asked: { most: MOST_STATEMENTS },
    unit: "",
  }));
  const mostMemory = people > MANY ? 1_000 : 300;
  const longest = people > 20_000 ? 10 : 2;
  return [
    ...perRequest,
    { people, name: "memory", reached: memory.waymark, asked: { most: mostMemory }, unit: "MB" },
    { people, name: "ready", reached: secondsToReady, asked: { most: longest }, unit: "s" },
  ];
}
