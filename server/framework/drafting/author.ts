import type { Instant, PersonId } from "../../level.ts";

/** Who changes frameworks, when, and in which request: for the audit, and for whoever is second. */
export interface Author {
  /** Null for an operator at a terminal. */
  readonly person: PersonId | null;
  readonly requestId: string | null;
  readonly at: Instant;
}

/** Whoever holds the database, at a terminal. */
export function operator(): Author {
  return { person: null, requestId: null, at: Date.now() };
}
