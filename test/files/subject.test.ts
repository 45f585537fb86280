import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { subjectFrom } from "../../server/files/subject.ts";

test("what anybody may have written is a subject in full, or none", () => {
  const part = fc.oneof(fc.string(), fc.nat(), fc.constant(null));
  const fields = ["kind", "key", "version", "format", "language"];
  const values = fc.oneof(
    fc.anything(),
    fc.record(Object.fromEntries(fields.map((field) => [field, part])), { requiredKeys: [] }),
  );
  fc.assert(fc.property(values, (value) => expect(subjectFrom(value)).toBeNull()));
});

test("a subject is read back without what it does not know", () => {
  const what = { kind: "framework", key: "k", version: 1, format: "JSON", language: "en" };
  expect(subjectFrom({ ...what, more: true })).toEqual(what);
});
