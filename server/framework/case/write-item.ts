import type { Language, Texts } from "../../level.ts";
import type { JsonObject } from "../content/content.ts";
import { languageIn, mainLanguage } from "./case-language.ts";
import { ITEM_TYPE_IDS, derivedId } from "./derived.ts";
import { isObject, meaningful, objectIn, textIn } from "./json-fields.ts";
import { ITEM_TYPES } from "./kinds.ts";
import { field, identityOf, linkTo, shownText, withNotes } from "./writing.ts";
import type { Identity, Writing } from "./writing.ts";
import type { WrittenThing } from "./written-things.ts";

/** One item of an export, and how it is identified. */
export interface WrittenItem {
  readonly identity: Identity;
  readonly title: string;
  readonly language: Language;
  readonly fields: JsonObject;
  /** What came with the association that puts it where it stands, or makes it a translation. */
  readonly association: JsonObject;
}

/** A thing as items: first in its main language, then its translations. */
export function writtenItems(thing: WrittenThing, writing: Writing): WrittenItem[] {
  const { kind, key, name, definition, rationale } = thing;
  const data = writing.extensions.on(kind, key) ?? {};
  const main = mainOf(name, data, writing.language);
  const spoken = [name, definition, rationale].flatMap((texts) => Object.keys(texts ?? {}));
  const others = [...new Set(spoken)].filter((language) => language !== main);
  const translations = objectIn(data, "translations");
  return [
    itemIn(main, { thing, writing, data, derived: derivedId(writing.content.key, kind, key) }),
    ...others.map((language) => {
      const derived = derivedId(writing.content.key, kind, key, language);
      return itemIn(language, { thing, writing, data: objectIn(translations, language), derived });
    }),
  ];
}

/** What came as a translation goes back as one; else the document's language comes first. */
function mainOf(name: Texts, data: JsonObject, preferred: Language): Language {
  const translations = objectIn(data, "translations");
  const said = languageIn(objectIn(data, "CFItem"));
  if (said !== null && Object.hasOwn(name, said)) return said;
  const isOriginal = ([language]: readonly [string, string]) =>
    !Object.hasOwn(translations, language);
  const originals = Object.fromEntries(Object.entries(name).filter(isOriginal));
  return mainLanguage(Object.keys(originals).length === 0 ? name : originals, preferred);
}

interface Item {
  readonly thing: WrittenThing;
  readonly writing: Writing;
  readonly data: JsonObject;
  readonly derived: string;
}

function itemIn(language: Language, { thing, writing, data, derived }: Item): WrittenItem {
  const { kind, key } = thing;
  const rest = objectIn(data, "CFItem");
  const identity = identityOf(rest, { derived, address: "CFItems" }, writing);
  const { texts, lacks } = textsIn(language, thing, rest);
  const isOfOurType = rest.CFItemType === undefined;
  const fields = {
    ...identity.fields,
    language,
    humanCodingScheme: key,
    CFItemType: ITEM_TYPES[kind],
    ...(isOfOurType ? { CFItemTypeURI: itemTypeLink(thing, writing) } : {}),
    ...rest,
    ...texts,
  };
  const notes = meaningful({
    kind: isOfOurType ? null : kind,
    key: fields.humanCodingScheme === key ? null : key,
    ...thing.notes,
    lacks,
  });
  return {
    identity,
    language,
    title: shownText(thing.name, language),
    fields: withNotes(fields, notes),
    association: objectIn(data, "CFAssociation"),
  };
}

/** The texts of a thing in one language, and what the full statement only stands in for. */
function textsIn(
  language: Language,
  { kind, name, definition, rationale }: WrittenThing,
  rest: JsonObject,
): { readonly texts: JsonObject; readonly lacks: readonly string[] } {
  const [called, defined, why] = [name[language], definition?.[language], rationale?.[language]];
  if (kind === "GROUP" && textIn(rest, "fullStatement") !== null) {
    return { texts: field("abbreviatedStatement", called), lacks: [] };
  }
  const statement = defined ?? called ?? why ?? "";
  const short = defined === undefined ? undefined : called;
  const texts = {
    fullStatement: statement,
    ...field("abbreviatedStatement", short),
    ...field("notes", why),
  };
  const lacks = [
    ...(called === undefined ? ["name"] : []),
    ...(called === undefined && defined === undefined ? ["definition"] : []),
  ];
  return { texts, lacks };
}

/** The link to one of our own item types. */
function itemTypeLink({ kind }: Pick<WrittenThing, "kind">, writing: Writing): JsonObject {
  const identifier = ITEM_TYPE_IDS[kind];
  const uri = `${writing.facts.uriBase}/CFItemTypes/${identifier}`;
  return linkTo({ identifier, uri, fields: {} }, ITEM_TYPES[kind]);
}

/** Whether an item is of one of our own types. */
export function isOfOurType({ fields }: WrittenItem): boolean {
  const { CFItemTypeURI } = fields;
  const ours: ReadonlySet<string> = new Set(Object.values(ITEM_TYPE_IDS));
  return isObject(CFItemTypeURI) && ours.has(textIn(CFItemTypeURI, "identifier") ?? "");
}
