import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Table from "cli-table3";
import type { BenchDatabase } from "./database.ts";
import { list, numbers, readJson, record } from "./json.ts";
import type { Json } from "./json.ts";
import { load } from "./load.ts";
import type { Options } from "./options.ts";
import { cpuOf, serve } from "./processes.ts";
import type { Operation } from "./questions.ts";
import { waymarkCommand } from "./variants.ts";

/** How many functions are shown. */
const SHOWN = 30;

/** Profiles the server under each operation, and prints where its own time goes. */
export async function profile(
  database: BenchDatabase,
  operations: readonly Operation[],
  options: Options,
): Promise<void> {
  for (const operation of operations) {
    const folder = mkdtempSync(join(tmpdir(), "waymark-profile-"));
    const flags = ["--cpu-prof", `--cpu-prof-dir=${folder}`];
    const served = await serve(waymarkCommand(database, flags));
    try {
      const variant = { ...served, name: "waymark" as const };
      await load(variant, operation, { connections: 16, seconds: 2 });
      const before = cpuOf(served.pid);
      const { requests } = await load(variant, operation, {
        connections: 16,
        seconds: options.seconds,
      });
      const cpu = (cpuOf(served.pid) - before) / requests;
      console.log(`\n${operation.name}: ${requests} requests, ${cpu.toFixed(3)} ms CPU each`);
    } finally {
      await served.stop();
    }
    console.log(summaryOf(folder));
    rmSync(folder, { recursive: true });
  }
}

/** Functions by their own time, idle time left out. */
function summaryOf(folder: string): string {
  const [file = ""] = readdirSync(folder);
  const profiled = record(readJson(readFileSync(join(folder, file), "utf8")));
  const nodes = list(profiled["nodes"]);
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(record(callFrame))]));
  const deltas = numbers(profiled["timeDeltas"]);
  const times = new Map<string, number>();
  numbers(profiled["samples"]).forEach((id, at) => {
    const name = names.get(id) ?? "";
    if (name !== "(idle)") times.set(name, (times.get(name) ?? 0) + (deltas[at] ?? 0));
  });
  return tableOf(times);
}

function tableOf(times: ReadonlyMap<string, number>): string {
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  const table = new Table({
    head: ["own time", "function"],
    style: { head: [], border: [], compact: true },
    colAligns: ["right", "left"],
  });
  const longest = [...times].sort(([, one], [, other]) => other - one).slice(0, SHOWN);
  for (const [name, time] of longest) table.push([`${((time / all) * 100).toFixed(1)} %`, name]);
  return table.toString();
}

function nameOf({ functionName, url, lineNumber }: Json): string {
  const path = typeof url === "string" ? url : "";
  const place = path.replace(/^.*\/(?:node_modules|dist)\//, "").replace(/^file:\/\/.*\//, "");
  const where = place === "" ? "" : ` ${place}:${Number(lineNumber) + 1}`;
  const name =
    typeof functionName === "string" && functionName !== "" ? functionName : "(anonymous)";
  return `${name}${where}`.slice(0, 80);
}
