const base = "https://standards.example/ims/case/v1p0";
const changed = { lastChangeDateTime: "2018-01-03T07:35:38+00:00" };

/** The identifier of the thing of that number. */
export const idOf = (number: number): string =>
  `${String(number).padStart(8, "0")}-1111-11e7-8222-333333333333`;

const DOCUMENT = { identifier: idOf(1), uri: `${base}/CFDocuments/${idOf(1)}`, title: "Standards" };

/** A CFItem of other people's, with what it says beside its statement. */
export const item = (number: number, fullStatement: string, more: object = {}): object => ({
  identifier: idOf(number),
  uri: `${base}/CFItems/${idOf(number)}`,
  fullStatement,
  CFDocumentURI: DOCUMENT,
  ...changed,
  ...more,
});

const link = (number: number): object => {
  const kind = number === 1 ? "CFDocuments" : "CFItems";
  return { title: `T${number}`, identifier: idOf(number), uri: `${base}/${kind}/${idOf(number)}` };
};

/** A CFAssociation between two things by their numbers. */
export const joined = (
  number: number,
  [origin, associationType, destination]: readonly [number, string, number],
  more: object = {},
): object => ({
  identifier: idOf(number),
  uri: `${base}/CFAssociations/${idOf(number)}`,
  associationType,
  originNodeURI: link(origin),
  destinationNodeURI: link(destination),
  CFDocumentURI: DOCUMENT,
  ...changed,
  ...more,
});

/** A child of a parent, at a place among its siblings. */
export const child = (
  number: number,
  origin: number,
  ...[parent, sequenceNumber]: readonly [parent: number, sequence?: unknown]
): object => joined(number, [origin, "isChildOf", parent], { sequenceNumber });

/** A package of 1.0 as state standards come: strands, standards, parts of standards. */
export const standards = (parts: object = {}): object => ({
  CFDocument: {
    ...DOCUMENT,
    creator: "A state",
    publisher: "A state press",
    adoptionStatus: "Adopted",
    version: "2010",
    language: "en",
    CFPackageURI: { ...DOCUMENT, uri: `${base}/CFPackages/${idOf(1)}` },
    ...changed,
  },
  CFItems: [
    item(10, "Numbers", { humanCodingScheme: "N", CFItemType: "Strand" }),
    item(11, "Count 🦉 to $10^2$, **slowly**", {
      humanCodingScheme: "N.1",
      CFItemType: "Standard",
      educationLevel: ["01", "02"],
      notes: "From 2009",
    }),
    item(12, "Count aloud", { humanCodingScheme: "N 1 a", abbreviatedStatement: "" }),
    item(13, "Count backwards"),
    item(14, "Shapes"),
    item(15, "Know shapes and their names", { abbreviatedStatement: "Know shapes" }),
  ],
  CFAssociations: [
    child(30, 10, 1, 20),
    child(31, 11, 10, "1"),
    child(32, 12, 11, 7),
    child(33, 13, 12, 1),
    child(34, 14, 1, 10),
    child(35, 15, 14),
    joined(36, [11, "exactMatchOf", 99]),
    joined(37, [15, "isRelatedTo", 11]),
  ],
  CFDefinitions: {
    CFSubjects: [{ ...DOCUMENT, identifier: idOf(50), title: "Mathematics", hierarchyCode: "1" }],
  },
  ...parts,
});
