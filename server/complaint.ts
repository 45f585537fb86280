import { isNativeError } from "node:util/types";
import { databaseFailure } from "./database-failure.ts";

/** What a person at a terminal reads of a failure: one sentence with what to do, never a stack. */
export function complaintOf(error: unknown): string {
  if (!isNativeError(error)) return String(error);
  const taken = takenPort(error);
  if (taken !== null) return taken;
  const said = sentenceOf(error);
  if (databaseFailure(error) !== "UNAVAILABLE") return said;
  return `The database cannot be reached (${said}): start it, or see whether DATABASE_URL is right.`;
}

/** Where several addresses were tried in vain, the error as a whole says nothing. */
function sentenceOf(error: Error): string {
  if (error instanceof AggregateError && error.message === "") {
    return error.errors.map((one) => (isNativeError(one) ? one.message : String(one))).join(", ");
  }
  return error.message === "" ? error.name : error.message;
}

function takenPort(error: Error): string | null {
  if (!("code" in error) || !("port" in error) || !("syscall" in error)) return null;
  if (error.syscall !== "listen") return null;
  const port = String(error.port);
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} is taken: end what listens there, or set PORT to another one.`;
    case "EACCES":
      return `Port ${port} is not open to this user: set PORT to one above 1023.`;
    default:
      return null;
  }
}
