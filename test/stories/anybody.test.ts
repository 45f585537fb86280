import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, isEnumType } from "graphql";
import { nodeId } from "../../server/node-id.ts";
import { textOf } from "../house/files.ts";
import { pick, pickList, pickText } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { perform } from "./operations.ts";

let world: World;
let anyone: Someone;
beforeAll(async () => {
  world = await openWorld();
  anyone = await world.person({ name: "Any One" });
});
afterAll(() => world.close());

describe("the labels", () => {
  const schema = buildSchema(textOf("schema/schema.graphql"));
  const enums = Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith("__"));
  const values = enums.flatMap((type) =>
    type.getValues().map((value) => `${type.name}.${value.name}`),
  );

  test.each(["en", "fr"])("word every value of every enum in %s", async (language) => {
    const { data } = await perform(world, anyone, ["Labels", { language }]);
    const rows = pickList(data, "labels");
    const words = new Map(
      rows.map((row) => [
        `${pickText(row, "enum")}.${pickText(row, "value")}`,
        pickText(row, "label"),
      ]),
    );
    expect(values.filter((value) => !/\p{L}/u.test(words.get(value) ?? ""))).toEqual([]);
    expect(rows).toHaveLength(words.size);
  });

  test("follow the request where no language is named", async () => {
    const { data } = await perform(world, anyone, ["Labels", {}, { language: "fr" }]);
    const row = { enum: "GapStatus", value: "OPEN", label: "À combler" };
    expect(pick(data, "labels")).toContainEqual(row);
  });
});

const NODES = `query Nodes($ids: [ID!]!) { nodes(ids: $ids) {
  __typename id ... on AuditSubject { label } ... on Stage { key } ... on Competency { name }
} }`;

describe("an id", () => {
  const found = async (ids: readonly (string | undefined)[], language = "en") =>
    pick((await world.ask(anyone, NODES, { ids }, { language })).data, "nodes");

  test("leads to the object of every type, in the order asked", async () => {
    const unit = await world.unit("Hall");
    const resource = await world.resource({ title: "Book" });
    const mentor = await world.mentor(anyone);
    const ids = [
      unit.id,
      resource.id,
      mentor.id,
      anyone.id,
      nodeId("Viewer", anyone.row),
      nodeId("Framework", 1),
      await world.idOf("CompetencyGroup", "craft"),
      await world.idOf("Competency", "dough"),
      await world.idOf("Indicator", "dough/1/1"),
      await world.idOf("Profile", "bread"),
      await world.idOf("Responsibility", "bake"),
      await world.idOf("Stage", "baker"),
    ];
    const nodes = await found(ids, "fr");
    expect(pick(nodes, "[].id")).toEqual(ids);
    expect(nodes).toMatchObject([
      { __typename: "OrgUnit", label: "Hall (fr)" },
      { __typename: "Resource", label: "Book (fr)" },
      { __typename: "Mentor", label: "Any One" },
      { __typename: "Person", label: "Any One" },
      { __typename: "Viewer" },
      { __typename: "Framework", label: "Boulangerie 1" },
      { __typename: "CompetencyGroup" },
      { __typename: "Competency", name: "Pâte" },
      { __typename: "Indicator" },
      { __typename: "Profile" },
      { __typename: "Responsibility" },
      { __typename: "Stage", key: "baker" },
    ]);
  });

  test("of nothing, of another viewer, or no id at all is null in its place", async () => {
    const other = await world.person();
    const ids = [
      nodeId("Person", 999_999),
      anyone.id,
      nodeId("Viewer", other.row),
      nodeId("Stage", 999_999),
      nodeId("Nothing", 1),
      "no id",
      "",
    ];
    expect(await found(ids)).toEqual([
      null,
      expect.objectContaining({ __typename: "Person" }),
      ...Array.from({ length: 5 }, () => null),
    ]);
  });

  test("is answered by node as by nodes", async () => {
    const document = "query N($id: ID!) { node(id: $id) { __typename id } }";
    const one = async (id: string) =>
      pick((await world.ask(anyone, document, { id })).data, "node");
    expect(await one(anyone.id)).toEqual({ __typename: "Person", id: anyone.id });
    expect(await one(nodeId("Resource", 999_999))).toBeNull();
    expect(await one("no id")).toBeNull();
  });
});

test("anyone sees of anyone else who they are and what they offer", async () => {
  const unit = await world.unit("Shop");
  const manager = await world.person({ name: "Lead" });
  const other = await world.person({ name: "Other", unit, manager, stage: "baker" });
  await world.mentor(other, { levels: { dough: 3 }, capacity: 3 });
  const document = `query P($id: ID!) { person(id: $id) {
    displayName orgUnit { name } stage { name } manager { displayName }
    mentor { capacity freeCapacity competencies { key } } gapAnalysis { readiness } email
  } }`;
  const { data } = await world.ask(anyone, document, { id: other.id });
  expect(pick(data, "person")).toEqual({
    displayName: "Other",
    orgUnit: { name: "Shop" },
    stage: { name: "Baker" },
    manager: { displayName: "Lead" },
    mentor: { capacity: 3, freeCapacity: 3, competencies: [{ key: "dough" }] },
    gapAnalysis: null,
    email: null,
  });
});

test("a person who has left is still found", async () => {
  const gone = await world.person({ name: "Gone", active: false });
  const document = "query P($id: ID!) { person(id: $id) { displayName active } }";
  const { data } = await world.ask(anyone, document, { id: gone.id });
  expect(data).toEqual({ person: { displayName: "Gone", active: false } });
});
