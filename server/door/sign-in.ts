import type { FastifyRequest } from "fastify";
import { refuse } from "../errors.ts";
import type { Log } from "../log.ts";
import type { CheckToken, TokenClaims } from "../sign-in/access-token.ts";
import { answerType } from "./media-type.ts";

/** What it takes to know who knocks. */
export interface Doorkeeper {
  readonly checkToken: CheckToken;
  readonly log: Log;
}

declare module "fastify" {
  interface FastifyRequest {
    claims: TokenClaims | null;
  }
}

/**
 * A hook for `onRequest` that lets nobody in without a token that holds; the answer never says
 * why. Afterwards `askerOf` tells who it is.
 */
export function signIn({ checkToken, log }: Doorkeeper) {
  return async (request: FastifyRequest): Promise<void> => {
    request.claims = await checkToken(request.headers.authorization, {
      refused: (reason) => log.info({ requestId: request.id, reason }, "token refused"),
    });
    claimsOf(request);
  };
}

/** Somebody whose token holds, and what their request says of itself. */
export interface Asker {
  readonly claims: TokenClaims;
  readonly acceptLanguage: string | undefined;
  readonly requestId: string;
}

/** Who asks, as far as the request says; UNAUTHENTICATED where no token was taken. */
export function askerOf(request: FastifyRequest): Asker {
  const acceptLanguage = request.headers["accept-language"];
  return { claims: claimsOf(request), acceptLanguage, requestId: request.id };
}

function claimsOf({ claims }: FastifyRequest): TokenClaims {
  if (claims === null) throw refuse("UNAUTHENTICATED");
  return claims;
}

/** A hook for `onRequest` that refuses whoever takes no JSON, before anything is done for them. */
export async function takesJson({ headers }: FastifyRequest): Promise<void> {
  if (answerType(headers.accept) === null) throw refuse("BAD_USER_INPUT", "ACCEPT");
}
