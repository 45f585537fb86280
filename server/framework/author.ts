import type { PersonId } from "../level.ts";

/** Who changes frameworks, and in which request: for the audit, and for whoever comes second. */
export interface Author {
  /** Null for an operator at a terminal. */
  readonly person: PersonId | null;
  readonly requestId: string | null;
}

/** Whoever holds the database, at a terminal. */
export const operator: Author = { person: null, requestId: null };
