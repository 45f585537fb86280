import type { Language, Texts } from "../../level.ts";
import type { JsonObject } from "../content/content.ts";
import { textIn } from "./json-fields.ts";

/** The language an object says it is in, as tags are usually written; null where it says none. */
export function languageIn(object: JsonObject): Language | null {
  const given = textIn(object, "language")?.trim().replaceAll("_", "-") ?? "";
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,8}$/iu.test(given)) return null;
  try {
    return Intl.getCanonicalLocales(given)[0] ?? null;
  } catch {
    return null;
  }
}

/** The language that a text is written in first: the one preferred, else the first it has. */
export function mainLanguage(texts: Texts, preferred: Language): Language {
  return Object.hasOwn(texts, preferred) ? preferred : (Object.keys(texts)[0] ?? preferred);
}
