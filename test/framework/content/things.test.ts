import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cellKey } from "../../../server/framework/content/things.ts";

const key = fc.string({ unit: fc.constantFrom("a", "/", "~", "0", "1"), minLength: 1 });
const cell = fc.record({ stage: key, competency: key });

test("a cell is named by its stage and its competency", () => {
  expect(cellKey({ stage: "senior", competency: "communication" })).toBe("senior/communication");
});

test("no two cells share a key, whatever their keys are made of", () => {
  fc.assert(
    fc.property(cell, cell, (one, other) => {
      const isSame = one.stage === other.stage && one.competency === other.competency;
      expect(cellKey(one) === cellKey(other)).toBe(isSame);
    }),
    { numRuns: 5000 },
  );
});
