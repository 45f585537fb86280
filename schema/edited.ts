import type { RequestContext } from "../server/context.ts";
import type { FrameworkContent } from "../server/framework/content/content.ts";
import type { FrameworkVersion } from "../server/framework/version.ts";
import { mended } from "./mending.ts";
import type { UserError } from "./mending.ts";

/** What a mutation of a draft answers, beside the things that were saved. */
export interface DraftAnswer {
  readonly errors: readonly UserError[];
  readonly framework: FrameworkVersion | null;
}

/** One edit: what the audit calls it, what was asked, and what becomes of the content. */
export interface AskedEdit {
  readonly action: string;
  readonly input: { readonly framework: string; readonly expectedRevision: number };
  readonly edit: (content: FrameworkContent, used: ReadonlySet<string>) => FrameworkContent;
}

/**
 * Edits a draft and answers it as it is afterwards, with what `saved` finds in it; where the edit
 * was refused, the errors and the draft as it stands.
 */
export function edited<Saved extends object>(
  context: RequestContext,
  { action, input, edit }: AskedEdit,
  saved?: (draft: FrameworkVersion) => Saved,
): Promise<DraftAnswer | (DraftAnswer & Saved)> {
  const { framework, expectedRevision } = input;
  const act = () => context.workshop.edit({ framework, expectedRevision, action, edit });
  return drafted(context, framework, act).then((answer) =>
    answer.errors.length > 0 || answer.framework === null || saved === undefined
      ? answer
      : { ...answer, ...saved(answer.framework) },
  );
}

/** Works on the draft of that key, and answers it as it is afterwards, with or without errors. */
export async function drafted(
  context: RequestContext,
  key: string,
  act: () => Promise<unknown>,
): Promise<DraftAnswer> {
  const { errors } = await mended(context, act);
  return { errors, framework: await context.drafts.of(key) };
}

/** The thing with that key among those of a draft; null where there is none. */
export function keyed<Thing extends { readonly key: string }>(
  things: readonly Thing[],
  key: string,
): Thing | null {
  return things.find((one) => one.key === key) ?? null;
}
