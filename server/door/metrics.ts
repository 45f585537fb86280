import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { isLoopback } from "../loopback.ts";
import { refuse } from "../errors.ts";
import { knownOperations } from "./known-operations.ts";

/** What else of the server is worth a look; each is asked when somebody looks. */
export interface Measures {
  /** SQL statements sent since the start. */
  readonly statements: () => number;
  readonly catalogueRevision: () => Promise<number>;
}

/** An operation as measurements see it: never who asked, nor with what. */
export interface MeasuredOperation {
  readonly kind: string;
  readonly name: string | undefined;
}

/** How the page of measurements is served. */
export interface MetricsTraits {
  /** Lets in whoever brings it; null: this machine alone. */
  readonly token: string | null;
  readonly measures: Measures | undefined;
}

/**
 * Serves `/metrics` for Prometheus: to this machine, and to whoever brings the token; to anybody
 * else there is nothing at this address. Answers where the door writes down each operation.
 */
export function serveMetrics(
  fastify: FastifyInstance,
  { token, measures }: MetricsTraits,
): (requestId: string, operation: MeasuredOperation) => void {
  const registry = new Registry();
  // Bounded, for whoever hangs up before their operation is known.
  const operations: Operations = new LRUCache({ max: 2_000 });
  measureRequests(fastify, registry, operations);
  if (measures !== undefined) measureServer(registry, measures);
  let started = false;
  fastify.get("/metrics", async (request, reply) => {
    if (!mayLook(request, token)) throw refuse("NOT_FOUND", "NO_SUCH_ADDRESS");
    // Watching the process costs a little: it begins when somebody looks for the first time.
    if (!started) collectDefaultMetrics({ register: registry });
    started = true;
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  return (requestId, operation) => void operations.set(requestId, operation);
}

/** What runs, by the id of its request, until it is answered. */
type Operations = LRUCache<string, MeasuredOperation>;

function measureRequests(
  fastify: FastifyInstance,
  registry: Registry,
  operations: Operations,
): void {
  const { duration, count } = requestMeasures([registry]);
  fastify.addHook("onResponse", async (request, reply) => {
    if (request.routeOptions.url !== "/graphql") return;
    // A request that was refused at the door has no operation.
    const { kind, name } = operations.get(request.id) ?? nothing;
    operations.delete(request.id);
    const status = reply.statusCode;
    const operation = name !== undefined && knownOperations.has(name) ? name : "other";
    duration.observe({ kind, status }, reply.elapsedTime / 1000);
    count.inc({ operation, status });
  });
}

const nothing: MeasuredOperation = { kind: "none", name: undefined };

function requestMeasures(registers: Registry[]) {
  const duration = new Histogram({
    name: "waymark_request_duration_seconds",
    help: "Time from the first byte of a GraphQL request to the last of its answer",
    labelNames: ["kind", "status"],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const count = new Counter({
    name: "waymark_operations_total",
    help: "GraphQL requests by the name of the operation; what no client of ours sends is other",
    labelNames: ["operation", "status"],
    registers,
  });
  return { duration, count };
}

function measureServer(registry: Registry, measures: Measures): void {
  const registers = [registry];
  const statements = new Counter({
    name: "waymark_sql_statements_total",
    help: "SQL statements sent to answer requests",
    registers,
    collect() {
      statements.reset();
      statements.inc(measures.statements());
    },
  });
  const revision = new Gauge({
    name: "waymark_catalogue_revision",
    help: "Revision of the catalogue in memory",
    registers,
    async collect() {
      revision.set(await measures.catalogueRevision());
    },
  });
}

function mayLook({ ip, hostname, headers }: FastifyRequest, token: string | null): boolean {
  if (isLoopback(ip) && isLoopback(hostname)) return true;
  return token !== null && isSame(headers.authorization ?? "", `Bearer ${token}`);
}

/** Compares in a time that tells nothing of where two texts differ. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
