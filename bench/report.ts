import Table from "cli-table3";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { figuresOf } from "./figures.ts";
import type { Figure } from "./figures.ts";
import { linesOf } from "./lines.ts";
import type { Line, Ratio } from "./lines.ts";
import type { Results } from "./at-size.ts";
import type { Options } from "./options.ts";

/** Prints what was measured at one number of people, in a table that fits 100 columns. */
export function printLines({ people, samples, memory }: Results): void {
  const table = tableOf(
    ["operation", "conn", "variant", "req/s", "CPU ms", "p50", "p99", "× sql", "× pg"],
    ["left", "right", "left"],
  );
  const lines = linesOf(samples);
  for (const line of lines) table.push(cellsOf(line));
  console.log(`\n${count(people)} people\n${table.toString()}\n${LEGEND}`);
  for (const { operation, connections, variant, refused } of lines) {
    if (refused > 0) {
      const share = (refused * 100).toFixed(1);
      console.log(`${variant} refused ${share} % of ${operation} at ${connections} connections.`);
    }
  }
  const held = Object.entries(memory).map(([name, megabytes]) => `${name} ${megabytes} MB`);
  console.log(`Memory: ${held.join(", ")}.`);
}

const LEGEND = `CPU ms: server + database, each request. p50 and p99 in ms. Ratios of requests/s and,
after the stroke, of CPU per request (how many times less), medians paired by round.`;

/** Prints what was reached beside what is asked, over all numbers of people that were measured. */
export function printFigures(all: readonly Results[], { connections }: Options): void {
  // Figures are asked for at 16; a trial without them shows the first it has.
  const at = connections.includes(16) ? 16 : (connections[0] ?? 16);
  const table = tableOf(["people", "figure", "reached", "asked", ""], ["right", "left"]);
  for (const figure of figuresOf(all, at)) table.push(rowOf(figure));
  console.log(`\nWaymark at ${at} connections\n${table.toString()}`);
}

/** Writes everything measured to `bench/results/`, with what it was measured on. */
export function saveResults(results: Results, { seconds, rounds }: Options): void {
  const folder = new URL("results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const { people, postgres, ...measured } = results;
  const on = { node: process.version, postgres, cores: availableParallelism(), people };
  const file = new URL(`${new Date().toISOString().replace(/:/g, "-")}.json`, folder);
  const content = { on, seconds, rounds, medians: linesOf(results.samples), ...measured };
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** An empty table, its columns aligned to the right where nothing else is said. */
function tableOf(head: string[], aligned: ("left" | "right")[]) {
  const colAligns = head.map((_, place) => aligned[place] ?? ("right" as const));
  return new Table({ head, style: { head: [], border: [], compact: true }, colAligns });
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

function rowOf({ people, name, reached, asked, unit }: Figure): string[] {
  const isReached = "least" in asked ? reached >= asked.least : reached <= asked.most;
  const bound = "least" in asked ? `≥ ${asked.least}` : `≤ ${asked.most}`;
  const digits = unit === "MB" ? 0 : 2;
  const values = [`${reached.toFixed(digits)} ${unit}`, `${bound} ${unit}`];
  return [count(people), name, ...values, isReached ? "" : "missed"];
}

function count(people: number): string {
  return people.toLocaleString("en");
}

function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

function shownRatio(ratio: Ratio | null): string {
  return ratio === null ? "" : `${ratio.requests.toFixed(2)}/${ratio.cpu.toFixed(2)}`;
}
