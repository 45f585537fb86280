import { LRUCache } from "lru-cache";

/** What is read together with who asks. */
export interface ReadAhead {
  /** Of the viewer, or of the people named in the request. */
  readonly of: "VIEWER" | "NAMED";
  /** All that is personal, or only what levels and mentors are worked out from. */
  readonly what: "FOOTING" | "ALL";
}

/** What questions needed before: clients send the same few again and again. */
export interface Foresight {
  /** What to read ahead for a question, by its text; null where nothing. */
  expects(question: string): ReadAhead | null;
  /** Notes that a question did need that. */
  needed(question: string, read: ReadAhead): void;
}

/** After so many readings in a row that nobody needed, nothing is read ahead any more. */
const MOST_UNNEEDED = 50;

/**
 * Remembers the last 500 questions. A wrong guess costs time and nothing else: what was read ahead
 * is shown to nobody whom it would not be shown to when read later.
 */
export function makeForesight(): Foresight {
  const kept = new LRUCache<string, { readonly read: ReadAhead; unneeded: number }>({ max: 500 });
  return {
    expects(question) {
      const known = kept.get(question);
      if (known === undefined) return null;
      known.unneeded += 1;
      if (known.unneeded > MOST_UNNEEDED) kept.delete(question);
      return known.read;
    },
    needed(question, read) {
      const known = kept.get(question);
      if (known !== undefined && serves(known.read, read)) known.unneeded = 0;
      else kept.set(question, { read, unneeded: 0 });
    },
  };
}

const serves = (known: ReadAhead, wanted: ReadAhead): boolean =>
  known.of === wanted.of && (known.what === "ALL" || wanted.what === "FOOTING");
