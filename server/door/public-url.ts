import type { FastifyInstance } from "fastify";
import type { Environment } from "../environment.ts";

/**
 * Where others find the server, without a slash at the end: as the environment says, else where it
 * listens, or will. What listens everywhere is found from its own machine.
 */
export function publicUrlOf(
  { publicUrl, host, port }: Pick<Environment, "publicUrl" | "host" | "port">,
  fastify: Pick<FastifyInstance, "addresses">,
): string {
  if (publicUrl !== null) return publicUrl;
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  const [bound] = fastify.addresses();
  return `http://${name}:${typeof bound === "object" ? bound.port : port}`;
}
