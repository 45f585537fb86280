import { isNativeError } from "node:util/types";
import { ApolloServer, HeaderMap } from "@apollo/server";
import type { ApolloServerPlugin, GraphQLRequest, GraphQLResponse } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { presentErrors, statusOf } from "./answer-errors.ts";
import type { Asking, Thrown } from "./answer-errors.ts";
import { makeExecutor } from "./execution.ts";
import type { Execution } from "./execution.ts";
import { languageOf } from "../language.ts";
import type { Language } from "../level.ts";
import { limits } from "./limits.ts";
import type { Log } from "../log.ts";
import { takesStatus } from "./media-type.ts";
import type { MeasuredOperation } from "./metrics.ts";

/** What Apollo Server is built from. */
export interface Answering extends Execution {
  readonly languages: readonly Language[];
  readonly log: Log;
  /** Hears of each operation that is about to run. */
  readonly onOperation?: (requestId: string, operation: MeasuredOperation) => void;
}

const nothingOfItsOwn = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/**
 * Apollo Server with nothing of its own switched on but validation: operations are weighed, then
 * run by our executor, and every error is worded by us.
 */
export function makeApollo(answering: Answering): ApolloServer {
  return new ApolloServer({
    schema: answering.schema,
    plugins: [...nothingOfItsOwn, answeringPlugin(answering)],
    // Only who is signed in comes this far, and may know the schema.
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: limits.errors },
    stopOnTerminationSignals: false,
    logger: answering.log,
  });
}

function answeringPlugin(answering: Answering): ApolloServerPlugin {
  const execute = makeExecutor(answering);
  return {
    async requestDidStart({ request, contextValue }) {
      const asking = askingOf(request, contextValue, answering);
      return {
        async didResolveOperation({ operation }) {
          const { operation: kind = "none", name } = operation ?? {};
          answering.onOperation?.(asking.requestId, { kind, name: name?.value });
        },
        async responseForOperation({ document, operation, queryHash, contextValue: context }) {
          if (operation === undefined || queryHash === undefined) return null;
          const variables = request.variables ?? {};
          const run = { documentKey: queryHash, document, operation, variables, context };
          return answerOf(await execute(run).catch(asResult), asking, context);
        },
        // What is wrong with a request before our executor is asked.
        async willSendResponse({ errors, response }) {
          if (errors === undefined || response.body?.kind !== "single") return;
          const worded = presentErrors(errors, asking);
          response.body.singleResult.errors = worded;
          response.http.status = statusOf(worded, asking);
        },
      };
    },
  };
}

/** What a context knows of languages: that of its texts, and those that were spoken. */
interface Speaking {
  readonly language?: Language;
  readonly spoken?: ReadonlySet<Language>;
}

/** In which languages texts were answered: not always the one that was asked for. */
function languagesOf({ spoken = new Set() }: Speaking): HeaderMap {
  const headers = new HeaderMap();
  if (spoken.size > 0) headers.set("content-language", [...spoken].sort().join(", "));
  return headers;
}

/** The door has put the request id among the headers; see `openHttp`. */
function askingOf(
  { http }: GraphQLRequest,
  speaking: Speaking,
  { languages, log }: Answering,
): Asking {
  const language = languageOf(http?.headers.get("accept-language"), languages);
  return {
    requestId: http?.headers.get("x-request-id") ?? "",
    language: language ?? speaking.language ?? languages[0] ?? "en",
    takesStatus: takesStatus(http?.headers.get("accept")),
    log,
  };
}

/** What an executor answered, its errors worded; the HTTP status speaks where there is no data. */
function answerOf(result: Executed, asking: Asking, speaking: Speaking): GraphQLResponse {
  const { data, extensions } = result;
  const errors = result.errors && presentErrors(result.errors, asking);
  const singleResult = {
    ...(errors && { errors }),
    ...(data !== undefined && { data }),
    ...(extensions && { extensions }),
  };
  const status =
    errors !== undefined && data === undefined ? { status: statusOf(errors, asking) } : {};
  return {
    http: { headers: languagesOf(speaking), ...status },
    body: { kind: "single", singleResult },
  };
}

interface Executed {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly Thrown[];
  readonly extensions?: Record<string, unknown>;
}

/** What is thrown past the executor, such as a limit of time, refuses the whole. */
function asResult(error: unknown): Executed {
  const originalError = isNativeError(error) ? error : new Error(String(error));
  return { errors: [{ message: originalError.message, originalError }] };
}
