import type { RequestContext } from "../server/context.ts";
import { Refusal, sentenceOf } from "../server/errors.ts";
import type { RefusalCode } from "../server/errors.ts";
import { findingInWords } from "../server/framework/finding/finding-in-words.ts";
import { RefusedFindings } from "../server/framework/publishing/refused-findings.ts";
import type { PersonId, Texts } from "../server/level.ts";

/** Something about a mutation that the person asking can mend. */
export interface UserError {
  readonly code: RefusalCode;
  readonly message: Texts;
  /** From the argument inwards; null where it concerns the whole. */
  readonly path: readonly string[] | null;
  /** Of a conflict: the revision that stands now. */
  readonly currentRevision: number | null;
  /** Of a conflict: who saved it. */
  readonly changedBy: PersonId | null;
}

/** What the asker can do something about; all other refusals answer in place of the data. */
const MENDABLE: ReadonlySet<RefusalCode> = new Set([
  "CONFLICT",
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "ILLEGAL_TRANSITION",
  "UNMAPPED_KEY",
  "UNMAPPED_LEVEL",
  "MENTOR_FULL",
  "NOT_ELIGIBLE",
  "RECIPROCAL",
]);

/** What came of an act: what it answered, or the errors on account of which it did nothing. */
export type Mended<Done> =
  | { readonly done: Done; readonly errors: readonly [] }
  | { readonly done: null; readonly errors: readonly UserError[] };

/**
 * Does it, and answers what it answers, or the errors where it was refused for something that the
 * asker can mend; whatever is read afterwards is read anew. Throws whatever else is thrown.
 */
export async function mended<Done>(
  context: Pick<RequestContext, "renew">,
  act: () => Promise<Done>,
): Promise<Mended<Done>> {
  const outcome = await Promise.resolve()
    .then(act)
    .then(
      (done): Mended<Done> => ({ done, errors: [] }),
      (error: unknown): Mended<Done> => {
        if (!(error instanceof Refusal) || !MENDABLE.has(error.code)) throw error;
        return { done: null, errors: userErrorsOf(error) };
      },
    );
  await context.renew();
  return outcome;
}

/** A refusal as the errors of a payload: one, or one for each of its findings. */
export function userErrorsOf(refusal: Refusal): UserError[] {
  const { code, reason, values, place } = refusal;
  const common = { path: place === null ? null : ["input", ...place], ...conflictOf(refusal) };
  if (!(refusal instanceof RefusedFindings)) {
    const message = inBoth((language) => sentenceOf(reason, values, language));
    return [{ code, message, ...common }];
  }
  return refusal.findings.map((finding) => ({
    code: refusal.codeOf(finding),
    message: inBoth((language) => findingInWords(finding, language)),
    ...common,
    path: ["input", "framework"],
  }));
}

function conflictOf({ code, values }: Refusal): Pick<UserError, "currentRevision" | "changedBy"> {
  const { revision, person } = code === "CONFLICT" ? values : {};
  return {
    currentRevision: typeof revision === "number" ? revision : null,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- conflicts name people by id
    changedBy: typeof person === "number" ? (person as PersonId) : null,
  };
}

function inBoth(wordedIn: (language: string) => string): Texts {
  return { en: wordedIn("en"), fr: wordedIn("fr") };
}
