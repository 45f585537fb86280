import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { writeFrameworkJson } from "../../server/framework/json/write-json.ts";
import { bakery } from "../support/bakery.ts";
import { pick, pickList } from "../support/pick.ts";
import { openBakeryOffice } from "./bakery-office.ts";
import type { BakeryOffice } from "./bakery-office.ts";

let office: BakeryOffice;
beforeAll(async () => {
  office = await openBakeryOffice();
});
afterAll(() => office.world.close());

const file = (changes: Partial<typeof bakery> = {}) =>
  writeFrameworkJson({ ...bakery, ...changes });
const imported = (input: Readonly<Record<string, unknown>>) =>
  office.does(office.cora, "ImportFramework", input);

test("a dry run tells the format and the difference, and saves nothing", async () => {
  const content = file({ title: { en: "Bakehouse", fr: "Boulangerie" } });
  expect(await imported({ content, dryRun: true })).toMatchObject({
    errors: [],
    format: "JSON",
    findings: [],
    difference: {
      added: [],
      changed: [
        { kind: "FRAMEWORK", key: "bakery", field: "title.en", from: "Bakery", to: "Bakehouse" },
      ],
    },
    framework: { version: 1, status: "PUBLISHED" },
  });
  expect(await office.draftOf(office.cora)).toBeNull();
});

test("a file becomes the draft, and the same file again changes nothing", async () => {
  const content = file({ title: { en: "Bakehouse", fr: "Boulangerie" } });
  const first = await imported({ content });
  expect(first).toMatchObject({
    errors: [],
    framework: { version: 2, status: "DRAFT", revision: 2 },
  });
  const again = await imported({ content });
  expect(pick(again, "framework")).toEqual(pick(first, "framework"));
  expect(pick(again, "difference")).toEqual({ added: [], removed: [], changed: [], moved: [] });
  const other = await imported({ content: file() });
  expect(pickList(other, "errors[].code")).toEqual(["CONFLICT"]);
});

test("a file that is wrong says where, and saves nothing", async () => {
  const before = await office.draftOf(office.cora);
  const content = file().replace('"level": 4', '"level": 9');
  const wrong = await imported({ content, expectedRevision: 2 });
  expect(pickList(wrong, "errors[].code")).toEqual(["BAD_USER_INPUT"]);
  expect(pickList(wrong, "findings[].severity")).toContain("ERROR");
  expect(pick(wrong, "findings[].path")).toContainEqual(expect.arrayContaining(["levels"]));
  expect(pick(wrong, "difference")).toBeNull();
  expect(await office.draftOf(office.cora)).toEqual(before);
});

test("a file for a framework that is not one's own is refused", async () => {
  const mutation = `mutation ($input: ImportFrameworkInput!) {
    importFramework(input: $input) { errors { code } } }`;
  const input = { content: file({ key: "butchery" }), dryRun: true };
  const body = { query: mutation, variables: { input } };
  const { errors } = await office.world.send(office.cora, body);
  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("without a file, or with one that was never sent, nothing is read", async () => {
  const none = await imported({});
  expect(pickList(none, "errors[].code")).toEqual(["BAD_USER_INPUT"]);
  const unknown = await imported({ upload: "5e1f3c1e-0000-4000-8000-000000000000" });
  expect(pickList(unknown, "errors[].code")).toEqual(["NOT_FOUND"]);
});
