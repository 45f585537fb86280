import { expect, test } from "@jest/globals";
import { readCase } from "../../../server/framework/case/read-case.ts";
import { isObject, listIn, textIn } from "../../../server/framework/case/json-fields.ts";
import { writeCase } from "../../../server/framework/case/write-case.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { sameContent } from "../../../server/framework/difference/same-content.ts";
import { faultsOf } from "./faults.ts";
import { child, idOf, item, joined, standards } from "./standards.ts";

const facts = {
  version: 7,
  status: "DRAFT",
  lastChange: Date.parse("2026-03-04T12:00:00Z"),
  uriBase: "https://waymark.example/ims/case/v1p1",
} as const;

/** A package as it is read, and what is found, as "CODE path". */
function read(parts: object = {}) {
  const value: unknown = JSON.parse(JSON.stringify(standards(parts)));
  const { content, findings, format } = readCase(value);
  if (content === null) throw new Error(JSON.stringify(findings));
  return {
    content,
    format,
    found: findings.map((one) => [one.code, ...(one.path ?? [])].join(" ")),
  };
}

const outline = ({ groups, competencies }: FrameworkContent) =>
  groups.map(({ key }) => ({
    [key]: competencies
      .filter(({ group }) => group === key)
      .map((one) => [one.key, ...one.indicators.map((each) => each.key)].join(" < ")),
  }));

test("strands become groups, standards competencies, and what is deeper indicators", () => {
  const { content, found, format } = read();
  expect(format).toBe("CASE_1_0");
  expect(outline(content)).toEqual([
    { shapes: ["know-shapes"] },
    { N: ["N.1 < N.1/1/1 < N.1/1/2"] },
  ]);
  expect(
    content.competencies.map(({ name, definition, rationale }) => [name, definition, rationale]),
  ).toEqual([
    [{ en: "Know shapes" }, { en: "Know shapes and their names" }, null],
    [{ en: "Count 🦉 to $10^2$, **slowly**" }, null, { en: "From 2009" }],
  ]);
  expect(found).toEqual([
    "CASE_SEQUENCE CFAssociations 1 sequenceNumber",
    "CASE_OTHER_FRAMEWORKS CFAssociations 6",
    "CASE_KEPT",
    "CASE_STRUCTURE CFItems",
  ]);
});

test("an export gives back the same identifiers, addresses, associations and words of others", () => {
  const { content } = read();
  const again: unknown = JSON.parse(JSON.stringify(writeCase(content, facts)));
  expect(faultsOf("CFPackage", again)).toEqual([]);
  const whole = isObject(again) ? again : {};
  const ids = (name: string) =>
    listIn(whole, name)
      .filter(isObject)
      .map((one) => textIn(one, "identifier") ?? "")
      .toSorted((a, b) => (a < b ? -1 : 1));
  expect(ids("CFItems")).toEqual([10, 11, 12, 13, 14, 15].map(idOf));
  expect(ids("CFAssociations")).toEqual([30, 31, 32, 33, 34, 35, 36, 37].map(idOf));
  expect(whole.CFDocument).toMatchObject({
    identifier: idOf(1),
    creator: "A state",
    publisher: "A state press",
    version: "7",
    extensions: { waymark: { source: { version: "2010", adoptionStatus: "Adopted" } } },
  });
  const counted = listIn(whole, "CFItems")
    .filter(isObject)
    .find((one) => one.identifier === idOf(11));
  expect(counted).toMatchObject({
    uri: expect.stringMatching(/^https:\/\/standards.example\//),
    CFItemType: "Standard",
    humanCodingScheme: "N.1",
    educationLevel: ["01", "02"],
    lastChangeDateTime: "2026-03-04T12:00:00.000Z",
  });
  const deep = listIn(whole, "CFAssociations")
    .filter(isObject)
    .find((one) => one.identifier === idOf(33));
  expect(deep).toMatchObject({ destinationNodeURI: { identifier: idOf(12) } });
  expect(JSON.stringify(whole.CFDefinitions)).toContain("Mathematics");
  const { content: back } = readCase(again);
  expect(back !== null && sameContent(back, content)).toBe(true);
});

test("of several parents the first by sequence number counts, and the others are kept", () => {
  const { content, found } = read({
    CFAssociations: [
      child(30, 10, 1),
      child(31, 14, 1),
      child(32, 11, 10, 2),
      child(33, 11, 14, 1),
    ],
    CFItems: [item(10, "Numbers"), item(14, "Shapes"), item(11, "Count")],
  });
  expect(outline(content)).toEqual([{ shapes: ["count"] }, { standards: ["numbers"] }]);
  expect(found).toContain("CASE_SEVERAL_PARENTS CFAssociations 3");
  expect(JSON.stringify(content.extensions)).toContain(idOf(32));
});

test("a circle is broken and reported", () => {
  const { content, found } = read({
    CFItems: [item(10, "A"), item(11, "B"), item(12, "C"), item(13, "Self")],
    CFAssociations: [child(30, 10, 12), child(31, 11, 10), child(32, 12, 11), child(33, 13, 13)],
  });
  expect(found.filter((one) => one.startsWith("CASE_CYCLE"))).toEqual([
    "CASE_CYCLE CFAssociations 0",
    "CASE_CYCLE CFAssociations 3",
  ]);
  expect(content.groups.map(({ key }) => key)).toEqual(["a", "standards"]);
});

test("items without parents, identifiers, statements and dates are taken and reported", () => {
  const { content, found } = read({
    CFItems: [
      { fullStatement: "Alone", lastChangeDateTime: "yesterday" },
      item(11, "", { humanCodingScheme: "N.2" }),
      item(12, "Twice"),
      item(12, "Twice again"),
      "nothing",
    ],
    CFAssociations: [{ associationType: "isChildOf" }],
  });
  expect(content.competencies.map(({ name }) => name.en)).toEqual(["Alone", "N.2", "Twice"]);
  expect(found).toEqual(
    expect.arrayContaining([
      "CASE_NOT_AN_OBJECT CFItems 4",
      "CASE_NO_IDENTIFIER CFItems 0",
      "CASE_BAD_DATE CFItems 0 lastChangeDateTime",
      "CASE_EMPTY_STATEMENT CFItems 1 fullStatement",
      "CASE_IDENTIFIER_TWICE CFItems 3 identifier",
      "CASE_ENDS_MISSING CFAssociations 0",
      "CASE_NO_PARENT CFItems 0",
    ]),
  );
});

test("an item that is a translation gives its words to what it translates", () => {
  const { content } = read({
    CFItems: [item(10, "Numbers"), item(11, "Nombres", { language: "fr" }), item(12, "Count")],
    CFAssociations: [child(30, 10, 1), joined(31, [11, "isTranslationOf", 10]), child(32, 12, 10)],
  });
  expect(content.languages).toEqual(["en", "fr"]);
  expect(content.groups).toEqual([{ key: "numbers", name: { en: "Numbers", fr: "Nombres" } }]);
});

test("codes that two items share are no keys, and names that many share are numbered", () => {
  const { content } = read({
    CFItems: [1, 2, 3].map((at) => item(10 + at, "Read", { humanCodingScheme: "R" })),
    CFAssociations: [],
  });
  expect(content.competencies.map(({ key }) => key)).toEqual(["read", "read-2", "read-3"]);
});

test("a key may be given for the framework, and stands in for the title’s", () => {
  const key = (options: object) => readCase(standards(), options).content?.key;
  expect([key({}), key({ key: "mine" })]).toEqual(["standards", "mine"]);
  const { content, findings } = readCase(standards(), { key: "Not A Key" });
  expect(content).toBeNull();
  expect(findings.map(({ code }) => code)).toContain("NOT_A_FRAMEWORK_KEY");
});
