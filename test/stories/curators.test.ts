import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pick } from "../support/pick.ts";
import { openBakeryOffice } from "./bakery-office.ts";
import type { BakeryOffice } from "./bakery-office.ts";

let office: BakeryOffice;
beforeAll(async () => {
  office = await openBakeryOffice();
});
afterAll(() => office.world.close());

describe("two curators at once", () => {
  test("one saves, and the other hears who was faster and what stands now", async () => {
    const begun = await office.does(office.cy, "CreateDraft", { key: "bakery", from: 1 });
    const expectedRevision = pick(begun, "framework.revision");
    const group = (name: string) => ({
      framework: "bakery",
      expectedRevision,
      key: "craft",
      name: [{ language: "en", text: name }],
    });
    expect(await office.does(office.cora, "SaveGroup", group("By Cora"))).toMatchObject({
      errors: [],
    });
    const late = `mutation ($input: SaveGroupInput!) { saveGroup(input: $input) {
      errors { code message currentRevision changedBy { displayName } }
      framework { revision groups { name } } } }`;
    const { data } = await office.world.ask(office.cy, late, { input: group("By Cy") });
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
    const discarded = await office.does(office.cora, "DiscardDraft", {
      framework: "bakery",
      expectedRevision: Number(expectedRevision) + 1,
    });
    expect(discarded).toMatchObject({ errors: [], framework: { key: "bakery", version: 1 } });
    expect(await office.draftOf(office.cora)).toBeNull();
  });
});

describe("whoever does not administer the framework", () => {
  test("may change nothing, whether or not there is such a framework", async () => {
    const mutation = `mutation ($input: DiscardDraftInput!) {
      discardDraft(input: $input) { errors { code } } }`;
    const refusals = [];
    for (const framework of ["bakery", "nothing-here"]) {
      const input = { framework, expectedRevision: 1 };
      const { errors, data } = await office.world.send(office.lou, {
        query: mutation,
        variables: { input },
      });
      refusals.push(errors.map(({ extensions }) => extensions?.["code"]));
      expect(data ?? null).toBeNull();
    }
    expect(refusals).toEqual([["FORBIDDEN"], ["FORBIDDEN"]]);
  });
});
