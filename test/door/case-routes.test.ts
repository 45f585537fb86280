import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CASE_COLLECTIONS } from "../../server/framework/case/case-answers.ts";
import { readCase } from "../../server/framework/case/read-case.ts";
import { isObject, listIn, objectIn, textIn } from "../../server/framework/case/json-fields.ts";
import type { JsonObject } from "../../server/framework/content/content.ts";
import { sameContent } from "../../server/framework/difference/same-content.ts";
import { faultsOf } from "../framework/case/faults.ts";
import { workshop } from "../framework/workshop.ts";
import { openCaseHouse, refusalOf } from "./case-house.ts";
import type { CaseHouse } from "./case-house.ts";

const other = "99999999-9999-4999-8999-999999999999";
const concept = "11111111-1111-4111-8111-111111111111";
const origin = { lastChangeDateTime: "2020-01-01T00:00:00Z", uri: "https://a.ca/1" };
/** The workshop, with definitions that came from elsewhere. */
const content = {
  ...workshop(),
  extensions: [
    {
      system: "CASE",
      kind: "FRAMEWORK",
      key: "workshop",
      data: {
        CFDefinitions: {
          CFConcepts: [
            { ...origin, identifier: concept, title: "Wood", hierarchyCode: "1" },
            { ...origin, identifier: other, title: "Oak", hierarchyCode: "1.2" },
          ],
          CFLicenses: [{ ...origin, identifier: other, title: "Free", licenseText: "Free" }],
          CFSubjects: [{ ...origin, identifier: other, title: "Craft", hierarchyCode: "1" }],
          CFAssociationGroupings: [{ ...origin, identifier: other, title: "Bundle" }],
        },
      },
    },
  ],
} as const;

let house: CaseHouse;
let whole: JsonObject;
beforeAll(async () => {
  house = await openCaseHouse();
  await house.ground.publish(content);
  await house.ground.publish(workshop(undefined, "another"));
  await house.ground.draft(workshop({ novice: [1, 1, 1, 1] }, "drafted"));
  const { body } = await house.get(`/CFPackages/${await documentId("Workshop")}`);
  whole = isObject(body) ? body : {};
});
afterAll(() => house.close());

async function documents(query = ""): Promise<JsonObject[]> {
  const { status, body } = await house.get(`/CFDocuments${query}`);
  expect(status).toBe(200);
  expect(faultsOf("CFDocuments", body)).toEqual([]);
  return isObject(body) ? listIn(body, "CFDocuments").filter(isObject) : [];
}

async function documentId(title: string): Promise<string> {
  const found = await documents();
  const key = title === "Workshop" ? "workshop" : title;
  const notes = (one: JsonObject) => objectIn(objectIn(one, "extensions"), "waymark");
  return textIn(found.find((one) => notes(one).key === key) ?? {}, "identifier") ?? "";
}

/** The identifier of the first object in a list of the package. */
function firstIn(name: string): string {
  const definitions = objectIn(whole, "CFDefinitions");
  const [first] = [...listIn(whole, name), ...listIn(definitions, name)].filter(isObject);
  return textIn(first ?? {}, "identifier") ?? "";
}

test("a published framework is served as a package that says all of it", () => {
  expect(faultsOf("CFPackage", whole)).toEqual([]);
  const read = readCase(whole).content;
  expect(read !== null && sameContent(read, content)).toBe(true);
  const { uri, adoptionStatus, version } = objectIn(whole, "CFDocument");
  expect(uri).toMatch(`${house.address}/ims/case/v1p1/CFDocuments/`);
  expect([adoptionStatus, version]).toEqual(["Adopted", "1"]);
});

test("what is in force is listed, and no draft", async () => {
  const keys = (await documents()).map(
    (one) => objectIn(objectIn(one, "extensions"), "waymark").key,
  );
  expect(keys).toEqual(["another", "workshop"]);
});

test.each([
  ["CFDocuments", "CFDocument", "CFDocument"],
  ["CFItems", "CFItem", "CFItems"],
  ["CFItemAssociations", "CFItemAssociations", "CFItems"],
  ["CFAssociations", "CFAssociation", "CFAssociations"],
  ["CFAssociationGroupings", "CFAssociationGrouping", "CFAssociationGroupings"],
  ["CFConcepts", "CFConcepts", "CFConcepts"],
  ["CFItemTypes", "CFItemTypes", "CFItemTypes"],
  ["CFLicenses", "CFLicense", "CFLicenses"],
  ["CFRubrics", "CFRubric", "CFRubrics"],
  ["CFSubjects", "CFSubjects", "CFSubjects"],
] as const)("%s answers one object as CASE has it", async (collection, kind, list) => {
  const id = kind === "CFDocument" ? await documentId("Workshop") : firstIn(list);
  const { status, body } = await house.get(`/${collection}/${id.toUpperCase()}`);
  expect(status).toBe(200);
  expect(faultsOf(kind, body)).toEqual([]);
  expect(JSON.stringify(body)).toContain(id);
});

test("an item comes with every association it is an end of", async () => {
  const { body } = await house.get(`/CFItemAssociations/${firstIn("CFItems")}`);
  const associations = isObject(body) ? listIn(body, "CFAssociations") : [];
  // The group stands below the document, and three competencies below the group.
  expect(associations).toHaveLength(4);
});

test("a concept comes with those below it", async () => {
  const { body } = await house.get(`/CFConcepts/${concept}`);
  expect(isObject(body) && listIn(body, "CFConcepts")).toHaveLength(2);
});

test("nobody is served who is not signed in, or has left", async () => {
  for (const path of ["/CFDocuments", ...CASE_COLLECTIONS.map((one) => `/${one}/${other}`)]) {
    const answer = await house.ask(path, {});
    expect(refusalOf(answer)).toEqual([401, "unauthorised_request"]);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  }
  const authorization = `Bearer ${await house.token("cy")}`;
  expect(refusalOf(await house.get("/CFDocuments", { authorization }))[0]).toBe(401);
});

test("what is no UUID, unknown, elsewhere or not to be read is refused as CASE has it", async () => {
  for (const collection of CASE_COLLECTIONS) {
    const of = async (id: string) => refusalOf(await house.get(`/${collection}/${id}`));
    expect(await of("7")).toEqual([400, "invalid_uuid"]);
    expect(await of("33333333-3333-4333-8333-333333333333")).toEqual([404, "unknownobject"]);
  }
  expect(refusalOf(await house.get("/CFNothing"))).toEqual([404, "unknownobject"]);
  const method = await house.ask("/CFDocuments", { method: "POST" });
  expect(refusalOf(method)).toEqual([405, "invalid_selection_field"]);
  expect(method.headers.get("allow")).toBe("GET");
});

test("refusals are in the language of whoever asks", async () => {
  const { text } = await house.get("/CFItems/7", { "accept-language": "fr-CA" });
  expect(text).toContain("n’est pas un identifiant");
});

test("what somebody has already is not sent again, and content is read once", async () => {
  const path = `/CFPackages/${await documentId("Workshop")}`;
  const { headers } = await house.get(path);
  const tag = headers.get("etag") ?? "";
  expect(headers.get("cache-control")).toBe("private, no-cache");
  expect(Date.parse(headers.get("last-modified") ?? "")).toBeGreaterThan(0);
  house.statements.length = 0;
  const again = await house.get(path, { "if-none-match": `"x", W/${tag}` });
  expect([again.status, again.text]).toEqual([304, ""]);
  expect(house.statements).not.toContain("framework-content");
  expect(house.statements).toContain("published-versions");
});

test("the next version is served as soon as it is published, under the same identifiers", async () => {
  const path = `/CFPackages/${await documentId("another")}`;
  const before = (await house.get(path)).body;
  const next = workshop({ novice: [2, 2, 2, 2] }, "another");
  await house.ground.publish(next);
  const { body } = await house.get(path);
  const version = (value: unknown) => objectIn(isObject(value) ? value : {}, "CFDocument").version;
  expect([version(before), version(body)]).toEqual(["1", "2"]);
  const { content: read } = readCase(body);
  expect(read !== null && sameContent(read, next)).toBe(true);
});
