import type { Language } from "../../level.ts";
import type { FrameworkContent, LevelContent } from "../content/content.ts";
import { usualScale } from "../content/scale.ts";
import { checkedFrameworkKey } from "./keys.ts";
import { changedName } from "./texts.ts";
import type { TextChange } from "./texts.ts";

/** What a new framework begins with. */
export interface Beginning {
  readonly key: string;
  readonly title?: readonly TextChange[] | null;
}

/**
 * A framework with nothing in it but a title, in whose languages it is, and the usual scale.
 * BAD_USER_INPUT without a title, or with a key that no framework can have.
 */
export function newFramework({ key, title }: Beginning): FrameworkContent {
  const given = (title ?? []).map(({ language }) => language);
  const rule = { languages: given, most: 500, place: ["title"] };
  const texts = changedName(null, title, rule);
  const languages = Object.keys(texts);
  return {
    key: checkedFrameworkKey(key),
    title: texts,
    languages,
    freshnessMonths: null,
    levels: scaleIn(languages),
    groups: [],
    competencies: [],
    profiles: [],
    extensions: [],
  };
}

/** The usual scale, named in each of these languages. */
function scaleIn(languages: readonly Language[]): LevelContent[] {
  return usualScale("en").map(({ level }) => {
    const names = languages.flatMap((language) =>
      Object.entries(usualScale(language)[level]?.name ?? {}),
    );
    return { level, name: Object.fromEntries(names) };
  });
}
