import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pick, pickList } from "../support/pick.ts";
import { both, changed, openBakeryOffice } from "./bakery-office.ts";
import type { BakeryOffice } from "./bakery-office.ts";
import { perform } from "./operations.ts";

let office: BakeryOffice;
beforeAll(async () => {
  office = await openBakeryOffice();
});
afterAll(() => office.world.close());

/*
 * Each test goes on where the one before it stopped: it is one curator's story.
 */
test("begins a draft of version 1, which nobody else can see", async () => {
  const begun = await office.does(office.cora, "CreateDraft", { key: "bakery", from: 1 });
  expect(begun).toMatchObject({
    errors: [],
    framework: { key: "bakery", version: 2, status: "DRAFT", revision: 2 },
  });
  expect(await office.draftOf(office.cy)).toMatchObject({ version: 2, revision: 2 });
  expect(await office.draftOf(office.lou)).toBeNull();
  const page = { key: "bakery", version: 2 };
  const { data } = await perform(office.world, office.lou, ["FrameworkPage", page]);
  expect(data).toEqual({ framework: null });
  const id = pick(begun, "framework.id");
  const node = "query ($id: ID!) { node(id: $id) { __typename } }";
  expect((await office.world.ask(office.lou, node, { id })).data).toEqual({ node: null });
  expect((await office.world.ask(office.cy, node, { id })).data).toEqual({
    node: { __typename: "Framework" },
  });
});

test("renames one competency, splits another, lowers a requirement, adds an indicator", async () => {
  const renamed = await office.edits("SaveCompetency", {
    key: "teaching",
    group: "people",
    name: both("Coaching", "Accompagnement"),
  });
  expect(renamed).toMatchObject({
    competency: {
      key: "teaching",
      name: "Coaching",
      texts: [
        { language: "en", name: "Coaching", definition: "What teaching is." },
        { language: "fr", name: "Accompagnement", definition: "Ce qu’est teaching." },
      ],
    },
  });
  for (const [key, name] of [
    ["regulars", both("Regulars", "Habitués")],
    ["strangers", both("Strangers", "Passants")],
  ] as const) {
    await office.edits("SaveCompetency", { key, group: "people", name });
    await office.edits("SaveIndicator", {
      competency: key,
      level: 1,
      statement: both(`Greets ${key}.`, `Salue : ${key}.`),
    });
  }
  await office.edits("SetRequirements", {
    requirements: [
      { profile: "bread", stage: "baker", competency: "dough", level: 1 },
      ...["apprentice", "baker", "master"].flatMap((stage) =>
        ["regulars", "strangers"].map((competency) => {
          return { profile: "bread", stage, competency, level: stage === "master" ? 2 : 1 };
        }),
      ),
    ],
  });
  await office.edits("RetireCompetency", { key: "guests" });
  const added = await office.edits("SaveIndicator", {
    competency: "dough",
    level: 2,
    statement: both("Keeps a leaven.", "Entretient un levain."),
  });
  expect(added).toMatchObject({ indicator: { key: "dough/2/2", level: 2, stages: [] } });
  const mapped = await office.edits("SaveMappings", {
    mappings: [
      { kind: "COMPETENCY", from: "guests", to: ["regulars", "strangers"], rule: "SPLIT" },
      { kind: "INDICATOR", from: "guests/2/1", to: [], rule: "RETIRE" },
    ],
  });
  expect(pick(mapped, "framework.mappings")).toHaveLength(2);
});

test("reads what would change, in words, before anything does", async () => {
  const review = await office.review(2);
  expect(pick(review, "difference")).toMatchObject({
    removed: expect.arrayContaining([{ kind: "COMPETENCY", key: "guests", summary: "Guests" }]),
    changed: expect.arrayContaining([
      {
        kind: "COMPETENCY",
        key: "teaching",
        field: "name.fr",
        from: "Formation",
        to: "Accompagnement",
      },
      { kind: "REQUIREMENT", key: "baker/dough", field: "level", from: "2", to: "1" },
    ]),
  });
  const codes = pickList(review, "checks[].code");
  expect(codes).toContain("INDICATOR_GOES_ALONG");
  expect(codes).not.toContain("KEY_GONE");
  expect(pick(review, "impact.unmapped")).toEqual([]);
});

test("publishes, and the numbers that were promised are the numbers that came", async () => {
  const promised = pick(await office.review(2), "impact");
  const before = await office.allGaps();
  const published = await office.edits("Publish", { note: "Guests are of two kinds" });
  expect(published).toMatchObject({
    framework: { version: 2, status: "PUBLISHED" },
    carried: { people: 2, plans: 0, assessments: 3, evidence: 1, resources: 1, mentorOffers: 1 },
  });
  const came = changed(before, await office.allGaps());
  expect(came.gapsOpened).toBeGreaterThan(0);
  expect(promised).toMatchObject({ gapsOpened: came.gapsOpened, gapsClosed: came.gapsClosed });
  // Fewer than five people: how many is not for a curator to know.
  expect(promised).toMatchObject({ peopleAffected: null, evidenceAffected: 1 });
  expect(came.peopleAffected).toBe(4);
});

test("finds what was there before in the old version, and every step in the audit", async () => {
  const old = await perform(office.world, office.lou, [
    "FrameworkPage",
    { key: "bakery", version: 1 },
  ]);
  expect(pick(old.data, "framework.groups[].competencies[].key")).toEqual([
    ["dough", "ovens"],
    ["guests", "teaching"],
  ]);
  const { data } = await perform(office.world, office.cora, [
    "AuditTrail",
    { filter: { actor: office.cora.id } },
  ]);
  expect(pickList(data, "auditTrail.edges[].node.action").slice(0, 3)).toEqual([
    "publishFramework",
    "saveMappings",
    "saveIndicator",
  ]);
  expect(pick(data, "auditTrail.edges")).toContainEqual(
    expect.objectContaining({
      node: expect.objectContaining({
        action: "publishFramework",
        reason: "Guests are of two kinds",
        actor: { id: office.cora.id, displayName: "Cora" },
        subject: expect.objectContaining({ __typename: "Framework", label: "Bakery 2" }),
      }),
    }),
  );
});

test("takes it all back by publishing version 1 again as version 3", async () => {
  const v2 = await office.allGaps();
  const begun = await office.does(office.cora, "CreateDraft", { key: "bakery", from: 1 });
  expect(begun).toMatchObject({ errors: [], framework: { version: 3, status: "DRAFT" } });
  const review = await office.review(3);
  expect(pick(review, "mappings")).toEqual([
    { kind: "COMPETENCY", from: "regulars", to: ["guests"], rule: "MERGE" },
    { kind: "COMPETENCY", from: "strangers", to: ["guests"], rule: "MERGE" },
  ]);
  const promised = pick(review, "impact");
  await office.edits("Publish", {});
  const came = changed(v2, await office.allGaps());
  expect(promised).toMatchObject({ gapsOpened: came.gapsOpened, gapsClosed: came.gapsClosed });
  const now = await perform(office.world, office.ben, ["MyDevelopment"]);
  expect(pick(now.data, "viewer.person.gapAnalysis.gaps[].competency.key")).toEqual(
    expect.arrayContaining(["dough", "ovens", "guests"]),
  );
});

test("compares any two versions, as far as they are in sight", async () => {
  const query = `query ($from: Int) { framework(key: "bakery", version: 3) {
    difference(from: $from) { added { key } removed { key } changed { key } moved { key } } } }`;
  const nothing = { added: [], removed: [], changed: [], moved: [] };
  const { data } = await office.world.ask(office.lou, query, { from: 1 });
  expect(data).toEqual({ framework: { difference: nothing } });
  const before = await office.world.ask(office.lou, query, {});
  expect(pickList(before.data, "framework.difference.removed[].key")).toContain("regulars");
  const body = { query, variables: { from: 9 } };
  const { errors } = await office.world.send(office.lou, body);
  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});
