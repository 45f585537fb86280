import { SignJWT, exportJWK, generateKeyPair, importJWK } from "jose";
import type { CryptoKey, JWK } from "jose";
import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TokenIssuer } from "./access-token.ts";
import type { Environment } from "../environment.ts";
import { codeOf } from "../error-code.ts";

/** How long a demo token holds. */
export const DEMO_TOKEN_HOURS = 12;

const ALGORITHM = "ES256";
const DEMO_ISSUER = "urn:waymark:demo";
const DEMO_AUDIENCE = "waymark";

/** The issuer of demo tokens, and the way to have one. */
export interface DemoTokens {
  readonly issuer: TokenIssuer;
  issue(address: string): Promise<string>;
}

/**
 * Opens the demo issuer. Its key is made at the first start and kept in the data folder, readable
 * by its owner alone, so that tokens outlive a restart and a command can issue them beside the
 * server. Null outside demo mode.
 */
export async function openDemoTokens(
  environment: Pick<Environment, "demoMode" | "dataDir">,
): Promise<DemoTokens | null> {
  if (!environment.demoMode) return null;
  const path = join(environment.dataDir, "demo-key.json");
  const jwk = (await readKey(path)) ?? (await makeKey(environment.dataDir, path));
  const { d: _private, ...publicJwk } = jwk;
  const signingKey = await keyFrom(jwk, path);
  const verifyingKey = await keyFrom(publicJwk, path);
  return {
    issuer: {
      issuer: DEMO_ISSUER,
      audience: DEMO_AUDIENCE,
      personClaim: "email",
      keys: async () => verifyingKey,
    },
    issue: (address) => sign(address.toLowerCase(), signingKey),
  };
}

function sign(address: string, key: CryptoKey): Promise<string> {
  return new SignJWT({ email: address })
    .setProtectedHeader({ alg: ALGORITHM, typ: "at+jwt" })
    .setIssuer(DEMO_ISSUER)
    .setAudience(DEMO_AUDIENCE)
    .setSubject(address)
    .setIssuedAt()
    .setExpirationTime(`${DEMO_TOKEN_HOURS}h`)
    .setJti(randomUUID())
    .sign(key);
}

async function readKey(path: string): Promise<JWK | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
  const jwk = parsed(text);
  if (!isKey(jwk)) throw damaged(path);
  return jwk;
}

function isKey(value: unknown): value is JWK {
  return (
    typeof value === "object" && value !== null && "kty" in value && typeof value.kty === "string"
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Writes a new key; where another process was quicker, takes the key of that one. */
async function makeKey(folder: string, path: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(jwk), { mode: 0o600 });
  try {
    await link(draft, path);
    return jwk;
  } catch (error) {
    const theirs = codeOf(error) === "EEXIST" ? await readKey(path) : null;
    if (theirs !== null) return theirs;
    throw error;
  } finally {
    await unlink(draft);
  }
}

async function keyFrom(jwk: JWK, path: string): Promise<CryptoKey> {
  const key = await importJWK(jwk, ALGORITHM).catch(() => null);
  if (key === null || key instanceof Uint8Array) throw damaged(path);
  return key;
}

function damaged(path: string): Error {
  return new Error(
    `The key for demo tokens in ${path} is damaged; delete the file and start again.`,
  );
}
