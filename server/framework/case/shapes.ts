/** What a field of a CASE object holds. */
export type FieldKind =
  | "TEXT"
  | "UUID"
  | "URI"
  | "INSTANT"
  | "DAY"
  | "WHOLE"
  | "NUMBER"
  | "TEXTS"
  | "ASSOCIATION_TYPE"
  | "CASE_VERSION"
  | "LINK"
  | "LINKS"
  | "END"
  | { readonly one: Shape }
  | { readonly many: Shape };

/** The fields that CASE 1.1 knows of one kind of object, and which of them must be there. */
export interface Shape {
  readonly fields: Readonly<Record<string, FieldKind>>;
  readonly required: readonly string[];
  /** Where objects of the kind are served, and their addresses end before the identifier. */
  readonly address: string;
  /** Its extensions are a list of objects instead of one object. */
  readonly listsExtensions?: true;
}

const IDENTITY = { identifier: "UUID", uri: "URI", lastChangeDateTime: "INSTANT" } as const;
const REQUIRED = ["identifier", "uri", "lastChangeDateTime"] as const;
const STATUS = { statusStartDate: "DAY", statusEndDate: "DAY" } as const;
const SUBJECTS = { subject: "TEXTS", subjectURI: "LINKS" } as const;
const TITLED = { ...IDENTITY, title: "TEXT", description: "TEXT" } as const;

const DOCUMENT: Shape = {
  fields: {
    ...TITLED,
    ...STATUS,
    ...SUBJECTS,
    frameworkType: "TEXT",
    caseVersion: "CASE_VERSION",
    creator: "TEXT",
    officialSourceURL: "URI",
    publisher: "TEXT",
    language: "TEXT",
    version: "TEXT",
    adoptionStatus: "TEXT",
    licenseURI: "LINK",
    notes: "TEXT",
  },
  required: [...REQUIRED, "creator", "title"],
  address: "CFDocuments",
};

const ITEM: Shape = {
  fields: {
    ...IDENTITY,
    ...STATUS,
    ...SUBJECTS,
    fullStatement: "TEXT",
    alternativeLabel: "TEXT",
    CFItemType: "TEXT",
    humanCodingScheme: "TEXT",
    listEnumeration: "TEXT",
    abbreviatedStatement: "TEXT",
    conceptKeywords: "TEXTS",
    conceptKeywordsURI: "LINK",
    notes: "TEXT",
    language: "TEXT",
    educationLevel: "TEXTS",
    CFItemTypeURI: "LINK",
    licenseURI: "LINK",
  },
  required: [...REQUIRED, "fullStatement"],
  address: "CFItems",
};

const ASSOCIATION: Shape = {
  fields: {
    ...IDENTITY,
    associationType: "ASSOCIATION_TYPE",
    sequenceNumber: "WHOLE",
    originNodeURI: "END",
    destinationNodeURI: "END",
    CFAssociationGroupingURI: "LINK",
    notes: "TEXT",
  },
  required: [...REQUIRED, "associationType", "originNodeURI", "destinationNodeURI"],
  address: "CFAssociations",
};

const CONCEPT: Shape = {
  fields: { ...TITLED, keywords: "TEXT", hierarchyCode: "TEXT" },
  required: [...REQUIRED, "title", "hierarchyCode"],
  address: "CFConcepts",
};

const SUBJECT: Shape = {
  fields: { ...TITLED, hierarchyCode: "TEXT" },
  required: [...REQUIRED, "title", "hierarchyCode"],
  address: "CFSubjects",
};

const ITEM_TYPE: Shape = {
  fields: { ...TITLED, hierarchyCode: "TEXT", typeCode: "TEXT" },
  required: [...REQUIRED, "title", "description", "hierarchyCode"],
  address: "CFItemTypes",
};

const LICENSE: Shape = {
  fields: { ...TITLED, licenseText: "TEXT" },
  required: [...REQUIRED, "title", "licenseText"],
  address: "CFLicenses",
};

const GROUPING: Shape = {
  fields: TITLED,
  required: [...REQUIRED, "title"],
  address: "CFAssociationGroupings",
};

const DEFINITIONS: Shape = {
  fields: {
    CFConcepts: { many: CONCEPT },
    CFSubjects: { many: SUBJECT },
    CFLicenses: { many: LICENSE },
    CFItemTypes: { many: ITEM_TYPE },
    CFAssociationGroupings: { many: GROUPING },
  },
  required: [],
  address: "CFDefinitions",
};

const CRITERION_LEVEL: Shape = {
  fields: {
    ...IDENTITY,
    description: "TEXT",
    quality: "TEXT",
    score: "NUMBER",
    feedback: "TEXT",
    position: "WHOLE",
    rubricCriterionId: "UUID",
  },
  required: REQUIRED,
  address: "CFRubricCriterionLevels",
  listsExtensions: true,
};

const CRITERION: Shape = {
  fields: {
    ...IDENTITY,
    category: "TEXT",
    description: "TEXT",
    CFItemURI: "LINK",
    weight: "NUMBER",
    position: "WHOLE",
    rubricId: "UUID",
    CFRubricCriterionLevels: { many: CRITERION_LEVEL },
  },
  required: REQUIRED,
  address: "CFRubricCriteria",
};

const RUBRIC: Shape = {
  fields: { ...TITLED, CFRubricCriteria: { many: CRITERION } },
  required: REQUIRED,
  address: "CFRubrics",
};

/** A whole package of CASE 1.1. */
export const PACKAGE: Shape = {
  fields: {
    CFDocument: { one: DOCUMENT },
    CFItems: { many: ITEM },
    CFAssociations: { many: ASSOCIATION },
    CFDefinitions: { one: DEFINITIONS },
    CFRubrics: { many: RUBRIC },
  },
  required: ["CFDocument"],
  address: "CFPackages",
};
