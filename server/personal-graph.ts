import { graphql } from "graphql";
import { makeSchema } from "../schema/schema.ts";
import { keepCatalogue } from "./catalogue/keeper.ts";
import { openContext } from "./context.ts";
import type { RequestContext } from "./context.ts";
import { openDatabase } from "./database.ts";
import { CASE_PATH } from "./door/case-routes.ts";
import { publicUrlOf } from "./door/public-url.ts";
import type { Environment } from "./environment.ts";
import { Refusal, sentenceOf } from "./errors.ts";
import { downloadSecret } from "./files/download-secret.store.ts";
import { makeDownloads } from "./files/downloads.ts";
import { makeForesight } from "./foresight.ts";
import type { Language } from "./level.ts";

/** Whose eyes to see with, and the language wanted; null leaves it to the person's own. */
export interface Eyes {
  readonly address: string;
  readonly language: Language | null;
}

/** The graph as one person sees it. */
export interface PersonalGraph {
  /** The language in which it answers. */
  readonly language: Language;
  /** Answers a document; throws where any part of it was refused. The type is the asker's promise. */
  ask<Answer>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
}

/**
 * Lets an operator's command ask the graph with somebody's eyes, with no server in between and no
 * token. Answers null where nobody active has the address.
 */
export async function withEyesOf<Outcome>(
  eyes: Eyes,
  { databaseUrl, environment }: { databaseUrl: string; environment: Environment },
  act: (graph: PersonalGraph) => Promise<Outcome>,
): Promise<Outcome | null> {
  const database = await openDatabase(databaseUrl, { connections: 2 });
  try {
    const { languages, currency } = environment;
    const keeper = await keepCatalogue(database);
    const foresight = makeForesight();
    const secret = await downloadSecret(database);
    const publicUrl = (): string => publicUrlOf(environment, { addresses: () => [] });
    const downloads = makeDownloads({ secret, publicUrl });
    const caseBase = (): string => `${publicUrl()}${CASE_PATH}`;
    const shared = { languages, currency, downloads, caseBase, now: Date.now };
    const services = { database, keeper, foresight, ...shared };
    const context = await openContext(services, {
      requestId: "command",
      address: eyes.address.toLowerCase(),
      acceptLanguage: eyes.language ?? undefined,
      named: [],
      question: "",
    }).catch(nullWhereUnknown);
    return context === null ? null : await act(graphIn(context, languages));
  } finally {
    await database.close();
  }
}

function nullWhereUnknown(error: unknown): null {
  if (error instanceof Refusal && error.code === "UNAUTHENTICATED") return null;
  throw error;
}

function graphIn(context: RequestContext, languages: readonly Language[]): PersonalGraph {
  const schema = makeSchema(languages);
  return {
    language: context.language,
    async ask<Answer>(source: string, variables: Readonly<Record<string, unknown>> = {}) {
      const { data, errors } = await graphql({
        schema,
        source,
        contextValue: context,
        variableValues: variables,
      });
      const [error] = errors ?? [];
      if (error !== undefined) throw worded(error.originalError ?? error, context.language);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema has checked the document that the type describes
      return data as Answer;
    },
  };
}

function worded(error: Error, language: Language): Error {
  if (!(error instanceof Refusal)) return error;
  return new Error(sentenceOf(error.reason, error.values, language), { cause: error });
}
