import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readCase } from "../../../server/framework/case/read-case.ts";
import { writeCase } from "../../../server/framework/case/write-case.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { sameContent } from "../../../server/framework/difference/same-content.ts";
import { framework } from "../../../seeds/texts.ts";
import { anyContent } from "../any-content.ts";
import { faultsOf } from "./faults.ts";

const facts = {
  version: 3,
  status: "PUBLISHED",
  lastChange: Date.parse("2026-03-04T12:00:00Z"),
  uriBase: "https://waymark.example/ims/case/v1p1",
} as const;

const there = (content: FrameworkContent) => writeCase(content, facts);
/** Over the wire, as JSON. */
const back = (whole: unknown) => readCase(JSON.parse(JSON.stringify(whole)));

test("a framework is read back from CASE as it was", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const { content: read, findings, format } = back(there(content));
      expect(findings.filter(({ severity }) => severity === "ERROR")).toEqual([]);
      expect(format).toBe("CASE_1_1");
      expect(read !== null && sameContent(read, content)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("every export is valid by the rules of CASE 1.1", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      expect(faultsOf("CFPackage", there(content))).toEqual([]);
    }),
  );
});

test("the seeded framework goes there and back, without a finding and without a loss", () => {
  const { content, findings } = back(there(framework));
  expect(findings).toEqual([]);
  // The file of the seed says its format as well.
  expect({ ...content, format: "waymark/1" }).toEqual(framework);
  expect(faultsOf("CFPackage", there(framework))).toEqual([]);
});

test("the same content and facts make the same package", () => {
  expect(there(framework)).toEqual(there(structuredClone(framework)));
});
