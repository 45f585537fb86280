import type { JsonObject } from "../content/content.ts";
import { listIn, textIn } from "./json-fields.ts";
import type { Noted } from "./noted.ts";

/** What an item says in its language; null for what it does not say. */
export interface ItemTexts {
  readonly name: string | null;
  readonly definition: string | null;
  readonly rationale: string | null;
  readonly statement: string;
}

/** An item by its identifier. */
type Identified = Noted & { readonly id: string };

/**
 * The texts of an item: an abbreviated statement is its name, and then the full one its
 * definition; notes are its rationale. `lacks` in our notes tells what the full statement only
 * stands in for, because CASE does not let it be empty.
 */
export function textsOf({ raw, own, id }: Identified): ItemTexts {
  const statement = textIn(raw, "fullStatement") ?? standInFor(raw) ?? id;
  const short = textIn(raw, "abbreviatedStatement");
  const lacks = new Set(listIn(own, "lacks"));
  const isUnnamed = lacks.has("name");
  const hasDefinition = !lacks.has("definition") && (isUnnamed || short !== null);
  return {
    name: isUnnamed ? null : (short ?? statement),
    definition: hasDefinition ? statement : null,
    rationale: textIn(raw, "notes"),
    statement,
  };
}

/** What an item is called in a message: the beginning of what it says. */
export function labelOf(item: Identified): string {
  const { name, statement } = textsOf(item);
  const label = name ?? statement;
  return label.length > 60 ? `${label.slice(0, 59)}…` : label;
}

function standInFor(raw: JsonObject): string | null {
  return textIn(raw, "abbreviatedStatement") ?? textIn(raw, "humanCodingScheme");
}
