import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { presentError } from "./answer-errors.ts";
import { refuse } from "../errors.ts";
import type { Reason } from "../refusals.ts";
import type { Wording } from "./http-errors.ts";

/**
 * Answers bytes that are no HTTP request, or one whose headers came too slowly or too large: in the
 * shape of every error, in the first language, because the one that was wished for was not read.
 */
export function answerUnreadable(
  { languages, log }: Wording,
  error: { readonly code?: string },
  socket: Socket,
): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const requestId = randomUUID();
  const [status, reason] = mistakes[error.code ?? ""] ?? ["400 Bad Request", "BAD_REQUEST"];
  log.info({ requestId, reason: error.code }, "unreadable");
  const asking = { requestId, language: languages[0] ?? "en", takesStatus: false, log };
  const body = JSON.stringify({ errors: [presentError(refuse("BAD_USER_INPUT", reason), asking)] });
  const head = [
    `HTTP/1.1 ${status}`,
    "Connection: close",
    `X-Request-Id: ${requestId}`,
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  // Whoever does not read the answer keeps no connection by that.
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}

const mistakes: Readonly<Record<string, readonly [status: string, reason: Reason]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "TOO_SLOW"],
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "HEADERS_SIZE"],
};
