import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeTokenCheck } from "../../server/sign-in/access-token.ts";
import type { TokenIssuer } from "../../server/sign-in/access-token.ts";
import { openDemoTokens } from "../../server/sign-in/demo-token.ts";

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "demo-"));
});
afterAll(() => rm(dataDir, { recursive: true }));

const environment = () => ({ demoMode: true, dataDir, issuer: null });

async function check(token: string) {
  const tokens = await openDemoTokens(environment());
  return makeTokenCheck(environment(), tokens?.issuer ?? null)(`Bearer ${token}`);
}

test("a token outlives a restart, and its key is its owner's alone", async () => {
  const tokens = await openDemoTokens(environment());
  const found = await check((await tokens?.issue("Learner@Example.org")) ?? "");
  expect(found).toMatchObject({ address: "learner@example.org" });
  const hours = (Number(found?.expiresAt) - Date.now()) / 3_600_000;
  expect(Math.round(hours)).toBe(12);
  expect((await stat(join(dataDir, "demo-key.json"))).mode & 0o777).toBe(0o600);
  expect(await readdir(dataDir)).toEqual(["demo-key.json"]);
});

test("the signature of a token that held is not checked again at once, that of another is", async () => {
  const tokens = await openDemoTokens(environment());
  if (tokens === null) throw new Error("demo mode has an issuer");
  let looks = 0;
  const counted: TokenIssuer = {
    ...tokens.issuer,
    keys: (...asked) => {
      looks += 1;
      return tokens.issuer.keys(...asked);
    },
  };
  const checkToken = makeTokenCheck(environment(), counted);
  const token = await tokens.issue("learner@example.org");
  const [first, again] = [await checkToken(`Bearer ${token}`), await checkToken(`Bearer ${token}`)];
  expect([first?.address, again?.address]).toEqual(["learner@example.org", "learner@example.org"]);
  expect(looks).toBe(1);
  expect(await checkToken(`Bearer ${token.slice(0, -4)}AAAA`)).toBeNull();
  expect(looks).toBe(2);
});

test("two processes that start at once agree on one key", async () => {
  const fresh = { demoMode: true, dataDir: join(dataDir, "fresh") };
  const [one, other] = await Promise.all([openDemoTokens(fresh), openDemoTokens(fresh)]);
  const issuer = other?.issuer ?? null;
  const token = await one?.issue("learner@example.org");
  const found = await makeTokenCheck({ issuer: null, demoMode: true }, issuer)(`Bearer ${token}`);
  expect(found?.address).toBe("learner@example.org");
});

test("a token made with another key is refused", async () => {
  const other = await openDemoTokens({ demoMode: true, dataDir: join(dataDir, "other") });
  expect(await check((await other?.issue("admin@example.org")) ?? "")).toBeNull();
});

test("outside demo mode nothing is issued, and no demo token is taken", async () => {
  expect(await openDemoTokens({ demoMode: false, dataDir })).toBeNull();
  const tokens = await openDemoTokens(environment());
  const strict = makeTokenCheck({ issuer: null, demoMode: false }, tokens?.issuer ?? null);
  expect(await strict(`Bearer ${await tokens?.issue("admin@example.org")}`)).toBeNull();
});

test("a damaged key is told by its path, with what to do", async () => {
  const damaged = await mkdtemp(join(dataDir, "damaged-"));
  await writeFile(join(damaged, "demo-key.json"), '{"kty":');
  await expect(openDemoTokens({ demoMode: true, dataDir: damaged })).rejects.toThrow(
    /demo-key\.json is damaged; delete/,
  );
});

interface Ended {
  readonly code: number | string;
  readonly out: string;
  readonly error: string;
}

function command(args: string[], variables: Record<string, string> = {}): Promise<Ended> {
  const { DATABASE_URL: _ours, NODE_OPTIONS: _jest, ...inherited } = process.env;
  const env = { ...inherited, DATA_DIR: dataDir, ...variables };
  return new Promise((resolve) => {
    const tsx = join("node_modules", ".bin", "tsx");
    execFile(tsx, ["server/token.command.ts", ...args], { env }, (error, out, text) => {
      resolve({ code: error?.code ?? 0, out, error: text });
    });
  });
}

test("the command prints a token that the server takes, and nothing else", async () => {
  const { code, out } = await command(["--as", "learner@example.org"]);
  expect(code).toBe(0);
  expect(await check(out.trim())).toMatchObject({ address: "learner@example.org" });
});

test.each([[[]], [["--as"]], [["--as", "learner"]], [["--for", "a@example.org"]]])(
  "the command explains itself when called as %j",
  async (args) => {
    const { code, out, error } = await command(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toMatch(/npm run --silent token -- --as learner@example\.org/);
  },
);

test("outside demo mode the command says why there is no token", async () => {
  const { code, out, error } = await command(["--as", "a@example.org"], { NODE_ENV: "production" });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(error).toMatch(/demo mode only/);
});
