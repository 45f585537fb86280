import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pick, pickList } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { perform } from "./operations.ts";

/**
 * Cora looks after the bakery's framework. Under version 1 ann and ben (bakers) and max (a master)
 * have levels: ann dough 1, guests 2; ben dough 2, ovens 1, guests 0; max dough 4, guests 2,
 * teaching 1. Cy is a second curator, and Lou just learns.
 */
let world: World;
let cora: Someone;
let cy: Someone;
let lou: Someone;
let everybody: readonly Someone[];
beforeAll(async () => {
  world = await openWorld();
  cora = await world.person({ name: "Cora" });
  cy = await world.person({ name: "Cy" });
  lou = await world.person({ name: "Lou", stage: "apprentice" });
  for (const one of [cora, cy]) await world.grant(one, "FRAMEWORK_ADMIN", { framework: "bakery" });
  const ann = await world.person({ name: "ann", stage: "baker" });
  const ben = await world.person({ name: "ben", stage: "baker" });
  const max = await world.person({ name: "max", stage: "baker", objective: "master" });
  everybody = [lou, ann, ben, max];
  await world.assess(ann, "dough", { level: 1, marks: { "dough/1/1": true } });
  await world.assess(ann, "guests", { level: 2 });
  await world.assess(ben, "dough", { level: 2 });
  await world.assess(ben, "ovens", { level: 1 });
  await world.assess(max, "dough", { level: 4 });
  await world.assess(max, "guests", { level: 2, marks: { "guests/2/1": true } });
  await world.assess(max, "teaching", { level: 1 });
  await world.evidence(ann, { levels: { guests: 2 } });
  await world.resource({ outcomes: [["guests", 0, 2]], languages: ["en"] });
  await world.mentor(max, { levels: { guests: 2 } });
});
afterAll(() => world.close());

/** Sends a mutation by its name as it stands; answers its payload. */
async function does(who: Someone, operation: string, input: Readonly<Record<string, unknown>>) {
  const { data } = await perform(world, who, [operation, { input }]);
  const [payload] = Object.values(data ?? {});
  return payload;
}

/** An edit of the bakery's draft over the revision that stands. */
async function edits(operation: string, input: Readonly<Record<string, unknown>>) {
  const draft = await draftOf(cora);
  const asked = { framework: "bakery", expectedRevision: pick(draft, "revision"), ...input };
  const payload = await does(cora, operation, asked);
  expect(pick(payload, "errors")).toEqual([]);
  return payload;
}

async function draftOf(who: Someone) {
  const { data } = await perform(world, who, ["Draft", { key: "bakery" }]);
  return pick(data, "framework.draft");
}

const both = (en: string, fr: string) => [
  { language: "en", text: en },
  { language: "fr", text: fr },
];

/** Each gap of each person, as `person competency status size required`. */
async function allGaps(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const person of everybody) {
    const { data } = await perform(world, person, ["MyDevelopment"]);
    for (const gap of pickList(data, "viewer.person.gapAnalysis.gaps")) {
      const [status, size, required] = ["status", "size", "requiredLevel"].map((f) => pick(gap, f));
      const key = `${person.row} ${String(pick(gap, "competency.key"))}`;
      if (status !== "NOT_APPLICABLE")
        found.set(key, `${String(status)} ${String(size)} ${String(required)}`);
    }
  }
  return found;
}

const isOpen = (gap: string | undefined): boolean =>
  gap !== undefined && (gap.startsWith("OPEN") || gap.startsWith("UNASSESSED"));

/** What changed for people from one look at all gaps to the next. */
function changed(before: Map<string, string>, after: Map<string, string>) {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const other = keys.filter((key) => before.get(key) !== after.get(key));
  return {
    peopleAffected: new Set(other.map((key) => key.split(" ")[0])).size,
    gapsOpened: other.filter((key) => isOpen(after.get(key)) && !isOpen(before.get(key))).length,
    gapsClosed: other.filter((key) => isOpen(before.get(key)) && !isOpen(after.get(key))).length,
  };
}

describe.each(["a curator"])("%s", () => {
  test("begins a draft of version 1, which nobody else can see", async () => {
    const begun = await does(cora, "CreateDraft", { key: "bakery", from: 1 });
    expect(begun).toMatchObject({
      errors: [],
      framework: { key: "bakery", version: 2, status: "DRAFT", revision: 2 },
    });
    expect(await draftOf(cy)).toMatchObject({ version: 2, revision: 2 });
    expect(await draftOf(lou)).toBeNull();
    const page = { key: "bakery", version: 2 };
    const { data } = await perform(world, lou, ["FrameworkPage", page]);
    expect(data).toEqual({ framework: null });
    const id = pick(begun, "framework.id");
    const node = "query ($id: ID!) { node(id: $id) { __typename } }";
    expect((await world.ask(lou, node, { id })).data).toEqual({ node: null });
    expect((await world.ask(cy, node, { id })).data).toEqual({ node: { __typename: "Framework" } });
  });

  test("renames one competency, splits another, lowers a requirement, adds an indicator", async () => {
    const renamed = await edits("SaveCompetency", {
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
      await edits("SaveCompetency", { key, group: "people", name });
      await edits("SaveIndicator", {
        competency: key,
        level: 1,
        statement: both(`Greets ${key}.`, `Salue : ${key}.`),
      });
    }
    await edits("SetRequirements", {
      requirements: [
        { profile: "bread", stage: "baker", competency: "dough", level: 1 },
        ...["apprentice", "baker", "master"].flatMap((stage) =>
          ["regulars", "strangers"].map((competency) => {
            return { profile: "bread", stage, competency, level: stage === "master" ? 2 : 1 };
          }),
        ),
      ],
    });
    await edits("RetireCompetency", { key: "guests" });
    const added = await edits("SaveIndicator", {
      competency: "dough",
      level: 2,
      statement: both("Keeps a leaven.", "Entretient un levain."),
    });
    expect(added).toMatchObject({ indicator: { key: "dough/2/2", level: 2, stages: [] } });
    const mapped = await edits("SaveMappings", {
      mappings: [
        { kind: "COMPETENCY", from: "guests", to: ["regulars", "strangers"], rule: "SPLIT" },
        { kind: "INDICATOR", from: "guests/2/1", to: [], rule: "RETIRE" },
      ],
    });
    expect(pick(mapped, "framework.mappings")).toHaveLength(2);
  });

  test("reads what would change, in words, before anything does", async () => {
    const { data } = await perform(world, cora, ["ReviewDraft", { key: "bakery", draft: 2 }]);
    const review = pick(data, "framework");
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
    const { data } = await perform(world, cora, ["ReviewDraft", { key: "bakery", draft: 2 }]);
    const promised = pick(data, "framework.impact");
    const before = await allGaps();
    const published = await edits("Publish", { note: "Guests are of two kinds" });
    expect(published).toMatchObject({
      framework: { version: 2, status: "PUBLISHED" },
      carried: { people: 3, plans: 0, assessments: 2, evidence: 1, resources: 1, mentorOffers: 1 },
    });
    const came = changed(before, await allGaps());
    expect(came.gapsOpened).toBeGreaterThan(0);
    expect(promised).toMatchObject({ gapsOpened: came.gapsOpened, gapsClosed: came.gapsClosed });
    // Fewer than five people: how many is not for a curator to know.
    expect(promised).toMatchObject({ peopleAffected: null, evidenceAffected: 1 });
    expect(came.peopleAffected).toBe(4);
  });

  test("finds what was there before in the old version, and every step in the audit", async () => {
    const old = await perform(world, lou, ["FrameworkPage", { key: "bakery", version: 1 }]);
    expect(pick(old.data, "framework.groups[].competencies[].key")).toEqual([
      ["dough", "ovens"],
      ["guests", "teaching"],
    ]);
    const { data } = await perform(world, cora, ["AuditTrail", { filter: { actor: cora.id } }]);
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
          actor: { id: cora.id, displayName: "Cora" },
          subject: expect.objectContaining({ __typename: "Framework", label: "Bakery 2" }),
        }),
      }),
    );
  });

  test("takes it all back by publishing version 1 again as version 3", async () => {
    const v2 = await allGaps();
    const begun = await does(cora, "CreateDraft", { key: "bakery", from: 1 });
    expect(begun).toMatchObject({ errors: [], framework: { version: 3, status: "DRAFT" } });
    const { data } = await perform(world, cora, ["ReviewDraft", { key: "bakery", draft: 3 }]);
    expect(pick(data, "framework.mappings")).toEqual([
      { kind: "COMPETENCY", from: "regulars", to: ["guests"], rule: "MERGE" },
      { kind: "COMPETENCY", from: "strangers", to: ["guests"], rule: "MERGE" },
    ]);
    const promised = pick(data, "framework.impact");
    await edits("Publish", {});
    const came = changed(v2, await allGaps());
    expect(promised).toMatchObject({ gapsOpened: came.gapsOpened, gapsClosed: came.gapsClosed });
    const ben = everybody[2];
    if (ben === undefined) throw new Error("Ben is one of them.");
    const now = await perform(world, ben, ["MyDevelopment"]);
    expect(pick(now.data, "viewer.person.gapAnalysis.gaps[].competency.key")).toEqual(
      expect.arrayContaining(["dough", "ovens", "guests"]),
    );
  });
});

describe("two curators at once", () => {
  test("one saves, and the other hears who was faster and what stands now", async () => {
    const begun = await does(cy, "CreateDraft", { key: "bakery", from: 3 });
    const expectedRevision = pick(begun, "framework.revision");
    const group = (name: string) => ({
      framework: "bakery",
      expectedRevision,
      key: "craft",
      name: [{ language: "en", text: name }],
    });
    expect(await does(cora, "SaveGroup", group("By Cora"))).toMatchObject({ errors: [] });
    const late = `mutation ($input: SaveGroupInput!) { saveGroup(input: $input) {
      errors { code message currentRevision changedBy { displayName } }
      framework { revision groups { name } } } }`;
    const { data } = await world.ask(cy, late, { input: group("By Cy") });
    expect(pick(data, "saveGroup")).toMatchObject({
      errors: [
        {
          code: "CONFLICT",
          message: expect.stringContaining("Cora saved the draft in the meantime"),
          currentRevision: Number(expectedRevision) + 1,
          changedBy: { displayName: "Cora" },
        },
      ],
      framework: { revision: Number(expectedRevision) + 1 },
    });
    const discarded = await does(cora, "DiscardDraft", {
      framework: "bakery",
      expectedRevision: Number(expectedRevision) + 1,
    });
    expect(discarded).toMatchObject({ errors: [], framework: { key: "bakery", version: 3 } });
    expect(await draftOf(cora)).toBeNull();
  });
});

describe("whoever does not administer the framework", () => {
  test("may change nothing, whether or not there is such a framework", async () => {
    const mutation = `mutation ($input: DiscardDraftInput!) {
      discardDraft(input: $input) { errors { code } } }`;
    const refusals = [];
    for (const framework of ["bakery", "nothing-here"]) {
      const input = { framework, expectedRevision: 1 };
      const { errors, data } = await world.send(lou, { query: mutation, variables: { input } });
      refusals.push(errors.map(({ extensions }) => extensions?.["code"]));
      expect(data ?? null).toBeNull();
    }
    expect(refusals).toEqual([["FORBIDDEN"], ["FORBIDDEN"]]);
  });
});
