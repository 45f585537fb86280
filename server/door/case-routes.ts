import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createHash } from "node:crypto";
import { refuse } from "../errors.ts";
import { CASE_COLLECTIONS } from "../framework/case/case-answers.ts";
import type { CaseCollection } from "../framework/case/case-answers.ts";
import { CaseLibrary } from "../framework/case/case-library.ts";
import type { CaseFound, CaseLibraryTraits } from "../framework/case/case-library.ts";
import { isUuid } from "../framework/case/identifier.ts";
import type { Language } from "../level.ts";
import { answerCaseError } from "./case-errors.ts";
import { linksFrom, pageOf } from "./case-page.ts";
import { askerOf, signIn, takesJson } from "./sign-in.ts";
import type { Asker, Doorkeeper } from "./sign-in.ts";

/** Where the routes of CASE 1.1 begin. */
export const CASE_PATH = "/ims/case/v1p1";

/** What is served as CASE, and to whom. */
export interface CaseTraits extends Doorkeeper, CaseLibraryTraits {
  readonly languages: readonly Language[];
  /** Lets in whoever may read published frameworks; throws a refusal for anybody else. */
  readonly admit: (asker: Asker) => Promise<unknown>;
}

/**
 * Serves the published frameworks as 1EdTech CASE 1.1, read-only, to whoever is signed in:
 * documents page by page, and every object by its identifier.
 */
export function serveCase(fastify: FastifyInstance, traits: CaseTraits): void {
  const library = new CaseLibrary(traits);
  const onRequest = [
    signIn(traits),
    takesJson,
    async (request: FastifyRequest) => void (await traits.admit(askerOf(request))),
  ];
  // In a room of its own, because errors have another shape here.
  void fastify.register(
    async (room) => {
      room.setErrorHandler((error, request, reply) =>
        answerCaseError(traits, { error, request, reply }),
      );
      room.setNotFoundHandler(async () => {
        throw refuse("NOT_FOUND", "NO_SUCH_ADDRESS");
      });
      room.get("/CFDocuments", {
        onRequest,
        handler: async (request, reply) => {
          const page = pageOf(await library.documents(), request.query);
          const address = new URL(`${traits.uriBase()}/CFDocuments`);
          address.search = new URL(request.url, address).search;
          void reply.header("x-total-count", page.total).header("link", linksFrom(page, address));
          return answer(request, reply, { CFDocuments: [...page.documents] });
        },
      });
      for (const collection of CASE_COLLECTIONS) {
        room.get<{ Params: { id: string } }>(`/${collection}/:id`, {
          onRequest,
          handler: async (request, reply) => {
            const { object, version } = await foundIn(library, collection, request.params.id);
            void reply.header("last-modified", new Date(version.publishedAt).toUTCString());
            return answer(request, reply, object);
          },
        });
      }
    },
    { prefix: CASE_PATH },
  );
}

async function foundIn(
  library: CaseLibrary,
  collection: CaseCollection,
  given: string,
): Promise<CaseFound> {
  const identifier = given.toLowerCase();
  if (!isUuid(identifier)) {
    throw refuse("BAD_USER_INPUT", "CASE_UUID", { given: given.slice(0, 60) });
  }
  const found = await library.find(collection, identifier);
  if (found === null) throw refuse("NOT_FOUND", "CASE_UNKNOWN", { kind: collection });
  return found;
}

/** Sends JSON, or says that whoever asks has it already. */
function answer(request: FastifyRequest, reply: FastifyReply, value: object): FastifyReply {
  const body = JSON.stringify(value);
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  void reply.header("etag", tag).header("cache-control", "private, no-cache");
  const known = (request.headers["if-none-match"] ?? "").split(",").map((one) => one.trim());
  const isKnown = known.some((one) => one === "*" || one.replace(/^W\//u, "") === tag);
  if (isKnown) return reply.code(304).send();
  return reply.type("application/json; charset=utf-8").send(body);
}
