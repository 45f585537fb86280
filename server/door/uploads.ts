import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuse } from "../errors.ts";
import { uploadLimits } from "../files/upload.store.ts";
import type { Upload } from "../files/upload.store.ts";
import type { PersonId } from "../level.ts";
import { askerOf, signIn, takesJson } from "./sign-in.ts";
import type { Asker, Doorkeeper } from "./sign-in.ts";
import { makeUploadGate } from "./upload-gate.ts";

/** Who may send files, and where they go. */
export interface UploadsTraits extends Doorkeeper {
  /** The active person who asks; throws UNAUTHENTICATED where there is none. */
  readonly personOf: (asker: Asker) => Promise<PersonId>;
  /** Keeps a file for that person; may throw a refusal. */
  readonly keep: (person: PersonId, bytes: Uint8Array) => Promise<Upload>;
}

declare module "fastify" {
  interface FastifyRequest {
    sender: PersonId | null;
  }
}

/**
 * Serves `POST /uploads`: whoever is signed in sends the bytes of one file, up to 5 MiB, of any
 * type, and is answered the id that an import takes.
 */
export function serveUploads(fastify: FastifyInstance, traits: UploadsTraits): void {
  // In a room of its own, because any type is taken here and only JSON elsewhere.
  void fastify.register(async (room) => {
    const letIn = makeUploadGate();
    room.removeAllContentTypeParsers();
    room.addContentTypeParser(
      "*",
      { parseAs: "buffer" },
      async (_: unknown, bytes: Buffer) => bytes,
    );
    room.decorateRequest("sender", null);
    room.post("/uploads", {
      bodyLimit: uploadLimits.fileBytes,
      // All that can be said against it is said before the file is read.
      onRequest: [
        signIn(traits),
        takesJson,
        refuseWrapped,
        async (request, reply) => {
          request.sender = await traits.personOf(askerOf(request));
          letIn(request.sender, reply);
        },
      ],
      handler: (request, reply) => keep(traits, request, reply),
    });
  });
}

/** Refuses what is not a file by itself, but compressed or in a form; passes over other types. */
async function refuseWrapped({ headers }: FastifyRequest): Promise<void> {
  if (headers["content-encoding"] !== undefined) throw refuse("BAD_USER_INPUT", "UPLOAD_ENCODING");
  if (headers["content-type"]?.toLowerCase().startsWith("multipart/") === true) {
    throw refuse("BAD_USER_INPUT", "UPLOAD_FORM");
  }
  // Bytes are bytes: a type that is written wrong, or not at all, is no reason to refuse them.
  headers["content-type"] = "application/octet-stream";
}

async function keep(
  traits: UploadsTraits,
  { sender, body }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (sender === null) throw refuse("UNAUTHENTICATED");
  if (!Buffer.isBuffer(body) || body.length === 0) throw refuse("BAD_USER_INPUT", "UPLOAD_EMPTY");
  const { id, expiresAt, bytes } = await traits.keep(sender, body);
  const kept = { id, expiresAt: new Date(expiresAt).toISOString(), bytes };
  return reply.code(201).header("cache-control", "no-store").send(kept);
}
