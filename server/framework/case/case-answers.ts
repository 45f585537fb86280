import type { JsonObject } from "../content/content.ts";
import { isObject, listIn, objectIn, textIn } from "./json-fields.ts";
import { leadsTo } from "./identifier.ts";

/** What CASE serves by identifier, as its addresses name it. */
export const CASE_COLLECTIONS = [
  "CFDocuments",
  "CFPackages",
  "CFItems",
  "CFItemAssociations",
  "CFAssociations",
  "CFAssociationGroupings",
  "CFConcepts",
  "CFItemTypes",
  "CFLicenses",
  "CFRubrics",
  "CFSubjects",
] as const;
export type CaseCollection = (typeof CASE_COLLECTIONS)[number];

/** The answers about one framework. */
export interface CaseAnswers {
  /** The document by itself. */
  readonly document: JsonObject;
  /** Every identifier that something is found by. */
  readonly identifiers: ReadonlySet<string>;
  /** The answer about one object; null where there is none of the kind. */
  find(collection: CaseCollection, identifier: string): JsonObject | null;
}

/** Definitions that come with those below them, by their hierarchy codes. */
const WITH_CHILDREN: ReadonlySet<string> = new Set(["CFConcepts", "CFItemTypes", "CFSubjects"]);

/** What CASE answers about the objects of an exported package, each as it is served by itself. */
export function caseAnswers(whole: JsonObject, uriBase: string): CaseAnswers {
  const packaged = objectIn(whole, "CFDocument");
  const identifier = textIn(packaged, "identifier") ?? "";
  const title = textIn(packaged, "title") ?? "";
  const uri = `${uriBase}/CFPackages/${identifier}`;
  const document = { ...packaged, CFPackageURI: { title, identifier, uri } };
  const CFDocumentURI = { title, identifier, uri: textIn(packaged, "uri") ?? uri };
  const lists = listsIn(whole);
  const alone = (object: JsonObject): JsonObject => ({ ...object, CFDocumentURI });
  return {
    document,
    identifiers: new Set([identifier, ...[...lists.values()].flatMap((one) => [...one.keys()])]),
    find(collection, id) {
      if (collection === "CFDocuments") return id === identifier ? document : null;
      if (collection === "CFPackages") return id === identifier ? whole : null;
      const isOfItem = collection === "CFItemAssociations";
      const found = lists.get(isOfItem ? "CFItems" : collection)?.get(id);
      if (found === undefined) return null;
      if (isOfItem) return { CFItem: alone(found), CFAssociations: around(id, lists).map(alone) };
      if (collection === "CFItems" || collection === "CFAssociations") return alone(found);
      if (!WITH_CHILDREN.has(collection)) return found;
      return { [collection]: [found, ...below(found, lists.get(collection))] };
    },
  };
}

/** Objects by identifier. */
type Listed = ReadonlyMap<string, JsonObject>;

function listsIn(whole: JsonObject): ReadonlyMap<string, Listed> {
  const definitions = objectIn(whole, "CFDefinitions");
  return new Map(
    CASE_COLLECTIONS.map((name) => {
      const objects = [...listIn(whole, name), ...listIn(definitions, name)].filter(isObject);
      // Of two with one identifier the first is found.
      const pairs = objects.map((one) => [textIn(one, "identifier") ?? "", one] as const);
      return [name, new Map(pairs.toReversed())] as const;
    }),
  );
}

function around(id: string, lists: ReadonlyMap<string, Listed>): JsonObject[] {
  const associations = [...(lists.get("CFAssociations")?.values() ?? [])].toReversed();
  const ends = (one: JsonObject) =>
    ["originNodeURI", "destinationNodeURI"].map((end) => leadsTo(objectIn(one, end)));
  return associations.filter((one) => ends(one).includes(id));
}

function below(found: JsonObject, all: Listed | undefined): JsonObject[] {
  const code = `${textIn(found, "hierarchyCode") ?? ""}.`;
  const isBelow = (one: JsonObject) => textIn(one, "hierarchyCode")?.startsWith(code) === true;
  return [...(all?.values() ?? [])].toReversed().filter((one) => one !== found && isBelow(one));
}
