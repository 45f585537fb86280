import helmet from "@fastify/helmet";
import { fastify as makeFastify } from "fastify";
import type { FastifyHttpOptions, FastifyInstance } from "fastify";
import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { refuse } from "../errors.ts";
import { answerError, astray } from "./http-errors.ts";
import type { Wording } from "./http-errors.ts";
import { limits } from "./limits.ts";
import type { Log } from "../log.ts";
import { answerUnreadable } from "./unreadable.ts";

/** Nothing but our own JSON comes from here: no page may load or frame it. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
};

/**
 * Makes the HTTP server: time limits against slow senders, a limit on bodies, security headers,
 * request ids, one log line a request, and every error in GraphQL's shape.
 */
export async function openHttp(wording: Wording): Promise<FastifyInstance> {
  const fastify = makeFastify(optionsFor(wording));
  await fastify.register(helmet, { contentSecurityPolicy });
  fastify.setErrorHandler((error, request, reply) =>
    answerError(wording, { error, request, reply }),
  );
  fastify.setNotFoundHandler((request, reply) =>
    answerError(wording, { error: astray(request), request, reply }),
  );
  // Whatever is expected of us beyond "100-continue" may be passed over.
  fastify.server.on("checkExpectation", (...asked) => fastify.server.emit("request", ...asked));
  acceptJsonOnly(fastify);
  followRequests(fastify, wording.log);
  refuseAstray(fastify);
  return fastify;
}

function optionsFor(wording: Wording): FastifyHttpOptions<Server> {
  return {
    bodyLimit: limits.bodyBytes,
    requestTimeout: 10_000,
    // Whoever has a connection while we leave is still answered.
    return503OnClosing: false,
    genReqId: ({ headers }) => requestIdFrom(headers["x-request-id"]),
    // Without the interval, Node closes slow sockets only after half a minute.
    // A request without a host is refused by us, in the shape of every error.
    http: {
      headersTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      requireHostHeader: false,
    },
    clientErrorHandler: (error, socket) => answerUnreadable(wording, error, socket),
    frameworkErrors: (error, request, reply) => {
      void answerError(wording, { error, request, reply });
    },
  };
}

function requestIdFrom(header: string | string[] | undefined): string {
  return typeof header === "string" && /^[\w.-]{8,64}$/.test(header) ? header : randomUUID();
}

/** Reads JSON in UTF-8 and nothing else; bytes that are no UTF-8 would change in silence. */
function acceptJsonOnly(fastify: FastifyInstance): void {
  const parseJson = fastify.getDefaultJsonParser("error", "error");
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>(
    "application/json",
    { parseAs: "buffer" },
    (request, body, done) => {
      if (request.headers["content-encoding"] !== undefined) {
        return done(refuse("BAD_USER_INPUT", "MEDIA_TYPE"), undefined);
      }
      if (!isUtf8(body)) return done(refuse("BAD_USER_INPUT", "NOT_JSON"), undefined);
      return parseJson(request, body.toString(), done);
    },
  );
}

/** Refuses, before any body is read, what names no host or leads nowhere. */
function refuseAstray(fastify: FastifyInstance): void {
  fastify.addHook("onRequest", async (request) => {
    const { headers, raw } = request;
    // HTTP/1.0 knows no hosts, and whoever looks after us may still speak it.
    if (raw.httpVersion === "1.0") headers.host ??= "unnamed.invalid";
    const names = headers.host !== undefined && URL.canParse(`http://${headers.host}`);
    if (!names) throw refuse("BAD_USER_INPUT", "BAD_REQUEST");
    if (request.is404) throw astray(request);
  });
}

/**
 * Puts the request id where the answer and Apollo Server find it, tells whoever comes too early
 * (503) to come back in a second, and writes one line at the end.
 */
function followRequests(fastify: FastifyInstance, log: Log): void {
  fastify.addHook("onRequest", async (request, reply) => {
    request.headers["x-request-id"] = request.id;
    void reply.header("x-request-id", request.id);
  });
  fastify.addHook("onSend", async (_request, reply) => {
    if (reply.statusCode === 503) void reply.header("retry-after", "1");
  });
  fastify.addHook("onResponse", async (request, reply) => {
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? "",
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      "answered",
    );
  });
}
