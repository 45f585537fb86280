import type { FrameworkContent, ProfileContent } from "../content/content.ts";
import { NumberedKeys } from "../meeting/numbered-keys.ts";
import { checkOnce, newKeyOf } from "./keys.ts";
import { changedName, textRule } from "./texts.ts";
import type { TextChange } from "./texts.ts";

/** A duty; without a key it is a new one. */
export interface ResponsibilityEdit {
  readonly key?: string | null;
  readonly text: readonly TextChange[];
}

/** What of a profile's input is about its duties. */
interface DutiesOfProfile {
  readonly key: string;
  readonly responsibilities?: readonly ResponsibilityEdit[] | null;
}

/** The duties of a profile after the edit: those it names, in its order; none named: as before. */
export function changedResponsibilities(
  content: FrameworkContent,
  { key: profile, responsibilities }: DutiesOfProfile,
  used: ReadonlySet<string>,
): ProfileContent["responsibilities"] {
  const before = content.profiles.find(({ key }) => key === profile)?.responsibilities ?? [];
  if (responsibilities == null) return before;
  const given = responsibilities.map(({ key }) => key);
  checkOnce(given, (at) => ["responsibilities", `${at}`, "key"]);
  const present = content.profiles.flatMap((one) => one.responsibilities.map(({ key }) => key));
  const named = given.flatMap((key) => key ?? []);
  const numbered = new NumberedKeys([...used, ...present, ...named]);
  return responsibilities.map(({ key, text }, at) => {
    const place = ["responsibilities", `${at}`];
    const own = before.find((one) => one.key === key);
    const rule = textRule(content, [...place, "text"]);
    return {
      key:
        own?.key ?? (key == null ? numbered.next("responsibility-") : newKey(content, key, place)),
      text: changedName(own?.text ?? null, text, rule),
    };
  });
}

function newKey(content: FrameworkContent, key: string, place: readonly string[]): string {
  const other = content.profiles.find((one) =>
    one.responsibilities.some((duty) => duty.key === key),
  );
  return newKeyOf(other, key, place);
}
