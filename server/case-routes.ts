import type { FastifyInstance } from "fastify";
import { contextOf } from "./asker-context.ts";
import type { Services } from "./context.ts";
import { CASE_PATH, serveCase } from "./door/case-routes.ts";
import type { Doorkeeper } from "./door/sign-in.ts";
import { publishedContentStore } from "./framework/content/published-content.store.ts";

/** The route that serves published frameworks as CASE, to every person who is active. */
export function caseRoutes(
  services: Services,
  publicUrl: () => string,
  doorkeeper: Doorkeeper,
): (fastify: FastifyInstance) => void {
  const store = publishedContentStore(services.database);
  return (fastify) =>
    serveCase(fastify, {
      ...doorkeeper,
      languages: services.languages,
      uriBase: () => `${publicUrl()}${CASE_PATH}`,
      published: () => store.list(),
      read: (version) => store.read(version),
      admit: (asker) => contextOf(services, asker),
    });
}
