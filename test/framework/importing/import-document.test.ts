import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { importFramework } from "../../../server/framework/importing/import.ts";
import type { ImportOptions } from "../../../server/framework/importing/import.ts";
import { findingInWords } from "../../../server/framework/finding/finding-in-words.ts";
import { writeProfileDocument } from "../../support/profile-document.ts";
import { assessment, itemOf, somebody } from "../records.ts";
import { emptyShelf, newKey } from "../shelf.ts";
import type { Shelf } from "../shelf.ts";
import { TWO_JOBS, joinersDocument } from "./two-jobs.ts";

let shelf: Shelf;
beforeAll(async () => {
  shelf = await emptyShelf();
  await somebody(shelf);
});
afterAll(() => shelf.drop());

/** A framework of two jobs in force, under a key of its own. */
async function twoJobs(): Promise<string> {
  const key = newKey();
  await shelf.store.saveAndPublish({ ...TWO_JOBS, key });
  return key;
}

const bringDocument = (content: FrameworkContent, options: ImportOptions) =>
  importFramework(
    Buffer.from(writeProfileDocument(content, "MARKDOWN_BULLETS", "en")),
    options,
    shelf.store,
  );
const profilesOf = async (key: string) =>
  (await shelf.store.read(key))?.content.profiles.map((profile) => profile.key);

test("a profile document leaves the other profiles, says so, and the second time does nothing", async () => {
  const key = await twoJobs();
  const outcome = await bringDocument(joinersDocument(), { key, publish: true });
  expect(outcome.framework).toEqual({ key, version: 2, status: "PUBLISHED", revision: 2 });
  const kept = outcome.findings.filter(({ code }) => /_(KEPT|UNSHOWN)$/u.test(code));
  expect(kept.map((finding) => findingInWords(finding, "en"))).toEqual([
    "At levels or for stages that a document of this profile does not show, and kept: saws/2/1, saws/3/1, saws/4/1",
    "The framework has other profiles, of which this document does not speak; they stay: carver",
    "Not in this document, and kept as they are not its profile’s alone: glue, talks",
  ]);
  expect(kept.map((finding) => findingInWords(finding, "fr"))).toContain(
    "Le référentiel a d’autres profils, dont ce document ne parle pas ; ils restent : carver",
  );
  expect(await profilesOf(key)).toEqual(["joiner", "carver"]);
  const again = await bringDocument(joinersDocument(), { key, publish: true });
  expect(again).toMatchObject({ saved: false, difference: { removed: [], changed: [] } });
});

test("what only the document's own profile had is refused as long as it is in use", async () => {
  const key = await twoJobs();
  await shelf.ask(assessment(itemOf(key, "COMPETENCY", "planes"), 2));
  const outcome = await bringDocument(joinersDocument(), { key, publish: true });
  expect(outcome).toMatchObject({ framework: { version: 1 }, saved: false });
  const errors = outcome.findings.filter(({ severity }) => severity === "ERROR");
  expect(errors.map(({ code, values }) => [code, values["key"]])).toEqual([
    ["UNMAPPED_KEY", "planes"],
  ]);
});

test("our own JSON is complete and replaces every profile", async () => {
  const key = await twoJobs();
  const file = JSON.stringify({ format: "waymark/1", ...joinersDocument(key) });
  const outcome = await importFramework(Buffer.from(file), { publish: true }, shelf.store);
  expect(outcome).toMatchObject({ findings: [], saved: true });
  expect(await profilesOf(key)).toEqual(["joiner"]);
});
