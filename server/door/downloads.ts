import { create as contentDisposition } from "content-disposition";
import type { FastifyInstance } from "fastify";
import type { MadeFile } from "../files/file.ts";
import { askerOf, signIn } from "./sign-in.ts";
import type { Asker, Doorkeeper } from "./sign-in.ts";

/** Who may fetch files, and which. */
export interface DownloadsTraits extends Doorkeeper {
  /** The file a link leads this person to; throws where it leads them nowhere. */
  readonly fileAt: (token: string, asker: Asker) => Promise<MadeFile>;
}

/**
 * Serves `GET /downloads/…`: whom a link was made for fetches the file there, signed in. Nobody
 * keeps it on the way, and no browser shows it as a page of ours.
 */
export function serveDownloads(fastify: FastifyInstance, traits: DownloadsTraits): void {
  // Open to the right, because a parameter with a name ends at 100 letters.
  fastify.get<{ Params: { "*": string } }>("/downloads/*", {
    onRequest: signIn(traits),
    handler: async (request, reply) => {
      const file = await traits.fileAt(request.params["*"], askerOf(request));
      return reply
        .type(file.mediaType)
        .header("content-disposition", contentDisposition(file.fileName))
        .header("cache-control", "no-store")
        .send(file.body);
    },
  });
}
