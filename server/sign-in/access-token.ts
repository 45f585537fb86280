import { decodeJwt, errors, jwtVerify } from "jose";
import type { JWTPayload, JWTVerifyGetKey, JWTVerifyOptions } from "jose";
import { LRUCache } from "lru-cache";
import type { Environment } from "../environment.ts";
import { issuerKeys } from "./issuer-keys.ts";

/** What a token that holds says of whoever sent it. Roles are never read from it. */
export interface TokenClaims {
  /** The person's address at the issuer, in lower case. */
  readonly address: string;
  /** The issuer's own name for the person; unique with `issuer`. */
  readonly subject: string;
  readonly issuer: string;
  /** Until when the token holds. */
  readonly expiresAt: Date;
}

/** Why a token was refused: for the log alone, the answer is always the same. */
export type TokenReason =
  | "missing"
  | "malformed"
  | "too long"
  | "unknown issuer"
  | "algorithm"
  | "unknown key"
  | "signature"
  | "expired"
  | "claim"
  | "address";

/** Hears why a token was refused. */
export interface TokenListener {
  refused(reason: TokenReason): void;
}

/** Reads an `Authorization` header; null for whoever is not signed in. */
export type CheckToken = (
  authorization: string | undefined,
  listener?: TokenListener,
) => Promise<TokenClaims | null>;

/** Somebody whose tokens we take: how they name themselves and us, and their keys. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** The claim with the person's address. */
  readonly personClaim: string;
  readonly keys: JWTVerifyGetKey;
}

const LONGEST_TOKEN = 8_192;

/** Verifying a signature costs a tenth of a request: a token that held is trusted for a minute. */
const TRUSTED_FOR_MS = 60_000;
const TOKENS_KEPT = 2_000;

/**
 * Makes the check of access tokens: those of the OpenID Connect issuer of the environment, and in
 * demo mode those we issue. Signature, issuer, audience, type, times and the address all have to
 * hold. What held is not verified again for a minute, and never past its end. Throws UNAVAILABLE
 * where the issuer's keys cannot be fetched.
 */
export function makeTokenCheck(
  environment: Pick<Environment, "issuer" | "demoMode">,
  demo: TokenIssuer | null,
): CheckToken {
  const issuers = issuersTaken(environment, demo);
  const held = new LRUCache<string, TokenClaims>({ max: TOKENS_KEPT, ttl: TRUSTED_FOR_MS });
  return async (authorization, listener) => {
    const known = held.get(authorization ?? "");
    if (known !== undefined && known.expiresAt.getTime() > Date.now()) return known;
    const outcome = await checked(authorization, issuers);
    if (typeof outcome === "string") {
      listener?.refused(outcome);
      return null;
    }
    held.set(authorization ?? "", outcome);
    return outcome;
  };
}

function issuersTaken(
  { issuer, demoMode }: Pick<Environment, "issuer" | "demoMode">,
  demo: TokenIssuer | null,
): Map<string, TokenIssuer> {
  const taken = new Map<string, TokenIssuer>();
  if (issuer !== null) {
    const { url, audience, personClaim } = issuer;
    taken.set(url, { issuer: url, audience, personClaim, keys: issuerKeys(url) });
  }
  if (demo !== null && demoMode) taken.set(demo.issuer, demo);
  return taken;
}

async function checked(
  authorization: string | undefined,
  issuers: ReadonlyMap<string, TokenIssuer>,
): Promise<TokenClaims | TokenReason> {
  if (authorization === undefined) return "missing";
  if (authorization.length > LONGEST_TOKEN) return "too long";
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
  if (token === undefined) return "malformed";
  try {
    const issuer = issuers.get(decodeJwt(token).iss ?? "");
    if (issuer === undefined) return "unknown issuer";
    const { payload } = await jwtVerify(token, issuer.keys, optionsFor(issuer));
    return claimsOf(payload, issuer);
  } catch (error) {
    if (error instanceof errors.JOSEError) return reasonOf(error);
    throw error;
  }
}

function optionsFor({ issuer, audience, personClaim }: TokenIssuer): JWTVerifyOptions {
  return {
    issuer,
    audience,
    algorithms: ["RS256", "PS256", "ES256", "EdDSA"],
    typ: "at+jwt",
    requiredClaims: ["iss", "aud", "sub", "iat", "exp", personClaim],
    clockTolerance: "5s",
    // A token from the future, or one made to last, is none of ours.
    maxTokenAge: "24h",
  };
}

function claimsOf(payload: JWTPayload, issuer: TokenIssuer): TokenClaims | TokenReason {
  const { sub, exp } = payload;
  const address = payload[issuer.personClaim];
  if (typeof sub !== "string" || sub === "" || exp === undefined) return "claim";
  if (typeof address !== "string" || !isAddress(address)) return "address";
  // Anyone can write somebody else's address into an account that nobody verified.
  if (issuer.personClaim === "email" && payload.email_verified === false) return "address";
  const expiresAt = new Date(exp * 1000);
  return { address: address.toLowerCase(), subject: sub, issuer: issuer.issuer, expiresAt };
}

/** Whether a text looks like one e-mail address; what is behind it is for others to know. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@\p{C}]+@[^\s@\p{C}]+$/u.test(text);
}

function reasonOf(error: errors.JOSEError): TokenReason {
  switch (error.code) {
    case "ERR_JWT_EXPIRED":
      return "expired";
    case "ERR_JWT_CLAIM_VALIDATION_FAILED":
      return "claim";
    case "ERR_JWS_SIGNATURE_VERIFICATION_FAILED":
      return "signature";
    case "ERR_JOSE_ALG_NOT_ALLOWED":
    case "ERR_JOSE_NOT_SUPPORTED":
      return "algorithm";
    case "ERR_JWKS_NO_MATCHING_KEY":
    case "ERR_JWKS_MULTIPLE_MATCHING_KEYS":
      return "unknown key";
    default:
      return "malformed";
  }
}
