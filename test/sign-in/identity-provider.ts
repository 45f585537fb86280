import { jest } from "@jest/globals";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SignJWT, exportJWK, generateKeyPair } from "jose";
import type { CryptoKey, JWTHeaderParameters, JWTPayload } from "jose";
import { pickText } from "../support/pick.ts";

/** A real OpenID Connect provider on loopback that issues access tokens for one service. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly audience: string;
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
  /** Asks the provider for an access token, as any client does. */
  issue(): Promise<string>;
  /** Signs claims of one's own choice with the provider's key. */
  forge(claims: JWTPayload, header?: Partial<JWTHeaderParameters>): Promise<string>;
  close(): Promise<void>;
}

const audience = "https://waymark.example";
const client = { id: "portal", secret: "a secret for tests only, long enough" };

/** Starts a provider whose access tokens name learner@example.org. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: "first", alg: "RS256", use: "sig" };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${addressOf(server.address()).port}`;
  const provider = await makeProvider(issuer, jwk);
  const answer = provider.callback();
  server.on("request", (request, response) => void answer(request, response));
  return {
    issuer,
    audience,
    publicKey,
    privateKey,
    issue: () => issueFrom(issuer),
    forge: (claims, header) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "RS256", typ: "at+jwt", kid: "first", ...header })
        .sign(privateKey),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The provider warns that it keeps everything in memory, which is what a test wants. */
async function makeProvider(issuer: string, jwk: object) {
  const muted = [jest.spyOn(console, "warn"), jest.spyOn(console, "info")];
  for (const spy of muted) spy.mockImplementation(() => undefined);
  const { Provider } = await import("oidc-provider");
  return new Provider(issuer, configuration(jwk));
}

function configuration(jwk: object) {
  return {
    jwks: { keys: [jwk] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
      },
    ],
    extraTokenClaims: () => ({ email: "Learner@Example.org" }),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: "",
          audience,
          accessTokenTTL: 600,
          accessTokenFormat: "jwt" as const,
          jwt: { sign: { alg: "RS256" as const } },
        }),
      },
    },
  };
}

async function issueFrom(issuer: string): Promise<string> {
  const answer = await fetch(`${issuer}/token`, {
    method: "POST",
    headers: {
      authorization: `Basic ${btoa(`${client.id}:${encodeURIComponent(client.secret)}`)}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: `grant_type=client_credentials&resource=${encodeURIComponent(audience)}`,
  });
  return pickText(await answer.json(), "access_token");
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("no port");
  return address;
}
