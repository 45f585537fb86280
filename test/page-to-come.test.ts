import { expect, test } from "@jest/globals";
import { pageToCome } from "../server/page-to-come.ts";
import { pageOfRows, pageRequest } from "../server/paging.ts";

/** Numbers from 1 to 3, and a note of each reading: whether it counted. */
function numbers() {
  const readings: boolean[] = [];
  const page = pageToCome((isCounted) => {
    readings.push(isCounted);
    const rows = {
      list: "numbers",
      positionOf: (row: number) => [row],
      totalCount: () => (isCounted ? 3 : NaN),
    };
    return Promise.resolve(pageOfRows([1, 2, 3], pageRequest(2, null), rows));
  });
  return { page, readings };
}

test("is read once for everything that is asked in one turn, and counted where asked", async () => {
  const { page, readings } = numbers();
  const [edges, info, count] = await Promise.all([
    page.edges(),
    page.pageInfo(),
    page.totalCount(),
  ]);
  expect(edges.map(({ node }) => node)).toEqual([1, 2]);
  expect(info.hasNextPage).toBe(true);
  expect(count).toBe(3);
  expect(readings).toEqual([true]);
});

test("is not counted where nobody wants to know, and not read where nobody asks", async () => {
  const { page, readings } = numbers();
  expect(readings).toEqual([]);
  await Promise.all([page.edges(), page.pageInfo()]);
  await page.edges();
  expect(readings).toEqual([false]);
});

test("is read again for a count that is asked for late", async () => {
  const { page, readings } = numbers();
  await page.edges();
  expect(await page.totalCount()).toBe(3);
  expect(readings).toEqual([false, true]);
});

test("tells everybody who asks why it could not be read", async () => {
  const page = pageToCome(() => Promise.reject(new Error("no database")));
  const asked = await Promise.allSettled([page.edges(), page.pageInfo(), page.totalCount()]);
  expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
});
