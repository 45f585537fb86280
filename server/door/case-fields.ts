import type { JsonObject } from "../framework/content/content.ts";

/** Fields of a document that lists can be sorted and filtered by. */
export const DOCUMENT_FIELDS: ReadonlySet<string> = new Set([
  "identifier",
  "uri",
  "title",
  "creator",
  "publisher",
  "description",
  "language",
  "version",
  "adoptionStatus",
  "frameworkType",
  "officialSourceURL",
  "statusStartDate",
  "statusEndDate",
  "lastChangeDateTime",
  "notes",
]);

/** What a document says in a field; empty where it says nothing. */
export function valueIn(document: JsonObject, field: string): string {
  const value = document[field];
  return typeof value === "string" ? value : "";
}
