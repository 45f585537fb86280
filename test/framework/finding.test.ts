import { expect, test } from "@jest/globals";
import { findingOfWhole } from "../../server/framework/finding/finding.ts";

test("a finding of the whole lies in no line and no part", () => {
  expect(findingOfWhole("INFO", "CSV_COMPLETES")).toEqual({
    severity: "INFO",
    code: "CSV_COMPLETES",
    values: {},
    line: null,
    path: null,
  });
});
