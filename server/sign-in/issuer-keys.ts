import { createRemoteJWKSet, errors } from "jose";
import type { JWTVerifyGetKey } from "jose";
import { refuse } from "../errors.ts";
import { isTrustworthy } from "../loopback.ts";

const FETCH_MS = 3_000;

/**
 * The keys of an OpenID Connect issuer, found through its discovery document when first needed,
 * kept for ten minutes and fetched anew for an unknown key at most twice a minute. Throws
 * UNAVAILABLE where the issuer does not answer: nobody is signed out because it rests.
 */
export function issuerKeys(issuer: string): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | null = null;
  return async (header, token) => {
    found ??= discover(issuer);
    try {
      const keys = await found;
      return await keys(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      found = null;
      throw Object.assign(refuse("UNAVAILABLE"), { cause: error });
    }
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const answer = await fetch(address, {
    signal: AbortSignal.timeout(FETCH_MS),
    redirect: "error",
  });
  const document: unknown = await answer.json();
  return createRemoteJWKSet(keysAddress(document, issuer), {
    timeoutDuration: FETCH_MS,
    cooldownDuration: 30_000,
    cacheMaxAge: 600_000,
  });
}

/** The address of the keys in a discovery document that speaks of the same issuer. */
function keysAddress(document: unknown, issuer: string): URL {
  if (typeof document === "object" && document !== null) {
    const { issuer: named, jwks_uri: keys }: { issuer?: unknown; jwks_uri?: unknown } = document;
    if (named === issuer && typeof keys === "string" && URL.canParse(keys)) {
      const address = new URL(keys);
      if (isTrustworthy(address)) return address;
    }
  }
  throw new Error(`the discovery document of ${issuer} names another issuer or no https keys`);
}

/** Whether the fault lies in the token, and not in fetching the keys. */
function isAboutToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}
