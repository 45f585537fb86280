import { expect, test } from "@jest/globals";
import { statusOn } from "../../server/evidence/evidence.ts";

const TODAY = "2026-11-23";
const YESTERDAY = "2026-11-22";

test("accepted evidence counts through its last valid day and is expired from the next", () => {
  expect(statusOn({ status: "ACCEPTED", validUntil: TODAY }, TODAY)).toBe("ACCEPTED");
  expect(statusOn({ status: "ACCEPTED", validUntil: YESTERDAY }, TODAY)).toBe("EXPIRED");
});

test("accepted evidence without a last day never expires", () => {
  expect(statusOn({ status: "ACCEPTED", validUntil: null }, "9999-12-31")).toBe("ACCEPTED");
});

test.each(["SUBMITTED", "REJECTED", "WITHDRAWN", "REVOKED"] as const)(
  "evidence that is %s stays so after its last valid day: only what counted can run out",
  (status) => {
    expect(statusOn({ status, validUntil: YESTERDAY }, TODAY)).toBe(status);
    expect(statusOn({ status, validUntil: null }, TODAY)).toBe(status);
  },
);
