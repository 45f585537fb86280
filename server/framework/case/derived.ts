import { identifierOf } from "./identifier.ts";
import type { CaseKind } from "./kinds.ts";

/** The identifiers of our own item types, the same for all frameworks. */
export const ITEM_TYPE_IDS: Readonly<Record<CaseKind, string>> = {
  GROUP: identifierOf("ITEM_TYPE", "GROUP"),
  COMPETENCY: identifierOf("ITEM_TYPE", "COMPETENCY"),
  INDICATOR: identifierOf("ITEM_TYPE", "INDICATOR"),
};

/** What stands for the creator of a framework that names none. */
export const CREATOR = "Waymark";

/** What a package of CASE has an identifier for, besides its item types. */
type Identified = CaseKind | "FRAMEWORK" | "RUBRIC" | "CRITERION" | "CRITERION_LEVEL";

/**
 * The identifier of a thing that came from nowhere else: the same for the same framework, kind and
 * key. `more` tells what belongs to one thing apart, such as its translations by language.
 */
export function derivedId(framework: string, kind: Identified, ...more: readonly string[]): string {
  return identifierOf("THING", framework, kind, ...more);
}
