import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";

/**
 * Names one run of a process, so that a later process with the same id is not mistaken for it.
 * Undefined when no such process lives; one that has ended and was not yet collected does not.
 */
export function identityOf(pid: number): string | undefined {
  const started = process.platform === "linux" ? startFromProc(pid) : startFromPs(pid);
  return started === undefined ? undefined : `${pid}-${started}`;
}

/** Whether the process that `identityOf` once named still lives. */
export function isAlive(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  return identityOf(pid) === identity;
}

/** Whether the process works inside this folder, as PostgreSQL does inside its data. */
export function worksInside(pid: number, folder: string): boolean {
  try {
    return process.platform === "linux"
      ? readlinkSync(`/proc/${pid}/cwd`) === folder
      : ps(pid, "command").includes(folder);
  } catch {
    return false;
  }
}

function startFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces and brackets; what follows it does not.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function startFromPs(pid: number): string | undefined {
  try {
    const [state = "Z", ...start] = ps(pid, "state=,lstart").trim().split(/\s+/);
    return state.startsWith("Z") ? undefined : start.join("-").replaceAll(":", "-");
  } catch {
    return undefined;
  }
}

function ps(pid: number, columns: string): string {
  return execFileSync("ps", ["-p", String(pid), "-o", `${columns}=`], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["ignore", "pipe", "ignore"],
  });
}
