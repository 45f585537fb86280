import type { JsonObject, JsonValue } from "../content/content.ts";
import { languageIn } from "./case-language.ts";
import { CREATOR, ITEM_TYPE_IDS, derivedId } from "./derived.ts";
import { knownAs, leadsTo } from "./identifier.ts";
import { isObject, objectIn, saysNothing, textIn } from "./json-fields.ts";
import type { CaseKind } from "./kinds.ts";
import { ITEM_TYPES } from "./kinds.ts";
import type { CaseItem, CaseSource } from "./source.ts";

interface ItemFacts {
  readonly kind: CaseKind;
  readonly key: string;
  /** The identifier we would have given it; null in a package that is not ours. */
  readonly derived: string | null;
  readonly source: CaseSource;
}

/** Fields whose texts are the thing's own. */
const USED: Readonly<Record<CaseKind, readonly string[]>> = {
  GROUP: ["abbreviatedStatement"],
  COMPETENCY: ["fullStatement", "abbreviatedStatement", "notes"],
  INDICATOR: ["fullStatement"],
};

/** What an item says beyond the texts of the thing it became and what we would say anyway. */
export function itemRest({ raw }: CaseItem, facts: ItemFacts): JsonObject {
  const { kind, key, source } = facts;
  const short = textIn(raw, "abbreviatedStatement");
  const full = textIn(raw, "fullStatement");
  const isPlainGroup = full === null || short === null || short === full;
  return rest(raw, {
    ...identity(raw, { ...facts, address: "CFItems" }),
    fullStatement: isPlainGroup ? raw.fullStatement : undefined,
    ...Object.fromEntries(USED[kind].map((name) => [name, raw[name]])),
    humanCodingScheme: key,
    CFItemType: ITEM_TYPES[kind],
    CFItemTypeURI:
      knownAs(objectIn(raw, "CFItemTypeURI")) === ITEM_TYPE_IDS[kind]
        ? raw.CFItemTypeURI
        : undefined,
    language: languageIn(raw) ?? undefined,
    ...redundant(raw, source),
  });
}

/** What an association says beyond what it joins, and where in the order. */
export function associationRest(
  raw: JsonObject,
  facts: { readonly derived: string | null; readonly source: CaseSource },
): JsonObject {
  const { associationType, originNodeURI, destinationNodeURI, sequenceNumber } = raw;
  return rest(raw, {
    ...identity(raw, { ...facts, address: "CFAssociations" }),
    ...redundant(raw, facts.source),
    associationType,
    originNodeURI,
    destinationNodeURI,
    sequenceNumber,
  });
}

/**
 * What the document says beyond the title. Its version, status and date are those of the source;
 * in a package of ours they stand in our notes, as its own fields speak of the version here.
 */
export function documentRest(source: CaseSource): JsonObject {
  const { raw, own } = source.document;
  const file = textIn(own, "key");
  const derived = file === null ? null : derivedId(file, "FRAMEWORK");
  const { CFPackageURI, version, adoptionStatus, lastChangeDateTime, caseVersion } = raw;
  const ours = { version, adoptionStatus, lastChangeDateTime, caseVersion, creator: CREATOR };
  const others = rest(raw, {
    ...identity(raw, { derived, address: "CFDocuments" }),
    title: raw.title,
    language: languageIn(raw) ?? undefined,
    caseVersion: "1.1",
    CFPackageURI: isDocument(CFPackageURI, source) ? CFPackageURI : undefined,
    ...(file === null ? {} : ours),
  });
  return file === null ? others : { ...others, ...objectIn(own, "source") };
}

/** The fields of an object but those that are expected, and those that say nothing. */
function rest(
  raw: JsonObject,
  expected: Readonly<Record<string, JsonValue | undefined>>,
): JsonObject {
  const isMore = ([name, value]: readonly [string, JsonValue]) =>
    !saysNothing(value) && !(Object.hasOwn(expected, name) && expected[name] === value);
  return Object.fromEntries(Object.entries(raw).filter(isMore));
}

/** Identifier and address where they are those we would give, or say nothing. */
function identity(
  raw: JsonObject,
  { derived, address }: { readonly derived: string | null; readonly address: string },
): Readonly<Record<string, JsonValue | undefined>> {
  if (knownAs(raw) === null) return { identifier: raw.identifier };
  if (derived === null || raw.identifier !== derived) return {};
  const isOurs = textIn(raw, "uri")?.endsWith(`/${address}/${derived}`) === true;
  return { identifier: derived, uri: isOurs ? raw.uri : undefined };
}

/** Fields that only repeat what the document says. */
function redundant(raw: JsonObject, source: CaseSource) {
  const { CFDocumentURI } = raw;
  return {
    lastChangeDateTime: source.document.raw.lastChangeDateTime,
    CFDocumentURI: isDocument(CFDocumentURI, source) ? CFDocumentURI : undefined,
  };
}

function isDocument(link: JsonValue | undefined, { id, document }: CaseSource): boolean {
  const known = isObject(link) ? leadsTo(link) : null;
  return known !== null && (known === id || known === knownAs(document.raw));
}
