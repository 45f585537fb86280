import type { FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { isNativeError } from "node:util/types";
import { presentError, statusOf } from "./answer-errors.ts";
import type { Asking, Thrown } from "./answer-errors.ts";
import { Refusal, refuse } from "../errors.ts";
import { languageOf } from "../language.ts";
import type { Language } from "../level.ts";
import { limits } from "./limits.ts";
import type { Log } from "../log.ts";
import type { Reason } from "../refusals.ts";
import { answerType, takesStatus } from "./media-type.ts";

/** In which languages errors can be worded, and where their causes are written. */
export interface Wording {
  readonly languages: readonly Language[];
  readonly log: Log;
}

interface Failed {
  readonly error: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers any error in GraphQL's shape: never HTML, never a stack, never a library's own words. */
export function answerError(wording: Wording, { error, request, reply }: Failed): FastifyReply {
  const { thrown, worded, asking } = presented(wording, { error, request });
  const status = thrown instanceof Refusal ? thrown.status : statusOf([worded], asking);
  const type = answerType(request.headers.accept) ?? "application/json; charset=utf-8";
  void reply.header("x-request-id", request.id);
  if (status === 401) void reply.header("www-authenticate", "Bearer");
  if (status === 405) void reply.header("allow", methodsAt(request).join(", "));
  return reply
    .code(status)
    .type(type)
    .send(JSON.stringify({ errors: [worded] }));
}

/** An error for routes whose answers have another shape than GraphQL's. */
export interface WordedError {
  readonly status: number;
  /** In the language of whoever asks; never a library's own words. */
  readonly message: string;
  /** Which refusal it is; null for what nobody expected. */
  readonly reason: Reason | null;
}

/** Words any error as `answerError` does, for whoever answers it in a shape of their own. */
export function wordError(wording: Wording, failed: Omit<Failed, "reply">): WordedError {
  const { thrown, worded, asking } = presented(wording, failed);
  const { message } = worded;
  if (thrown instanceof Refusal) return { status: thrown.status, message, reason: thrown.reason };
  return { status: statusOf([worded], { ...asking, takesStatus: true }), message, reason: null };
}

function presented(wording: Wording, { error, request }: Omit<Failed, "reply">) {
  const thrown = refusalFrom(error, request) ?? asThrown(error);
  const asking = askingOf(request, wording);
  return { thrown, asking, worded: presentError(thrown, asking) };
}

/** What is wrong with a request that leads nowhere: its address, or only its method. */
export function astray(request: FastifyRequest): Refusal {
  const methods = methodsAt(request);
  if (methods.length === 0) return refuse("NOT_FOUND", "NO_SUCH_ADDRESS");
  return refuse("BAD_USER_INPUT", "METHOD", { methods: methods.join(", ") });
}

/** The methods that the address of a request takes. */
function methodsAt({ server, url }: FastifyRequest): string[] {
  const address = url.split("?")[0] ?? "";
  return ["GET", "POST"].filter((method) => server.hasRoute({ method, url: address }));
}

/** Who is asking, as far as it matters for the words of an error. */
function askingOf(request: FastifyRequest, { languages, log }: Wording): Asking {
  const language = languageOf(request.headers["accept-language"], languages) ?? languages[0];
  return {
    requestId: request.id,
    language: language ?? "en",
    takesStatus: takesStatus(request.headers.accept),
    log,
  };
}

/** What we or Fastify refuse, in our words; null for what nobody expected. */
function refusalFrom(error: unknown, { routeOptions }: FastifyRequest): Refusal | null {
  if (error instanceof Refusal) return error;
  switch (propertyOf(error, "code")) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return refuse("BAD_USER_INPUT", "BODY_SIZE", {
        most: routeOptions.bodyLimit ?? limits.bodyBytes,
      });
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return refuse("BAD_USER_INPUT", "MEDIA_TYPE");
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
    case "FST_ERR_CTP_INVALID_JSON_BODY":
      return refuse("BAD_USER_INPUT", "NOT_JSON");
  }
  if (isNativeError(error) && error.name === "SyntaxError")
    return refuse("BAD_USER_INPUT", "NOT_JSON");
  const status = propertyOf(error, "statusCode");
  const refused = typeof status === "number" && status >= 400 && status < 500;
  return refused ? refuse("BAD_USER_INPUT", "BAD_REQUEST") : null;
}

/** GraphQL's own errors pass here only from parsing a document. */
function asThrown(error: unknown): Thrown {
  if (error instanceof GraphQLError) {
    const { message, locations } = error;
    return { message, locations, extensions: { code: "GRAPHQL_PARSE_FAILED" } };
  }
  const original = isNativeError(error) ? error : new Error(String(error));
  return { message: original.message, originalError: original };
}

function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
