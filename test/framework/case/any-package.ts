import fc from "fast-check";

const uuids = Array.from({ length: 8 }, (_, at) => `0000000${at}-aaaa-4bbb-8ccc-dddddddddddd`);
const odd = fc.constantFrom<unknown>(
  undefined,
  null,
  "",
  0,
  -1.5,
  "7",
  true,
  [],
  {},
  ["a", 1],
  { waymark: 1 },
  { waymark: { kept: { fullStatement: "Kept" }, made: ["uri"], aside: true, level: 9 } },
  "2018-01-03 07:35:38",
  "2021-02-30T00:00:00Z",
  "local",
  "\ud800 half",
  "nul \0",
  "🦉 **bold** $x^2$ <script>",
);
const text = fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.constant("Same"));
const id = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...uuids) },
  fc.constantFrom(uuids[0]?.toUpperCase() ?? "", "not-a-uuid", "__proto__", "", " "),
  odd,
);
const uri = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(...uuids).map((one) => `https://a.ca/CFItems/${one}`),
  odd,
);
const instant = fc.oneof(fc.constant("2019-05-06T07:08:09+00:00"), odd);
const link = fc.oneof(
  { weight: 6, arbitrary: fc.record({ title: text, identifier: id, uri }) },
  fc.record({ title: odd, identifier: odd, uri: odd, more: odd }),
  odd,
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.oneof(fc.constant(undefined), value, odd);
const extensions = fc.option(
  fc.dictionary(fc.constantFrom("waymark", "vendor", "__proto__"), odd),
  {
    nil: undefined,
  },
);
const unknown = fc.dictionary(
  fc.constantFrom("x", "educationLevel", "subject", "constructor"),
  odd,
);

const item = fc
  .record({
    identifier: id,
    uri,
    fullStatement: maybe(text),
    abbreviatedStatement: maybe(text),
    notes: maybe(text),
    humanCodingScheme: maybe(fc.constantFrom("A", "A.1", "B b", "a/2/1")),
    CFItemType: maybe(fc.constantFrom("Competency", "Indicator", "Competency Group", "Standard")),
    language: maybe(fc.constantFrom("en", "fr", "es-MX", "eng", "EN_us", "not a language")),
    lastChangeDateTime: instant,
    licenseURI: maybe(link),
    extensions,
  })
  .chain((known) => unknown.map((more) => ({ ...more, ...known })));

const end = fc.constantFrom(...uuids).map((identifier) => {
  return { title: "T", identifier, uri: `https://a.ca/CFItems/${identifier}` };
});
const association = fc.record({
  identifier: id,
  uri,
  associationType: fc.oneof(
    { weight: 6, arbitrary: fc.constant("isChildOf") },
    fc.constantFrom(
      "isTranslationOf",
      "isTranslationOf",
      "isPeerOf",
      "exactMatchOf",
      "ext:x",
      "is?",
    ),
    odd,
  ),
  originNodeURI: fc.oneof({ weight: 8, arbitrary: end }, link),
  destinationNodeURI: fc.oneof({ weight: 8, arbitrary: end }, link),
  sequenceNumber: maybe(fc.oneof(fc.integer(), fc.nat(5))),
  lastChangeDateTime: instant,
  CFAssociationGroupingURI: maybe(link),
  extensions,
});

const defined = fc.record({
  identifier: id,
  uri,
  title: maybe(text),
  lastChangeDateTime: instant,
  more: odd,
});
const lists = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.array(fc.oneof({ weight: 9, arbitrary: value }, odd), { maxLength: 8 }),
    },
    odd,
  );
const listsOf = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 6, arbitrary: fc.array(value, { maxLength: 4 }) }, odd);

const level = fc.record({ identifier: id, quality: maybe(text), score: odd, extensions: odd });
const criterion = fc.record({
  identifier: id,
  weight: odd,
  CFItemURI: link,
  CFRubricCriterionLevels: listsOf(level),
});

/** Packages as no tool should write them, and some do. */
export const anyPackage = fc.record({
  CFDocument: fc.record({
    identifier: fc.oneof(fc.constantFrom(...uuids.slice(-1)), id),
    uri,
    title: maybe(text),
    creator: maybe(text),
    language: maybe(fc.constantFrom("en", "fr")),
    version: odd,
    adoptionStatus: maybe(text),
    lastChangeDateTime: instant,
    CFPackageURI: maybe(link),
    subjectURI: maybe(fc.array(link, { maxLength: 2 })),
    extensions: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, extensions),
    more: odd,
  }),
  CFItems: lists(item),
  CFAssociations: lists(association),
  CFDefinitions: maybe(
    fc.record({
      CFConcepts: listsOf(defined),
      CFSubjects: listsOf(defined),
      CFItemTypes: listsOf(defined),
      CFLicenses: listsOf(defined),
      CFAssociationGroupings: listsOf(defined),
      more: odd,
    }),
  ),
  CFRubrics: lists(
    fc.record({
      identifier: id,
      title: maybe(text),
      CFRubricCriteria: listsOf(criterion),
      extensions: odd,
    }),
  ),
  more: odd,
});
