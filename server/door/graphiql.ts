import type { FastifyInstance, FastifyRequest } from "fastify";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isAddress } from "../sign-in/access-token.ts";
import { DEMO_TOKEN_HOURS } from "../sign-in/demo-token.ts";
import { isLoopback } from "../loopback.ts";
import { refuse } from "../errors.ts";
import { graphiqlPage } from "./graphiql-page.ts";
import type { GraphiqlPage } from "./graphiql-page.ts";
import { startScript } from "./graphiql-start.ts";
import { styles } from "./graphiql-styles.ts";

/** Everything comes from here; CodeMirror writes style attributes, so those are let through. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

const script = "text/javascript; charset=utf-8";
const css = "text/css; charset=utf-8";

/** What the page is made of, and how one signs in on it. */
export type GraphiqlTraits = GraphiqlPage & {
  /** Issues a demo token; null outside demo mode. */
  readonly issueToken: ((address: string) => Promise<string>) | null;
};

/**
 * Serves GraphiQL at `/graphiql` from our own files, with no request to another host, and leads
 * there from `/`. In demo mode `POST /demo/token` signs in as one of the demo people.
 */
export async function serveGraphiql(
  fastify: FastifyInstance,
  traits: GraphiqlTraits,
): Promise<void> {
  const page = graphiqlPage(traits);
  fastify.get("/", (_request, reply) => reply.redirect("/graphiql"));
  fastify.get("/graphiql", { helmet: { contentSecurityPolicy } }, (_request, reply) =>
    reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page),
  );
  serveFile(fastify, { name: "start.js", type: script, content: Buffer.from(startScript) });
  serveFile(fastify, { name: "page.css", type: css, content: Buffer.from(styles) });
  for (const [name, type, path] of [
    ["react.js", script, "react/umd/react.production.min.js"],
    ["react-dom.js", script, "react-dom/umd/react-dom.production.min.js"],
    ["graphiql.js", script, "graphiql/graphiql.min.js"],
    ["graphiql.css", css, "graphiql/graphiql.min.css"],
  ] as const) {
    serveFile(fastify, { name, type, content: await readFile(packageFile(path)) });
  }
  if (traits.issueToken !== null) serveDemoToken(fastify, traits.issueToken);
}

interface PageFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

function serveFile(fastify: FastifyInstance, { name, type, content }: PageFile): void {
  const etag = `"${createHash("sha256").update(content).digest("base64url")}"`;
  fastify.get(`/graphiql/${name}`, (request, reply) => {
    void reply.header("etag", etag).header("cache-control", "no-cache");
    if (request.headers["if-none-match"] === etag) return reply.code(304).send();
    return reply.type(type).send(content);
  });
}

/** The path of a file within a package of ours, wherever npm put it. */
function packageFile(path: string): string {
  const [name = "", ...rest] = path.split("/");
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return join(dirname(manifest), ...rest);
}

function serveDemoToken(
  fastify: FastifyInstance,
  issue: (address: string) => Promise<string>,
): void {
  fastify.post("/demo/token", async (request) => {
    if (!isFromHere(request)) throw refuse("FORBIDDEN");
    const address = addressIn(request.body);
    if (address === null) throw refuse("BAD_USER_INPUT", "ADDRESS");
    return { token: await issue(address), expiresIn: DEMO_TOKEN_HOURS * 3600 };
  });
}

/**
 * From this machine, by its own name, and from no page of another origin: a page elsewhere may give
 * its host our address, or send a request here from this machine's own browser.
 */
function isFromHere({ ip, hostname, headers }: FastifyRequest): boolean {
  const { origin, "sec-fetch-site": site } = headers;
  const ownPage = origin === undefined || originHost(origin) === headers.host;
  const isForeign = site !== undefined && site !== "same-origin" && site !== "none";
  return isLoopback(ip) && isLoopback(hostname) && ownPage && !isForeign;
}

/** The host and port of an origin; an opaque one, such as `null`, has none. */
function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function addressIn(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("address" in body)) return null;
  return typeof body.address === "string" && isAddress(body.address) ? body.address : null;
}
