import { expect, test } from "@jest/globals";
import { operator } from "../../../server/framework/drafting/author.ts";

test("an operator is nobody in particular, in no request, at this moment", () => {
  const before = Date.now();
  const { person, requestId, at } = operator();
  expect([person, requestId]).toEqual([null, null]);
  expect(at).toBeGreaterThanOrEqual(before);
  expect(at).toBeLessThanOrEqual(Date.now());
});
