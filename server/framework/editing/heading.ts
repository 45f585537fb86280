import { refuse } from "../../errors.ts";
import type { Language, Texts } from "../../level.ts";
import type { FrameworkContent } from "../content/content.ts";
import { textsIn } from "../content/texts-in.ts";
import { withoutLostExtensions } from "./extensions.ts";
import { checkOnce } from "./keys.ts";
import { changedScale, checkLevelsInUse } from "./scale.ts";
import type { LevelEdit } from "./scale.ts";
import { changedName, nameRule } from "./texts.ts";
import type { TextChange } from "./texts.ts";

/** What belongs to a framework as a whole; what is left out stays. */
export interface HeadingEdit {
  readonly title?: readonly TextChange[] | null;
  /** All of them, the fallback first. */
  readonly languages?: readonly Language[] | null;
  /** The whole scale. */
  readonly levels?: readonly LevelEdit[] | null;
  /** Null leaves it to the settings. */
  readonly freshnessMonths?: number | null;
}

/** The most languages one framework may have. */
const MOST_LANGUAGES = 100;

/** The longest time after which a level may count as stale: a hundred years. */
const MOST_MONTHS = 1200;

/**
 * The framework with another title, languages, scale or freshness. BAD_USER_INPUT where a level
 * in use, or the only language of a text, is taken away; other texts in that language stay stored.
 */
export function withHeading(content: FrameworkContent, edit: HeadingEdit): FrameworkContent {
  const languages = checkedLanguages(edit.languages ?? content.languages);
  const spoken = { ...content, languages };
  const after: FrameworkContent = {
    ...spoken,
    title: changedName(content.title, edit.title, nameRule(spoken, ["title"])),
    levels: changedScale(spoken, edit.levels),
    freshnessMonths:
      edit.freshnessMonths === undefined ? content.freshnessMonths : months(edit.freshnessMonths),
  };
  checkLevelsInUse(after);
  checkLanguagesInUse(content, after);
  return withoutLostExtensions(after, content);
}

function checkedLanguages(languages: readonly Language[]): readonly Language[] {
  const place = ["languages"];
  if (languages.length === 0) throw refuse("BAD_USER_INPUT", "LANGUAGES_NEEDED").at(place);
  if (languages.length > MOST_LANGUAGES) {
    const values = { name: "languages", most: MOST_LANGUAGES };
    throw refuse("BAD_USER_INPUT", "AT_MOST", values).at(place);
  }
  checkOnce(languages, (at) => [...place, `${at}`]);
  return languages;
}

function months(freshness: number | null): number | null {
  if (freshness === null || (freshness >= 1 && freshness <= MOST_MONTHS)) return freshness;
  const values = { name: "freshnessMonths", least: 1, most: MOST_MONTHS };
  throw refuse("BAD_USER_INPUT", "RANGE", values).at(["freshnessMonths"]);
}

/** Whatever could be read in one of the languages before can be read in one of them now. */
function checkLanguagesInUse(before: FrameworkContent, after: FrameworkContent): void {
  for (const language of before.languages.filter((one) => !after.languages.includes(one))) {
    const isLost = ({ texts }: { readonly texts: Texts }) =>
      language in texts && !after.languages.some((one) => one in texts);
    const [first, ...others] = textsIn(after).filter(isLost);
    if (first === undefined) continue;
    const values = { language, count: others.length + 1, key: first.key };
    throw refuse("BAD_USER_INPUT", "LANGUAGE_IN_USE", values).at(["languages"]);
  }
}
