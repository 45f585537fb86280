import { expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import fc from "fast-check";
import { isInstant, isUri, mended } from "../../../server/framework/case/mended.ts";

const ajv = formats.default(new Ajv2020());
const valid = (format: string) => {
  const check = ajv.compile({ type: "string", format });
  return (text: string): boolean => check(text);
};

const almostUri = fc
  .tuple(
    fc.constantFrom("http:", "https:", "urn:", "x:", "", "1:"),
    fc.constantFrom("//", "///", "", "//a.ca", "//u@a.ca:80", "//[::1]", "//a b"),
    fc.string({
      unit: fc.constantFrom("/", "?", "#", "@", ":", "%", "4", "[", "]", "é", " ", "\\"),
    }),
  )
  .map((parts) => parts.join(""));

test("every address that is let through is a URI by the usual rules", () => {
  const isValid = valid("uri");
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), almostUri), (text) => {
      expect(isUri(text) && !isValid(text)).toBe(false);
    }),
    { numRuns: 2000 },
  );
  for (const text of ["https://a.ca/b?c=d#e", "urn:uuid:1", "http://a.ca:3000/é".slice(0, -1)]) {
    expect(isUri(text)).toBe(true);
  }
});

test("every date and time that is let through is one", () => {
  const isValid = valid("date-time");
  const part = fc.integer({ min: 0, max: 70 }).map((number) => String(number).padStart(2, "0"));
  const instant = fc
    .tuple(part, part, part, part, part, fc.constantFrom("Z", "+00:00", "-13:30", "", "z"))
    .map(([month, day, hour, minute, second, zone]) =>
      [`20${day.slice(0, 2)}-${month}-${day}`, `${hour}:${minute}:${second}${zone}`].join("T"),
    );
  fc.assert(
    fc.property(instant, (text) => {
      expect(isInstant(text) && !isValid(text)).toBe(false);
    }),
    { numRuns: 2000 },
  );
  expect(isInstant("2021-02-29T00:00:00Z")).toBe(false);
  expect(isInstant("2024-02-29T23:59:59.123+05:30")).toBe(true);
});

test.each([
  ["INSTANT", "2018-01-03 07:35:38", "2018-01-03T07:35:38Z"],
  ["INSTANT", "2018-01-03", "2018-01-03T00:00:00Z"],
  ["INSTANT", "yesterday", undefined],
  ["WHOLE", "12", 12],
  ["WHOLE", 1.5, undefined],
  ["NUMBER", " 1.5 ", 1.5],
  ["TEXT", 7, "7"],
  ["TEXTS", "one", ["one"]],
  ["UUID", "ABCDEF01-1111-4222-8333-444444444444", "abcdef01-1111-4222-8333-444444444444"],
  ["ASSOCIATION_TYPE", "isPeerOf", "isPeerOf"],
  ["ASSOCIATION_TYPE", "is like", "ext:is-like"],
] as const)("%s is put right where that can be: %j", (kind, value, better) => {
  expect(mended(value, kind)).toEqual(better);
});
