import { isNativeError } from "node:util/types";
import { pino } from "pino";
import type { DestinationStream, Logger } from "pino";
import type { LogLevel } from "./environment.ts";
import { codeOf } from "./error-code.ts";

/** Writes lines of JSON; what could identify a person or open a door never reaches a line. */
export type Log = Logger;

const secret = ["authorization", "cookie", "token", "password", "secret", "body", "variables"];

/**
 * The log of this process: one JSON line an event, errors with their cause. Tokens, cookies,
 * bodies and variables are removed wherever a line carries them, down to two levels.
 */
export function openLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true },
    serializers: { cause: describe, err: describe, req: () => undefined, res: () => undefined },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** What of an error may be written: its kind and place; a database's detail quotes rows. */
function describe(error: unknown): unknown {
  if (!isNativeError(error)) return { type: typeof error };
  return {
    type: error.name,
    message: withoutValues(error.message),
    // What the network says of a failed call lies one step behind it.
    code: codeOf(error) ?? codeOf(error.cause),
    stack: framesOf(error),
  };
}

/**
 * PostgreSQL and GraphQL quote values in their messages: what is quoted is dropped, but for short
 * names in double quotes; a value in those stands after a colon.
 */
function withoutValues(message: string): string {
  return message
    .replace(/(?<=: )"[^"]*"|"[^"]{41,}"|'[^']*'|=\([^)]*\)|\S+@\S+/g, "…")
    .slice(0, 300);
}

function framesOf(error: Error): string[] {
  const lines = (error.stack ?? "").split("\n");
  return lines
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}
