import type { GraphQLFormattedError } from "graphql";

/** What the body of an answer says, checked to be GraphQL's shape. */
export interface AnswerBody {
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Reads a body; what is not JSON, or whose errors have no messages, fails the test. */
export function readAnswer(text: string): AnswerBody {
  const body: unknown = JSON.parse(text);
  if (typeof body !== "object" || body === null) throw new Error(`not an answer: ${text}`);
  const errors: unknown = "errors" in body ? body.errors : [];
  if (!isErrors(errors)) throw new Error(`errors without messages: ${text}`);
  return { data: "data" in body ? body.data : undefined, errors };
}

function isErrors(value: unknown): value is GraphQLFormattedError[] {
  return Array.isArray(value) && value.every(hasMessage);
}

function hasMessage(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "message" in error &&
    typeof error.message === "string"
  );
}
