/** A closed object: the fields that are allowed, and those that must be there. */
export const closed = (fields: object, required: readonly string[]): object => ({
  type: "object",
  properties: fields,
  required,
  additionalProperties: false,
});

/** Any text. */
export const text = { type: "string" };
const texts = { type: "array", items: text };
const uri = { type: "string", format: "uri" };
const day = { type: "string", format: "date" };
const whole = { type: "integer", format: "int32" };
const number = { type: "number", format: "float" };
const open = { type: "object" };
const uuid = {
  type: "string",
  pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
};
const extended = (words: readonly string[]) => ({
  anyOf: [{ enum: words }, { type: "string", pattern: "^ext:[a-zA-Z0-9._-]+$" }],
});

const link = closed({ title: text, identifier: uuid, uri }, ["title", "identifier", "uri"]);
const end = closed({ title: text, identifier: text, uri, targetType: extended(["CASE"]) }, [
  "title",
  "identifier",
  "uri",
]);
/** A list of one kind of value. */
export const list = (items: object) => ({ type: "array", items });

const base = {
  identifier: uuid,
  uri,
  lastChangeDateTime: { type: "string", format: "date-time" },
};
const titled = { ...base, title: text, description: text, extensions: open };
const status = { statusStartDate: day, statusEndDate: day };
const subjects = { subject: texts, subjectURI: list(link) };
const must = ["identifier", "uri", "lastChangeDateTime"];

const documentFields = {
  ...titled,
  ...status,
  ...subjects,
  frameworkType: text,
  caseVersion: { enum: ["1.1"] },
  creator: text,
  officialSourceURL: uri,
  publisher: text,
  language: text,
  version: text,
  adoptionStatus: text,
  licenseURI: link,
  notes: text,
};
const documentMust = [...must, "creator", "title"];

const itemFields = {
  ...base,
  ...status,
  ...subjects,
  fullStatement: text,
  alternativeLabel: text,
  CFItemType: text,
  humanCodingScheme: text,
  listEnumeration: text,
  abbreviatedStatement: text,
  conceptKeywords: texts,
  conceptKeywordsURI: link,
  notes: text,
  language: text,
  educationLevel: texts,
  CFItemTypeURI: link,
  licenseURI: link,
  extensions: open,
};
const itemMust = [...must, "fullStatement"];

const associationFields = {
  ...base,
  associationType: extended([
    "isChildOf",
    "isPeerOf",
    "isPartOf",
    "exactMatchOf",
    "precedes",
    "isRelatedTo",
    "replacedBy",
    "exemplar",
    "hasSkillLevel",
    "isTranslationOf",
  ]),
  sequenceNumber: whole,
  originNodeURI: end,
  destinationNodeURI: end,
  CFAssociationGroupingURI: link,
  notes: text,
  extensions: open,
};
const associationMust = [...must, "associationType", "originNodeURI", "destinationNodeURI"];

const concept = closed({ ...titled, keywords: text, hierarchyCode: text }, [
  ...must,
  "title",
  "hierarchyCode",
]);
const subject = closed({ ...titled, hierarchyCode: text }, [...must, "title", "hierarchyCode"]);
const itemType = closed({ ...titled, hierarchyCode: text, typeCode: text }, [
  ...must,
  "title",
  "description",
  "hierarchyCode",
]);
const license = closed({ ...titled, licenseText: text }, [...must, "title", "licenseText"]);
const grouping = closed(titled, [...must, "title"]);

const level = {
  ...base,
  description: text,
  quality: text,
  score: number,
  feedback: text,
  position: whole,
  rubricCriterionId: uuid,
  extensions: list(open),
};
const criterion = {
  ...base,
  category: text,
  description: text,
  CFItemURI: link,
  weight: number,
  position: whole,
  rubricId: uuid,
  CFRubricCriterionLevels: list(closed(level, must)),
  extensions: open,
};
const rubric = closed({ ...titled, CFRubricCriteria: list(closed(criterion, must)) }, must);

const definitions = closed(
  {
    CFConcepts: list(concept),
    CFSubjects: list(subject),
    CFLicenses: list(license),
    CFItemTypes: list(itemType),
    CFAssociationGroupings: list(grouping),
    extensions: open,
  },
  [],
);

const packaged = closed(
  {
    CFDocument: closed(documentFields, documentMust),
    CFItems: list(closed(itemFields, itemMust)),
    CFAssociations: list(closed(associationFields, associationMust)),
    CFDefinitions: definitions,
    CFRubrics: list(rubric),
    extensions: open,
  },
  ["CFDocument"],
);

const document = closed({ ...documentFields, CFPackageURI: link }, [
  ...documentMust,
  "CFPackageURI",
]);
const item = closed({ ...itemFields, CFDocumentURI: link }, [...itemMust, "CFDocumentURI"]);
const association = closed({ ...associationFields, CFDocumentURI: link }, associationMust);

/** What the rules of CASE 1.1 say of each kind of answer, in words of our own. */
export const CASE_SCHEMAS = {
  CFPackage: packaged,
  CFDocument: document,
  CFDocuments: closed({ CFDocuments: list(document) }, ["CFDocuments"]),
  CFItem: item,
  CFAssociation: association,
  CFItemAssociations: closed({ CFItem: item, CFAssociations: list(association) }, [
    "CFItem",
    "CFAssociations",
  ]),
  CFAssociationGrouping: grouping,
  CFConcepts: closed({ CFConcepts: list(concept) }, ["CFConcepts"]),
  CFItemTypes: closed({ CFItemTypes: list(itemType) }, ["CFItemTypes"]),
  CFLicense: license,
  CFRubric: rubric,
  CFSubjects: closed({ CFSubjects: list(subject) }, ["CFSubjects"]),
};
