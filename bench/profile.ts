import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Table from "cli-table3";
import type { BenchDatabase } from "./database.ts";
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
    // oxlint-disable-next-line no-await-in-loop -- one server at a time, or they disturb each other
    const served = await serve(waymarkCommand(database, flags));
    try {
      const variant = { ...served, name: "waymark" as const };
      // oxlint-disable-next-line no-await-in-loop -- see above
      await load(variant, operation, { connections: 16, seconds: 2 });
      const before = cpuOf(served.pid);
      // oxlint-disable-next-line no-await-in-loop -- see above
      const { requests } = await load(variant, operation, {
        connections: 16,
        seconds: options.seconds,
      });
      const cpu = (cpuOf(served.pid) - before) / requests;
      console.log(`\n${operation.name}: ${requests} requests, ${cpu.toFixed(3)} ms CPU each`);
    } finally {
      // oxlint-disable-next-line no-await-in-loop -- the profile is written when the server leaves
      await served.stop();
    }
    console.log(summaryOf(folder));
    rmSync(folder, { recursive: true });
  }
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Functions by their own time, idle time left out. */
function summaryOf(folder: string): string {
  const [file = ""] = readdirSync(folder);
  const { nodes, samples, timeDeltas }: Profile = JSON.parse(
    readFileSync(join(folder, file), "utf8"),
  );
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map<string, number>();
  samples.forEach((id, at) => {
    const name = names.get(id) ?? "";
    if (name !== "(idle)") times.set(name, (times.get(name) ?? 0) + (timeDeltas[at] ?? 0));
  });
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

function nameOf({ functionName, url, lineNumber }: Profile["nodes"][number]["callFrame"]): string {
  const place = url.replace(/^.*\/(?:node_modules|dist)\//, "").replace(/^file:\/\/.*\//, "");
  const where = place === "" ? "" : ` ${place}:${lineNumber + 1}`;
  return `${functionName === "" ? "(anonymous)" : functionName}${where}`.slice(0, 80);
}
