import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openDatabase } from "../../../server/database.ts";
import type { Database } from "../../../server/database.ts";
import type { MadeFile } from "../../../server/files/file.ts";
import type { FrameworkSubject } from "../../../server/files/subject.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { contentStore } from "../../../server/framework/content/content.store.ts";
import { frameworkFilesFor } from "../../../server/framework/exporting/framework-file.reader.ts";
import { frameworkStore } from "../../../server/framework/framework.store.ts";
import { draftsFor } from "../../../server/framework/drafts.loader.ts";
import { frameworksOn } from "../../../server/framework/frameworks.ts";
import { readVersion } from "../../../server/framework/content/version-content.store.ts";
import type { GrantedRole } from "../../../server/viewer.ts";
import { somebody } from "../../person/somebody.ts";
import { freshDatabase } from "../../support/database.ts";
import type { FreshDatabase } from "../../support/database.ts";
import { pick } from "../../support/pick.ts";
import { shelfOf } from "../built.ts";
import { workshop } from "../workshop.ts";

/** Two published versions of a framework, and a draft. */
const boats = (title: string): FrameworkContent => ({
  ...workshop(undefined, "boats"),
  title: { en: title },
});

let place: FreshDatabase;
let database: Database;
beforeAll(async () => {
  place = await freshDatabase();
  database = await openDatabase(place.ownerUrl, { connections: 1 });
  const store = contentStore(database);
  await store.saveAndPublish(boats("One"));
  await store.saveAndPublish(boats("Two"));
  await store.saveDraft(boats("Three"));
});
afterAll(async () => {
  await database.close();
  await place.drop();
});

const shelf = shelfOf(
  { content: boats("Two"), version: 2 },
  { content: boats("One"), version: 1, status: "RETIRED" },
);

/** The files as somebody asks for them who has that role, for the boats unless said otherwise. */
function filesFor(role?: GrantedRole, frameworkKey = "boats") {
  const grants =
    role === undefined ? [] : [{ role, frameworkId: 1, frameworkKey, competencies: null }];
  const viewer = { person: somebody(), leads: false, mentorId: null, grants };
  const drafts = draftsFor(frameworkStore(database), shelf, viewer);
  const read: string[] = [];
  const files = frameworkFilesFor({
    frameworks: frameworksOn(shelf, drafts),
    async read(key, number) {
      read.push(`${key} ${number}`);
      return await readVersion(database, key, number);
    },
    uriBase: () => "https://waymark.example.org/ims/case/v1p1",
  });
  return { ...files, read };
}

const titleIn = (file: MadeFile | null): unknown => pick(JSON.parse(String(file?.body)), "title");

const version = (number: number, key = "boats"): FrameworkSubject => {
  return { kind: "framework", key, version: number, format: "JSON", language: "fr" };
};

test("whoever is signed in has every version that is or was in force", async () => {
  const files = filesFor();
  const made = await files.made(version(2));
  expect(made).toMatchObject({
    mediaType: "application/json; charset=utf-8",
    fileName: "boats-2.json",
  });
  expect(titleIn(made)).toEqual({ en: "Two" });
  expect(titleIn(await files.made(version(1)))).toEqual({ en: "One" });
});

test.each(["FRAMEWORK_ADMIN", "ADMIN"] as const)("a draft is there for %s", async (role) => {
  expect(titleIn(await filesFor(role).made(version(3)))).toEqual({ en: "Three" });
});

test("what a format has no place for is told in the language of the link", async () => {
  const told = (language: string) =>
    filesFor().notHeld({ ...version(2), format: "MOODLE", language });
  expect(await told("en")).toContain(
    "profiles with their responsibilities, stages and requirements",
  );
  expect(await told("fr")).toContain(
    "les profils, avec leurs responsabilités, étapes et exigences",
  );
  expect(await filesFor().notHeld(version(2))).toEqual([]);
});

test.each([
  ["nobody in particular", undefined, "boats"],
  ["an assessor", "ASSESSOR", "boats"],
  ["the administrator of another framework", "FRAMEWORK_ADMIN", "chairs"],
] as const)("to %s a draft is not there, and is not read", async (_name, role, key) => {
  const files = filesFor(role, key);
  expect(await files.made(version(3))).toBeNull();
  expect(await files.notHeld(version(3))).toEqual([]);
  expect(files.read).toEqual([]);
});

test("what is not there is no file, not even for ADMIN", async () => {
  const files = filesFor("ADMIN");
  expect(await files.made(version(4))).toBeNull();
  expect(await files.made(version(1, "ships"))).toBeNull();
});

test("a version is read once, however many formats of it are asked for", async () => {
  const files = filesFor();
  const asked = (["JSON", "CSV", "MOODLE"] as const).map((format) =>
    files.notHeld({ ...version(2), format }),
  );
  await Promise.all([...asked, files.made(version(1))]);
  expect(files.read).toEqual(["boats 2", "boats 1"]);
});
