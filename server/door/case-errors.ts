import type { FastifyReply, FastifyRequest } from "fastify";
import { wordError } from "./http-errors.ts";
import type { Wording } from "./http-errors.ts";

interface Failed {
  readonly error: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers any error as CASE has it, with an `imsx_StatusInfo`, in the language of whoever asks. */
export function answerCaseError(wording: Wording, { error, request, reply }: Failed): FastifyReply {
  const { message, reason, status } = wordError(wording, { error, request });
  void reply.header("x-request-id", request.id);
  if (status === 401) void reply.header("www-authenticate", "Bearer");
  if (status === 405) void reply.header("allow", "GET");
  return reply
    .code(status)
    .type("application/json; charset=utf-8")
    .send({
      imsx_codeMajor: "failure",
      imsx_severity: "error",
      imsx_description: message,
      imsx_codeMinor: {
        imsx_codeMinorField: [
          {
            imsx_codeMinorFieldName: "TargetEndSystem",
            imsx_codeMinorFieldValue: minorOf(status, reason),
          },
        ],
      },
    });
}

/** The word that CASE 1.1 has for a refusal. */
function minorOf(status: number, reason: string | null): string {
  if (reason === "CASE_UUID") return "invalid_uuid";
  if (reason === "CASE_SORT") return "invalid_sort_field";
  switch (status) {
    case 401:
      return "unauthorised_request";
    case 403:
      return "forbidden";
    case 404:
      return "unknownobject";
    case 429:
    case 503:
      return "server_busy";
    default:
      return status >= 500 ? "internal_server_error" : "invalid_selection_field";
  }
}
