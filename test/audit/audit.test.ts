import { expect, test } from "@jest/globals";
import { changesBetween } from "../../server/audit/audit.ts";

test("says of each field that differs what it was and what it is, as text", () => {
  const before = { name: "Saws", level: 2, kept: "same", retired: false, note: "gone" };
  const after = { level: 3, kept: "same", retired: true, name: "Saws", rationale: "new" };
  expect(changesBetween(before, after)).toEqual([
    { field: "level", from: "2", to: "3" },
    { field: "retired", from: "false", to: "true" },
    { field: "rationale", from: null, to: "new" },
    { field: "note", from: "gone", to: null },
  ]);
});

test("takes what is missing, undefined or null for no value", () => {
  expect(changesBetween({ a: null, b: undefined }, { b: null, c: undefined })).toEqual([]);
});

test("keeps an empty text apart from none", () => {
  expect(changesBetween({ a: null }, { a: "" })).toEqual([{ field: "a", from: null, to: "" }]);
});
