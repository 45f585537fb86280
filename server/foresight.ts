import { LRUCache } from "lru-cache";

/** Of whom what is personal is read together with who asks: of the viewer, or of those named. */
export type ReadAhead = "NOBODY" | "VIEWER" | "NAMED";

/** What questions needed before: clients send the same few again and again. */
export interface Foresight {
  /** What to read ahead for a question, by its text. */
  expects(question: string): ReadAhead;
  /** Notes that a question did need it. */
  needed(question: string, whom: ReadAhead): void;
}

/** So often in a row may what was read ahead be in vain before it is read no more. */
const VAIN = 50;

/**
 * Remembers the last 500 questions. A wrong guess costs time and nothing else: what was read ahead
 * is shown to nobody whom it would not be shown to when read later.
 */
export function makeForesight(): Foresight {
  const kept = new LRUCache<string, { readonly whom: ReadAhead; vain: number }>({ max: 500 });
  return {
    expects(question) {
      const known = kept.get(question);
      if (known === undefined) return "NOBODY";
      known.vain += 1;
      if (known.vain > VAIN) kept.delete(question);
      return known.whom;
    },
    needed(question, whom) {
      const known = kept.get(question);
      if (known?.whom === whom) known.vain = 0;
      else kept.set(question, { whom, vain: 0 });
    },
  };
}
