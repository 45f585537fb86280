import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** A process of ours that answers over HTTP. */
export interface Served {
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

/** How to start one. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Where it runs; here, unless said otherwise. */
  readonly folder?: string;
}

const PATIENCE_MS = 60_000;
const LEAVING_MS = 10_000;

/** Starts a process and waits until it prints the address that it answers at. */
export async function serve({ file, args, env, folder }: Command): Promise<Served> {
  const child = spawn(file, [...args], {
    ...(folder !== undefined && { cwd: folder }),
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = (): Promise<void> => stopped(child);
  try {
    const port = await portOf(child);
    if (child.pid === undefined) throw new Error(`${file} did not start`);
    return { pid: child.pid, port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(
      () => reject(new Error(`no address within a minute:\n${said}`)),
      PATIENCE_MS,
    );
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-8_000);
      const port = /http:\/\/(?:127\.0\.0\.1|localhost):(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`ended with ${code} at once:\n${said}`)));
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const left = once(child, "exit");
  child.kill("SIGTERM");
  const late = pause(LEAVING_MS, "late", { ref: false });
  if ((await Promise.race([left, late])) === "late") child.kill("SIGKILL");
  await left;
}

const TICK_MS = 10;

/** CPU milliseconds that a process has used so far, all its threads together. */
export function cpuOf(pid: number): number {
  const [user = 0, system = 0] = statOf(pid).slice(11);
  return (user + system) * TICK_MS;
}

/** The same of everything that a process has started, whether it still runs or not. */
export function cpuBelow(pid: number): number {
  const [user = 0, system = 0] = statOf(pid).slice(13);
  const running = childrenOf(pid).reduce((sum, child) => sum + cpuOf(child), 0);
  return running + (user + system) * TICK_MS;
}

/** Who started a process. */
export function parentOf(pid: number): number {
  return statOf(pid)[1] ?? 0;
}

/** Memory that a process holds, in megabytes. */
export function memoryOf(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
  return Math.round((pages * 4096) / 1_048_576);
}

function childrenOf(pid: number): number[] {
  const names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return names.map(Number).filter((one) => {
    try {
      return parentOf(one) === pid;
    } catch {
      // It has ended since.
      return false;
    }
  });
}

/** The numbers after the name in /proc/PID/stat: state, parent, … user time is the twelfth. */
function statOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
}
