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
