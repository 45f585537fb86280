import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { caseSentenceOf } from "../../../server/framework/case/case.words.ts";
import { isCase, readCase } from "../../../server/framework/case/read-case.ts";
import { writeCase } from "../../../server/framework/case/write-case.ts";
import { jsonSentenceOf } from "../../../server/framework/json/json.words.ts";
import { sameContent } from "../../../server/framework/difference/same-content.ts";
import { anyPackage } from "./any-package.ts";
import { faultsOf } from "./faults.ts";
import { child, item, standards } from "./standards.ts";

const facts = {
  version: 1,
  status: "DRAFT",
  lastChange: Date.parse("2026-03-04T12:00:00Z"),
  uriBase: "https://waymark.example/ims/case/v1p1",
} as const;

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("whatever a package holds, it is read or refused, with a sentence and a path each time", () => {
  fc.assert(
    fc.property(anyPackage, (whole) => {
      const sent = throughJson(whole);
      expect(isCase(sent)).toBe(true);
      const { content, findings } = readCase(sent);
      expect(content === null).toBe(findings.some(({ severity }) => severity === "ERROR"));
      for (const finding of findings) {
        expect(finding.path).not.toBeNull();
        for (const language of ["en", "fr-CA"]) {
          const said = caseSentenceOf(finding, language) ?? jsonSentenceOf(finding, language);
          expect(said).toMatch(/\.$/);
          expect(said).not.toMatch(/\{\w+\}/);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test("whatever was read comes out valid, and is read again as it was", () => {
  fc.assert(
    fc.property(anyPackage, (whole) => {
      const { content } = readCase(throughJson(whole));
      fc.pre(content !== null);
      const again = throughJson(writeCase(content, facts));
      expect(faultsOf("CFPackage", again)).toEqual([]);
      const { content: read, findings } = readCase(again);
      expect(findings.filter(({ severity }) => severity === "ERROR")).toEqual([]);
      expect(read !== null && sameContent(read, content)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("a group that stands below a competency is read again as it was", () => {
  const sent = standards({
    CFItems: [
      item(1001, "Saws", { CFItemType: "Competency" }),
      item(1002, "Tools", { CFItemType: "Competency Group" }),
    ],
    CFAssociations: [child(5001, 1002, 1001)],
  });
  const { content } = readCase(throughJson(sent));
  if (content === null) throw new Error("nothing was read");
  const { content: read } = readCase(throughJson(writeCase(content, facts)));
  expect(read !== null && sameContent(read, content)).toBe(true);
});

test("any JSON at all is told apart without an exception", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(readCase(value).content === null).toBe(!isCase(value));
    }),
  );
});
