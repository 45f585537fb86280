import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { exportFormats } from "../../../server/framework/exporting/export-format.ts";
import type { ExportFormat } from "../../../server/framework/exporting/export-format.ts";
import { readFramework } from "../../../server/framework/importing/read-framework.ts";
import { openFileHouse } from "../../door/file-house.ts";
import type { Fetched, FileHouse } from "../../door/file-house.ts";
import { bakery } from "../../support/bakery.ts";
import { pick } from "../../support/pick.ts";
import { openGround } from "../../support/world.ground.ts";
import type { Ground } from "../../support/world.ground.ts";

const titled = (en: string): FrameworkContent => ({ ...bakery, title: { ...bakery.title, en } });

/** Version 1 retired, 2 in force, 3 a draft; Ana administers the framework, Ben does not. */
let house: FileHouse;
let ground: Ground;
beforeAll(async () => {
  house = await openFileHouse({ real: true });
  ground = await openGround(house.ownerUrl);
  await ground.publish(titled("First"));
  await ground.publish(titled("Second"));
  await ground.draft(titled("Third"));
  await house.query(`INSERT INTO role_grant (person_id, role, framework_id)
    SELECT 1, 'FRAMEWORK_ADMIN', id FROM framework`);
});
afterAll(async () => {
  await ground.close();
  await house.close();
});

const EXPORT = `query ExportFramework($key: String!, $version: Int, $format: ExportFormat!) {
  framework(key: $key, version: $version) { export(format: $format) { url expiresAt notHeld } }
}`;

interface Wish {
  readonly format?: ExportFormat;
  readonly version?: number;
  readonly language?: string;
}

/** What the graph answers somebody for an export. */
async function ask(name: string, { format = "JSON", version, language = "en" }: Wish = {}) {
  const signedIn = await house.as(name);
  const answer = await house.fetch("/graphql", {
    method: "POST",
    headers: { ...signedIn, "content-type": "application/json", "accept-language": language },
    body: JSON.stringify({ query: EXPORT, variables: { key: "bakery", version, format } }),
  });
  return pick(JSON.parse(answer.bytes.toString()), "data.framework.export");
}

async function follow(name: string, link: unknown): Promise<Fetched> {
  return await house.fetch(String(pick(link, "url")), { headers: await house.as(name) });
}

const titleIn = ({ bytes }: Fetched): unknown => pick(JSON.parse(bytes.toString()), "title");

/** What each format is told to be when it is read again. */
const readAs: Readonly<Record<ExportFormat, string>> = {
  JSON: "JSON",
  CASE: "CASE_1_1",
  MOODLE: "MOODLE",
  MARKDOWN: "PROFILE_MARKDOWN",
  CSV: "CSV",
};

test.each(exportFormats)("whoever is signed in fetches a framework as %s", async (format) => {
  const link = await ask("ben", { format });
  expect(link).toEqual({
    url: expect.stringMatching(new RegExp(`^${house.address}/downloads/[\\w.-]+$`)),
    expiresAt: "2026-03-04T12:15:00.000Z",
    notHeld: expect.any(Array),
  });
  const { status, headers, bytes } = await follow("ben", link);
  expect(status).toBe(200);
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename=bakery-2\.[\w.]+$/);
  const { content, format: read } = readFramework(bytes, { key: "bakery" });
  expect(content?.competencies.map(({ key }) => key)).toHaveLength(4);
  expect(read).toBe(readAs[format]);
});

test("without a number it is the version in force, and every version before it has its file", async () => {
  expect(titleIn(await follow("ben", await ask("ben")))).toMatchObject({ en: "Second" });
  const first = await follow("ben", await ask("ben", { version: 1 }));
  expect(titleIn(first)).toMatchObject({ en: "First" });
});

test("what a format has no place for is told in the language of the request", async () => {
  expect(pick(await ask("ben"), "notHeld")).toEqual([]);
  const inEnglish = pick(await ask("ben", { format: "MOODLE" }), "notHeld");
  const inFrench = pick(await ask("ben", { format: "MOODLE", language: "fr" }), "notHeld");
  expect(inEnglish).toContain("profiles with their responsibilities, stages and requirements");
  expect(inFrench).toContain("les profils, avec leurs responsabilités, étapes et exigences");
});

test("a file with one language has that of the request", async () => {
  const wish = { format: "MOODLE", language: "fr" } as const;
  const { bytes } = await follow("ben", await ask("ben", wish));
  expect(bytes.toString()).toContain("Pâte");
  expect(bytes.toString()).not.toContain("Dough");
});

test("a draft has a file for whoever administers it, as long as they do", async () => {
  expect(await ask("ben", { version: 3 })).toBeNull();
  const link = await ask("ana", { version: 3 });
  expect(titleIn(await follow("ana", link))).toMatchObject({ en: "Third" });
  expect((await follow("ben", link)).status).toBe(404);
  await house.query("UPDATE role_grant SET role = 'ASSESSOR'");
  expect((await follow("ana", link)).status).toBe(404);
  await house.query("UPDATE role_grant SET role = 'FRAMEWORK_ADMIN'");
  expect((await follow("ana", link)).status).toBe(200);
});

test("a link costs no statement, and its file two", async () => {
  house.statements.length = 0;
  const signedIn = await house.as("ben");
  const query = '{ framework(key: "bakery") { export(format: CSV) { url } } }';
  const headers = { ...signedIn, "content-type": "application/json" };
  const body = JSON.stringify({ query });
  const { bytes } = await house.fetch("/graphql", { method: "POST", headers, body });
  expect(house.statements).toEqual(["who-asks"]);
  house.statements.length = 0;
  await follow("ben", pick(JSON.parse(bytes.toString()), "data.framework.export"));
  expect(house.statements).toEqual(["who-asks", "framework-content", "version-changed-at"]);
});
