import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ExportFormat } from "../../../server/framework/exporting/export-format.ts";
import { exportFormats } from "../../../server/framework/exporting/export-format.ts";
import { meet } from "../../../server/framework/meeting/meeting.ts";
import { readFramework } from "../../../server/framework/importing/read-framework.ts";
import { sameContent } from "../../../server/framework/difference/same-content.ts";
import {
  notHeldInWords,
  writeFramework,
} from "../../../server/framework/exporting/write-framework.ts";
import { anyContent } from "../any-content.ts";
import { withSeenTexts } from "../moodle/held.ts";
import { small } from "../shelf.ts";
import { TWO_JOBS } from "../importing/two-jobs.ts";

const version = {
  version: 2,
  status: "PUBLISHED",
  changedAt: Date.UTC(2026, 0, 1),
  uriBase: "https://example.org/ims/case/v1p1",
  language: "en",
} as const;

/** Any framework; for Moodle, with texts that people see, and nothing said of what is gone. */
const anyFor = (format: ExportFormat) =>
  format === "MOODLE"
    ? anyContent.map((any) => {
        const extensions = any.extensions.filter(
          (one) => one.system !== "MOODLE" && one.key !== "gone",
        );
        return withSeenTexts({ ...any, extensions });
      })
    : anyContent;

test.each(["JSON", "CASE", "CSV", "MOODLE"] as const)(
  "%s, brought back to what it was written from, changes nothing",
  (format) => {
    fc.assert(
      fc.property(anyFor(format), (content) => {
        const { text } = writeFramework(content, { ...version, format });
        const reading = readFramework(Buffer.from(text), { key: content.key });
        expect(reading.format.startsWith(format)).toBe(true);
        const met = meet(reading, { content, used: new Set() });
        expect(met.findings.filter(({ severity }) => severity === "ERROR")).toEqual([]);
        expect(met.content !== null && sameContent(met.content, content)).toBe(true);
      }),
    );
  },
);

test.each(["JSON", "CASE", "CSV"] as const)("%s holds everything", (format) => {
  const { text, notHeld } = writeFramework(TWO_JOBS, { ...version, format });
  expect(notHeld).toEqual([]);
  const { content } = readFramework(Buffer.from(text));
  expect(content !== null && sameContent(content, TWO_JOBS)).toBe(true);
});

test("a file is called after its framework, version and format", () => {
  const files = exportFormats.map((format) =>
    writeFramework(small("small"), { ...version, format }),
  );
  expect(files.map(({ fileName, mediaType }) => `${fileName} ${mediaType}`)).toEqual([
    "small-2.json application/json; charset=utf-8",
    "small-2.case.json application/json; charset=utf-8",
    "small-2.moodle.csv text/csv; charset=utf-8",
    "small-2.md text/markdown; charset=utf-8",
    "small-2.csv text/csv; charset=utf-8",
  ]);
});

test("what a file does not hold is said in both languages", () => {
  const said = (format: "MOODLE" | "MARKDOWN", language: string) =>
    writeFramework(TWO_JOBS, { ...version, format }).notHeld.map((one) =>
      notHeldInWords(one, language),
    );
  expect(said("MOODLE", "en")).toContain(
    "profiles with their responsibilities, stages and requirements",
  );
  expect(said("MARKDOWN", "en")).toContain("other profiles: carver");
  expect(said("MARKDOWN", "fr-CA")).toContain("les autres profils : carver");
  expect(said("MOODLE", "fr")).not.toEqual(said("MOODLE", "en"));
});
