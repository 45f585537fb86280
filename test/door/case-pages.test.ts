import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { isObject, listIn, textIn } from "../../server/framework/case/json-fields.ts";
import type { JsonObject } from "../../server/framework/content/content.ts";
import { workshop } from "../framework/workshop.ts";
import { openCaseHouse, refusalOf } from "./case-house.ts";
import type { CaseHouse } from "./case-house.ts";

let house: CaseHouse;
beforeAll(async () => {
  house = await openCaseHouse();
  await house.ground.publish(workshop());
  await house.ground.publish(workshop(undefined, "another"));
});
afterAll(() => house.close());

async function documents(query: string): Promise<JsonObject[]> {
  const { status, body } = await house.get(`/CFDocuments${query}`);
  expect(status).toBe(200);
  return isObject(body) ? listIn(body, "CFDocuments").filter(isObject) : [];
}

test("documents come page by page, with the number of all and links around", async () => {
  const { headers, body } = await house.get("/CFDocuments?limit=1&offset=1");
  expect(isObject(body) && listIn(body, "CFDocuments")).toHaveLength(1);
  expect(headers.get("x-total-count")).toBe("2");
  const base = `${house.address}/ims/case/v1p1/CFDocuments?limit=1&offset`;
  expect(headers.get("link")).toBe(
    `<${base}=0>; rel="first", <${base}=0>; rel="prev", <${base}=1>; rel="last"`,
  );
  expect(await documents("?offset=5")).toEqual([]);
});

test("documents are sorted, filtered and cut to fields as asked", async () => {
  const ids = (list: JsonObject[]) => list.map((one) => textIn(one, "identifier"));
  const up = ids(await documents("?sort=identifier"));
  expect(ids(await documents("?sort=identifier&orderBy=desc"))).toEqual(up.toReversed());
  const filter = encodeURIComponent(`title~'SHOP' AND identifier='${up[0]}'`);
  expect(ids(await documents(`?filter=${filter}`))).toEqual([up[0]]);
  const { body } = await house.get("/CFDocuments?fields=title,identifier&sort=identifier");
  expect(body).toEqual({
    CFDocuments: up.map((identifier) => ({ identifier, title: "Workshop" })),
  });
});

test.each([
  ["?limit=0", "invalid_selection_field"],
  ["?limit=501", "invalid_selection_field"],
  ["?limit=1&limit=2", "invalid_selection_field"],
  ["?offset=-1", "invalid_selection_field"],
  ["?sort=colour", "invalid_sort_field"],
  ["?orderBy=up", "invalid_sort_field"],
  ["?filter=title", "invalid_selection_field"],
  ["?filter=colour='red'", "invalid_selection_field"],
  ["?fields=colour", "invalid_selection_field"],
])("%s is refused", async (query, code) => {
  expect(refusalOf(await house.get(`/CFDocuments${query}`))).toEqual([400, code]);
});
