import Negotiator from "negotiator";

const plain = "application/json; charset=utf-8";
const own = "application/graphql-response+json; charset=utf-8";

/** The media type of an answer that an `Accept` header likes best; null where it takes neither. */
export function answerType(accept: string | undefined): string | null {
  // An empty header says as little as none.
  if (accept === undefined || accept === "") return plain;
  return new Negotiator({ headers: { accept } }).mediaType([plain, own]) ?? null;
}

/** Whether it likes GraphQL's own media type best, under which an HTTP status may speak. */
export function takesStatus(accept: string | undefined): boolean {
  return answerType(accept) === own;
}
