import type { FastifyInstance } from "fastify";
import { contextOf } from "./asker-context.ts";
import type { RequestContext, Services } from "./context.ts";
import { serveDownloads } from "./door/downloads.ts";
import type { Doorkeeper } from "./door/sign-in.ts";
import { serveUploads } from "./door/uploads.ts";
import { refuse } from "./errors.ts";
import type { Makers } from "./files/file.ts";
import { uploadStore } from "./files/upload.store.ts";

/** The routes for files in and out: who asks is found as for the graph, and sees the same. */
export function fileRoutes(
  services: Services,
  makers: Makers<RequestContext>,
  doorkeeper: Doorkeeper,
): ((fastify: FastifyInstance) => void)[] {
  const uploads = uploadStore(services.database);
  return [
    (fastify) =>
      serveUploads(fastify, {
        ...doorkeeper,
        personOf: async (asker) => (await contextOf(services, asker)).viewer.person.id,
        keep: (person, bytes) => uploads.keep(person, bytes, services.now()),
      }),
    (fastify) =>
      serveDownloads(fastify, {
        ...doorkeeper,
        async fileAt(token, asker) {
          const context = await contextOf(services, asker);
          const { viewer, now } = context;
          const what = await services.downloads.open(token, viewer.person.id, now);
          const file = await makers[what.kind](what, context);
          if (file === null) throw refuse("NOT_FOUND", "NO_LINK");
          return file;
        },
      }),
  ];
}
