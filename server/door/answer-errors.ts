import { isNativeError } from "node:util/types";
import type { GraphQLFormattedError, SourceLocation } from "graphql";
import { databaseFailure } from "../database-failure.ts";
import { Refusal, refusalCodes, refuse, sentenceOf } from "../errors.ts";
import { limits } from "./limits.ts";
import type { Language } from "../level.ts";
import type { Log } from "../log.ts";

/** What an error's wording depends on, and where its cause is written. */
export interface Asking {
  readonly requestId: string;
  readonly language: Language;
  /** Whether they take `application/graphql-response+json`, under which a status may speak. */
  readonly takesStatus: boolean;
  readonly log: Pick<Log, "error">;
}

/** An error as an executor or a validator hands it over. */
export interface Thrown {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly locations?: readonly SourceLocation[] | undefined;
  readonly originalError?: Error | null | undefined;
  readonly extensions?: { readonly [name: string]: unknown } | undefined;
}

/**
 * Words errors for whoever asked: refusals in their language, mistakes in the request as GraphQL
 * words them; anything else is logged with its cause and answered with the request id alone.
 */
export function presentErrors(errors: readonly Thrown[], asking: Asking): GraphQLFormattedError[] {
  const inRequest = errors.every(({ path }) => path === undefined);
  return (inRequest ? errors.slice(0, limits.errors) : errors).map((e) => presentError(e, asking));
}

/** Words one error; see `presentErrors`. */
export function presentError(error: Thrown, asking: Asking): GraphQLFormattedError {
  const { locations, path } = error;
  const { requestId } = asking;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  if (isMistake(error)) {
    const extensions = { code: "BAD_USER_INPUT", requestId };
    return { message: clipped(error.message), ...place, extensions };
  }
  const refusal = refusalFrom(error, asking);
  const message = sentenceOf(refusal.reason, refusal.values, asking.language);
  return { message, ...place, extensions: { code: refusal.code, requestId } };
}

const statuses: ReadonlyMap<unknown, number> = new Map(Object.entries(refusalCodes));

/**
 * The HTTP status of an answer that holds no data, by the code of its first error. As GraphQL over
 * HTTP has it, plain `application/json` says 200 for what is wrong within a well-formed request.
 */
export function statusOf(
  errors: readonly GraphQLFormattedError[],
  { takesStatus }: Pick<Asking, "takesStatus">,
): number {
  const code = errors[0]?.extensions?.code;
  if (code === "BAD_USER_INPUT" && !takesStatus) return 200;
  return statuses.get(code) ?? 400;
}

/** What to tell of a thrown error; what is unexpected, or lies behind a refusal, goes to the log. */
function refusalFrom(error: Thrown, { log, requestId }: Asking): Refusal {
  const write = (cause: unknown): void =>
    log.error({ cause, requestId, path: error.path?.join(".") }, "a request failed");
  const thrown = causeOf(error);
  if (thrown instanceof Refusal) {
    if (thrown.cause !== undefined) write(thrown.cause);
    return thrown;
  }
  if (error.extensions?.code === "OPERATION_RESOLUTION_FAILURE")
    return refuse("BAD_USER_INPUT", "NO_SUCH_OPERATION");
  write(thrown);
  return refuse(databaseFailure(thrown) ?? "INTERNAL_SERVER_ERROR");
}

/** The innermost error: executors and libraries wrap what was thrown, some more than once. */
function causeOf(error: unknown): unknown {
  let cause = error;
  for (let depth = 0; depth < 5; depth++) {
    if (cause instanceof Refusal || typeof cause !== "object" || cause === null) return cause;
    const inner: unknown = "originalError" in cause ? cause.originalError : undefined;
    if (!isNativeError(inner)) return cause;
    cause = inner;
  }
  return cause;
}

/**
 * The codes of what graphql-js and Apollo Server find wrong in a request itself. None of them
 * leaves the house: to whoever asks, all of it is BAD_USER_INPUT.
 */
const mistakes: ReadonlySet<unknown> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
]);

/** Whether GraphQL itself found a mistake in the request, and so words it. */
function isMistake(error: Thrown): boolean {
  if (causeOf(error) instanceof Refusal) return false;
  if (error.path === undefined && mistakes.has(error.extensions?.code)) return true;
  // Arguments that only turn out wrong while running: a variable left out, or null.
  const late = /^Argument "\w+" (of (required|non-null) type|has invalid value)/;
  return late.test(error.message) && !isForeign(error.originalError);
}

function isForeign(original: Error | null | undefined): boolean {
  return isNativeError(original) && original.name !== "GraphQLError";
}

/** A message may quote what was sent: as much as a person can read. */
function clipped(message: string): string {
  return message.length > 300 ? `${message.slice(0, 300)}…` : message;
}
