import { isNativeError } from "node:util/types";
import { codeOf } from "./error-code.ts";
import type { RefusalCode } from "./errors.ts";

/** SQLSTATE classes and codes that say: the database is not there for us right now. */
const away = /^(08...|57P0[1-5]|25006|53[123]00|58...|28...|3D000)$/;
/** … and that say: it is there, and has no room for one more or has had enough. */
const busy = /^(53300|57014|55P03|25P03|25P04|40001|40P01)$/;

const awaySystemCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPIPE",
  "ETIMEDOUT",
]);

/**
 * What a failure of the database means to the person asking: OVERLOADED where no connection came
 * free or a time limit struck, UNAVAILABLE where it is away; null where it is our own mistake.
 * A connection lost in mid-transaction carries no code, so the driver's words count too.
 */
export function databaseFailure(
  error: unknown,
): Extract<RefusalCode, "OVERLOADED" | "UNAVAILABLE"> | null {
  if (!isNativeError(error)) return null;
  const code = codeOf(error) ?? "";
  if (busy.test(code) || poolIsExhausted(error.message)) return "OVERLOADED";
  if (away.test(code) || connectionIsLost(error)) return "UNAVAILABLE";
  return null;
}

function poolIsExhausted(message: string): boolean {
  return /timeout exceeded when trying to connect/i.test(message);
}

function connectionIsLost(error: Error): boolean {
  const system =
    awaySystemCodes.has(codeOf(error) ?? "") && ("syscall" in error || "errors" in error);
  const words =
    /(connection terminated|client has encountered a connection error|client was closed|cannot use a pool after calling end|connection is not established)/i;
  return system || words.test(error.message);
}
