import { expect } from "@jest/globals";
import fc from "fast-check";
import { Refusal } from "../../../server/errors.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { readFrameworkValue } from "../../../server/framework/json/read-json.ts";
import type { TextChange } from "../../../server/framework/editing/texts.ts";
import { inOrder } from "../../../server/framework/content/in-order.ts";
import { anyContent } from "../any-content.ts";

/** Any framework, in the order in which it is kept. */
export const anyDraft = anyContent.map(inOrder);

/** Any place a curator can name, some of them beyond the end, and none. */
export const anyPosition = fc.option(fc.nat(6));

/** A text in the framework's first language, and perhaps in the last. */
export function anyWords({ languages }: FrameworkContent): fc.Arbitrary<TextChange[]> {
  const [first = "en", ...others] = languages;
  return fc.subarray(others).chain((more) =>
    fc.tuple(
      ...[first, ...more].map((language) =>
        fc.record({
          language: fc.constant(language),
          text: fc.constantFrom("Tool", "outil", "Été"),
        }),
      ),
    ),
  );
}

/** Words in one language as an editor sends them. */
export function words(text: string, language = "en"): TextChange[] {
  return [{ language, text }];
}

/** Fails where a key leads nowhere or comes twice, a level is off the scale, or order is lost. */
export function expectWhole(content: FrameworkContent): void {
  const reading = readFrameworkValue({ format: "waymark/1", ...content });
  expect(reading.findings.filter(({ severity }) => severity === "ERROR")).toEqual([]);
  expect(inOrder(content)).toEqual(content);
}

/** What an edit is refused with, as "CODE REASON place/in/the/input". */
export function refusalOf(edit: () => unknown): string {
  try {
    edit();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.code} ${error.reason} ${error.place?.join("/") ?? "-"}`;
  }
  return "nothing";
}

/** The things of a list but the one with that key, in order. */
export function butFor<Thing extends { readonly key: string }>(
  list: readonly Thing[],
  key: string,
): Thing[] {
  return list.filter((one) => one.key !== key);
}
