import { isNativeError } from "node:util/types";

/** What a person at a terminal reads of a failure: its sentence, never a stack. */
export function complaintOf(error: unknown): string {
  if (!isNativeError(error)) return String(error);
  const taken = takenAddress(error);
  if (taken !== null) return taken;
  // Several addresses were tried, and the error as a whole says nothing.
  if (error instanceof AggregateError && error.message === "") {
    return error.errors.map(complaintOf).join("\n");
  }
  return error.message === "" ? error.name : error.message;
}

function takenAddress(error: Error): string | null {
  if (!("code" in error) || !("port" in error)) return null;
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
