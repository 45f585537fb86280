import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SignJWT, UnsecuredJWT, exportSPKI, generateKeyPair } from "jose";
import type { JWTPayload } from "jose";
import { makeTokenCheck } from "../../server/sign-in/access-token.ts";
import type { CheckToken, TokenClaims, TokenReason } from "../../server/sign-in/access-token.ts";
import { startIdentityProvider } from "./identity-provider.ts";
import type { IdentityProvider } from "./identity-provider.ts";

let provider: IdentityProvider;
let checkToken: CheckToken;
beforeAll(async () => {
  provider = await startIdentityProvider();
  const { issuer: url, audience } = provider;
  checkToken = makeTokenCheck(
    { issuer: { url, audience, personClaim: "email" }, demoMode: false },
    null,
  );
});
afterAll(() => provider.close());

const now = () => Math.floor(Date.now() / 1000);

/** Claims of a good token, some of them changed. */
function claims(changed: JWTPayload = {}): JWTPayload {
  const { issuer: iss, audience: aud } = provider;
  const good = { iss, aud, sub: "7", iat: now(), exp: now() + 600, email: "learner@example.org" };
  return { ...good, ...changed };
}

function without(name: string): JWTPayload {
  return Object.fromEntries(Object.entries(claims()).filter(([claim]) => claim !== name));
}

async function outcomeOf(authorization?: string): Promise<TokenClaims | TokenReason | undefined> {
  let why: TokenReason | undefined;
  const found = await checkToken(authorization, { refused: (reason) => (why = reason) });
  return found ?? why;
}

test("a token that the provider issued signs in, and its address is in lower case", async () => {
  const found = await outcomeOf(`Bearer ${await provider.issue()}`);
  expect(found).toMatchObject({ address: "learner@example.org", subject: "portal" });
  expect(found).toMatchObject({ issuer: provider.issuer, expiresAt: expect.any(Date) });
});

test.each<[string, () => JWTPayload]>([
  ["expired two seconds ago, within the tolerance", () => claims({ exp: now() - 2 })],
  ["not valid for another two seconds", () => claims({ nbf: now() + 2 })],
  ["several audiences, ours among them", () => claims({ aud: ["other", provider.audience] })],
  ["an address that is verified", () => claims({ email_verified: true })],
  ["roles, which nobody reads", () => claims({ roles: ["ADMIN"] })],
])("a token at the edge holds: %s", async (_name, payload) => {
  const found = await outcomeOf(`Bearer ${await provider.forge(payload())}`);
  expect(found).toMatchObject({ address: "learner@example.org" });
  expect(found).not.toHaveProperty("roles");
});

test.each<[string, TokenReason, () => JWTPayload]>([
  ["expired", "expired", () => claims({ exp: now() - 60 })],
  ["not yet valid", "claim", () => claims({ nbf: now() + 60 })],
  ["issued in the future", "claim", () => claims({ iat: now() + 60 })],
  ["made to last", "expired", () => claims({ iat: now() - 90_000, exp: now() + 90_000 })],
  ["for another service", "claim", () => claims({ aud: "https://elsewhere.example" })],
  ["for nobody", "claim", () => without("aud")],
  ["of another issuer", "unknown issuer", () => claims({ iss: "https://evil.example" })],
  [
    "of our issuer with a slash more",
    "unknown issuer",
    () => claims({ iss: `${provider.issuer}/` }),
  ],
  ["of no issuer", "unknown issuer", () => without("iss")],
  ["without a subject", "claim", () => without("sub")],
  ["with an empty subject", "claim", () => claims({ sub: "" })],
  ["without an end", "claim", () => without("exp")],
  ["without a beginning", "claim", () => without("iat")],
  ["without an address", "claim", () => without("email")],
  ["with an address that is a list", "address", () => claims({ email: ["a@example.org"] })],
  ["with an address that is none", "address", () => claims({ email: "learner" })],
  ["with an address with a NUL", "address", () => claims({ email: "a\0@example.org" })],
  ["with an address nobody verified", "address", () => claims({ email_verified: false })],
])("a token is refused that is %s", async (_name, reason, payload) => {
  expect(await outcomeOf(`Bearer ${await provider.forge(payload())}`)).toBe(reason);
});

test.each<[string, TokenReason, () => Promise<string>]>([
  ["an ID token", "claim", () => provider.forge(claims(), { typ: "JWT" })],
  ["of no type", "claim", () => provider.forge(claims(), { typ: "" })],
  ["signed by an unknown key", "unknown key", () => provider.forge(claims(), { kid: "second" })],
  ["signed by somebody else under our key's name", "signature", signedByStranger],
  ["not signed at all", "malformed", async () => new UnsecuredJWT(claims()).encode()],
  ["signed with the public key as a secret", "algorithm", signedWithPublicKey],
  ["changed after it was signed", "signature", changedAfterwards],
  ["critical about something unknown", "algorithm", criticalAboutUnknown],
  ["longer than 8 kB", "too long", () => provider.forge(claims({ more: "x".repeat(9_000) }))],
])("a token is refused that is %s", async (_name, reason, token) => {
  expect(await outcomeOf(`Bearer ${await token()}`)).toBe(reason);
});

test.each<[string, TokenReason, string | undefined]>([
  ["nothing", "missing", undefined],
  ["an empty text", "malformed", ""],
  ["a password", "malformed", "Basic bGVhcm5lcjpzZWNyZXQ="],
  ["the word alone", "malformed", "Bearer"],
  ["two parts", "malformed", "Bearer a.b"],
  ["garbage in three parts", "malformed", "Bearer a.b.c"],
  ["an encrypted token", "malformed", "Bearer a.b.c.d.e"],
  ["two tokens", "malformed", "Bearer a.b.c, Bearer d.e.f"],
])("a header is refused that holds %s", async (_name, reason, header) => {
  expect(await outcomeOf(header)).toBe(reason);
});

test("nobody is signed out while the provider is away: that is UNAVAILABLE", async () => {
  const away = "http://127.0.0.1:1";
  const issuer = { url: away, audience: provider.audience, personClaim: "email" };
  const check = makeTokenCheck({ issuer, demoMode: false }, null);
  const token = await provider.forge(claims({ iss: away }));
  await expect(check(`Bearer ${token}`)).rejects.toMatchObject({
    code: "UNAVAILABLE",
    cause: expect.objectContaining({ message: "fetch failed" }),
  });
});

test("a garbled token never makes us ask the provider", async () => {
  const issuer = { url: "http://127.0.0.1:1", audience: "a", personClaim: "email" };
  const check = makeTokenCheck({ issuer, demoMode: false }, null);
  expect(await check("Bearer a.b.c")).toBeNull();
});

async function signedByStranger(): Promise<string> {
  const { privateKey } = await generateKeyPair("RS256");
  const header = { alg: "RS256", typ: "at+jwt", kid: "first" };
  return new SignJWT(claims()).setProtectedHeader(header).sign(privateKey);
}

async function signedWithPublicKey(): Promise<string> {
  const secret = new TextEncoder().encode(await exportSPKI(provider.publicKey));
  const header = { alg: "HS256", typ: "at+jwt", kid: "first" };
  return new SignJWT(claims()).setProtectedHeader(header).sign(secret);
}

async function changedAfterwards(): Promise<string> {
  const [header, , signature] = (await provider.forge(claims())).split(".");
  const other = JSON.stringify(claims({ email: "admin@example.org" }));
  return [header, Buffer.from(other).toString("base64url"), signature].join(".");
}

async function criticalAboutUnknown(): Promise<string> {
  const token = await provider.forge(claims());
  const [, payload, signature] = token.split(".");
  const header = { alg: "RS256", typ: "at+jwt", kid: "first", crit: ["must"], must: true };
  return [Buffer.from(JSON.stringify(header)).toString("base64url"), payload, signature].join(".");
}
