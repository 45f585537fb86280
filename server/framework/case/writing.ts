import type { Instant, Language, Texts } from "../../level.ts";
import type { FrameworkContent, JsonObject, JsonValue } from "../content/content.ts";
import { placedExtensions } from "../content/placed-extensions.ts";
import type { PlacedExtensions } from "../content/placed-extensions.ts";
import type { FrameworkStatus } from "../version.ts";
import { mainLanguage } from "./case-language.ts";
import { fitsCase } from "./fits-case.ts";
import { knownAs, uuidFrom } from "./identifier.ts";
import { isObject, textIn } from "./json-fields.ts";
import { isUri } from "./mended.ts";

/** What an export says of a version besides its content. */
export interface CaseFacts {
  readonly version: number;
  readonly status: FrameworkStatus;
  /** When the version last changed; everything without a date of its own takes this one. */
  readonly lastChange: Instant;
  /** Where the addresses of objects begin, such as `https://example.org/ims/case/v1p1`. */
  readonly uriBase: string;
}

/** What every part of an export is written with. */
export interface Writing {
  readonly content: FrameworkContent;
  readonly facts: CaseFacts;
  readonly lastChange: string;
  /** The language that the document itself is written in. */
  readonly language: Language;
  /** What came with things from CASE, and what cannot stand on them. */
  readonly extensions: PlacedExtensions;
}

/** Begins an export. */
export function writingOf(content: FrameworkContent, facts: CaseFacts): Writing {
  return {
    content,
    facts,
    lastChange: new Date(facts.lastChange).toISOString(),
    language: mainLanguage(content.title, content.languages[0] ?? "en"),
    extensions: placedExtensions(content, "CASE", fitsCase),
  };
}

/** Identifier, address and date of an object, its own where it came with some. */
export interface Identity {
  readonly identifier: string;
  readonly uri: string;
  /** The fields to be written; an address that it came without is left to be made. */
  readonly fields: JsonObject;
}

/** How an object is identified: as it was where it came from, else as derived. */
export function identityOf(
  rest: JsonObject,
  { derived, address }: { readonly derived: string; readonly address: string },
  { facts, lastChange }: Writing,
): Identity {
  const given = knownAs(rest);
  const identifier = given === null ? derived : uuidFrom(given);
  const said = textIn(rest, "uri");
  const made = `${facts.uriBase}/${address}/${identifier}`;
  const defaults = { lastChangeDateTime: lastChange, ...(given === null ? { uri: made } : {}) };
  return {
    identifier,
    uri: said !== null && isUri(said) ? said : made,
    fields: { identifier, ...defaults },
  };
}

/** A link to an object as CASE writes it. */
export function linkTo({ identifier, uri }: Identity, title: string): JsonObject {
  return { title, identifier, uri };
}

/** A text as a link or a rubric shows it: in the language of the document where there is one. */
export function shownText(texts: Texts, language: Language): string {
  return texts[mainLanguage(texts, language)] ?? "";
}

/** The object with our notes in its extensions, beside those it came with. */
export function withNotes(object: JsonObject, notes: JsonObject): JsonObject {
  const { extensions } = object;
  if (Object.keys(notes).length === 0) return object;
  if (extensions === undefined || isObject(extensions)) {
    return { ...object, extensions: { ...extensions, waymark: notes } };
  }
  return { ...object, extensions: { waymark: { ...notes, given: extensions } } };
}

/** A value where there is one, for a field that is else left out. */
export function field(name: string, value: JsonValue | undefined): JsonObject {
  return value === undefined ? {} : { [name]: value };
}
