import { GraphQLError } from "graphql";
import { sentences } from "./refusals.ts";
import type { Reason } from "./refusals.ts";
import type { Language } from "./level.ts";

/** Every code a refusal can carry in `extensions.code`, and the HTTP status where nothing else is answered. */
export const refusalCodes = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  QUERY_TOO_COMPLEX: 400,
  IDEMPOTENCY_KEY_REUSED: 422,
  OVERLOADED: 503,
  UNAVAILABLE: 503,
  MENTOR_FULL: 409,
  NOT_ELIGIBLE: 409,
  RECIPROCAL: 409,
  ILLEGAL_TRANSITION: 409,
  UNMAPPED_KEY: 409,
  UNMAPPED_LEVEL: 409,
  INTERNAL_SERVER_ERROR: 500,
} as const;

/** Where HTTP has a status of its own for a reason. */
const statusOfReason: Partial<Record<Reason, number>> = {
  METHOD: 405,
  BODY_SIZE: 413,
  MEDIA_TYPE: 415,
  ACCEPT: 406,
  UPLOAD_ENCODING: 415,
  UPLOAD_FORM: 415,
  LINK_EXPIRED: 410,
};

/** What kind of refusal it is, for programs. */
export type RefusalCode = keyof typeof refusalCodes;

/** The values that a sentence names, by the name in its braces. */
export type Values = Readonly<Record<string, string | number>>;

/** A refusal that the person asking may read; everything else that is thrown is masked. */
export class Refusal extends GraphQLError {
  readonly code: RefusalCode;
  readonly reason: Reason;
  readonly values: Values;
  /** Where in the input it lies, from the outside in; null where it concerns the whole. */
  place: readonly string[] | null = null;

  constructor(code: RefusalCode, reason: Reason, values: Values) {
    super(sentenceOf(reason, values, "en"), { extensions: { code } });
    this.name = "Refusal";
    this.code = code;
    this.reason = reason;
    this.values = values;
  }

  /** The same refusal, saying where in the input it lies. */
  at(place: readonly string[]): this {
    this.place = place;
    return this;
  }

  /** The HTTP status of an answer that holds nothing but this refusal. */
  get status(): number {
    return statusOfReason[this.reason] ?? refusalCodes[this.code];
  }
}

/**
 * Makes a refusal to throw: `throw refuse("BAD_USER_INPUT", "RANGE", { … })`. The reason picks
 * the sentence from the word list; left out, it is the code's own general sentence.
 */
export function refuse(code: RefusalCode, reason: Reason = code, values: Values = {}): Refusal {
  return new Refusal(code, reason, values);
}

/** The sentence for a reason with its values filled in; a language not offered is answered in English. */
export function sentenceOf(reason: Reason, values: Values, language: Language): string {
  const texts = sentences[reason];
  const text = language.toLowerCase().split("-")[0] === "fr" ? texts.fr : texts.en;
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
