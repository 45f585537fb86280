import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { pick } from "../../support/pick.ts";
import type { Someone } from "../../support/world.people.ts";
import { openWorld } from "../../support/world.ts";
import type { World } from "../../support/world.ts";

let world: World;
let curator: Someone;
let revision = 0;

beforeAll(async () => {
  world = await openWorld();
  curator = await world.person({ name: "Curator" });
  await world.grant(curator, "FRAMEWORK_ADMIN", { framework: "bakery" });
});
afterAll(() => world.close());
beforeEach(async () => {
  if (revision > 0) await change("discardDraft", {});
  await change("createFrameworkDraft", { key: "bakery", from: 1 });
});

const errors = "errors { code message path currentRevision changedBy { displayName } }";

/** What else is asked for, by whom, and in which language. */
interface Manner {
  readonly fields?: string;
  readonly by?: Someone;
  readonly language?: string;
}

/** Does one mutation as the curator on the draft last seen, and remembers its revision. */
async function change(
  name: string,
  input: Readonly<Record<string, unknown>>,
  { fields = "", by = curator, language = "en" }: Manner = {},
): Promise<unknown> {
  const type = { createFrameworkDraft: "CreateFrameworkDraft", discardDraft: "DiscardDraft" }[name];
  const retires = name.startsWith("retire") ? "Retire" : undefined;
  const own = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  const document = `mutation Do($input: ${type ?? retires ?? own}Input!) {
    ${name}(input: $input) { ${errors} framework { version revision } ${fields} }
  }`;
  const seen =
    name === "createFrameworkDraft" ? {} : { framework: "bakery", expectedRevision: revision };
  const { data } = await world.ask(by, document, { input: { ...seen, ...input } }, { language });
  const answer = pick(data, name);
  const now = pick(answer, "framework.revision");
  revision = typeof now === "number" ? now : revision;
  return answer;
}

const name = (text: string) => [{ language: "en", text }];

test("a competency is saved in its group, and read back with its texts", async () => {
  const input = { key: "glaze", group: "craft", name: name("Glazing"), position: 0 };
  const fields = "competency { key texts { language name } group { competencies { key } } }";
  expect(await change("saveCompetency", input, { fields })).toMatchObject({
    errors: [],
    competency: {
      key: "glaze",
      texts: [
        { language: "en", name: "Glazing" },
        { language: "fr", name: null },
      ],
      group: { competencies: [{ key: "glaze" }, { key: "dough" }, { key: "ovens" }] },
    },
  });
});

test("a new indicator takes a key that was never given, the one of a retired one included", async () => {
  const input = { competency: "dough", level: 1, statement: name("Shapes loaves.") };
  const fields = "indicator { key }";
  expect(await change("saveIndicator", input, { fields })).toMatchObject({
    indicator: { key: "dough/1/3" },
  });
  await change("retireIndicator", { key: "dough/1/3" });
  expect(await change("saveIndicator", input, { fields })).toMatchObject({
    indicator: { key: "dough/1/4" },
  });
});

test("a profile, its stages and what they ask are saved one after the other", async () => {
  const input = {
    key: "cake",
    title: name("Cakes"),
    stages: [{ key: "icer", name: name("Icer") }],
  };
  const profile = await change("saveProfile", input, { fields: "profile { stages { key } }" });
  expect(profile).toMatchObject({ errors: [], profile: { stages: [{ key: "icer" }] } });
  const cell = { profile: "cake", stage: "icer", competency: "dough", level: 3 };
  const set = await change("setRequirements", { requirements: [cell] });
  expect(set).toMatchObject({ errors: [] });
  const retired = await change("retireProfile", { key: "cake" });
  expect(retired).toMatchObject({ errors: [] });
});

test("each edit raises the revision by one, and one that changes nothing does not", async () => {
  const before = revision;
  await change("saveGroup", { key: "craft", name: name("Crafts") });
  expect(revision).toBe(before + 1);
  await change("saveGroup", { key: "craft", name: name("Crafts") });
  expect(revision).toBe(before + 1);
});

test("whoever comes second hears of it, and by whom, with the draft as it is now", async () => {
  const second = await world.person({ name: "Second" });
  await world.grant(second, "FRAMEWORK_ADMIN", { framework: "bakery" });
  const seen = revision;
  await change("saveGroup", { key: "craft", name: name("Trade") });
  const late = { key: "craft", name: name("Skill"), expectedRevision: seen };
  expect(await change("saveGroup", late, { fields: "group { key }", by: second })).toEqual({
    errors: [
      {
        code: "CONFLICT",
        message: expect.stringContaining("Curator saved the draft in the meantime"),
        path: null,
        currentRevision: seen + 1,
        changedBy: { displayName: "Curator" },
      },
    ],
    framework: { version: 2, revision: seen + 1 },
    group: null,
  });
});

test("what does not fit is said in the reader's language, with its place in the input", async () => {
  const stages = [{ key: "chef", name: name("Chef") }];
  const asked = { key: "bread", title: name("Bread"), stages };
  const answer = await change("saveProfile", asked, { fields: "profile { key }", language: "fr" });
  expect(answer).toMatchObject({
    errors: [
      {
        code: "BAD_USER_INPUT",
        message: "La clé `chef` appartient déjà au profil `pastry`; prenez-en une autre.",
        path: ["input", "stages", "0", "key"],
        currentRevision: null,
        changedBy: null,
      },
    ],
    framework: { revision },
    profile: null,
  });
});

test("a note that is too long keeps a draft from being published, and nothing else happens", async () => {
  const before = revision;
  const refused = await change("publishFramework", { note: "x".repeat(20_001) });
  expect(refused).toMatchObject({
    errors: [{ code: "BAD_USER_INPUT", path: ["input", "note"] }],
    framework: { version: 2, revision: before },
  });
});

test("a framework that is not the viewer's is FORBIDDEN, whether or not it exists", async () => {
  const other = await world.person({ name: "Other" });
  await world.grant(other, "PEOPLE_ADMIN");
  for (const framework of ["bakery", "nowhere"]) {
    const query = `mutation { retireGroup(input:
      { framework: "${framework}", expectedRevision: 1, key: "none" }) { framework { id } } }`;
    const { data, errors: refused } = await world.send(other, { query });
    expect({ data, refused }).toMatchObject({
      data: null,
      refused: [{ path: ["retireGroup"], extensions: { code: "FORBIDDEN" } }],
    });
  }
});
