import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import type { FrameworkDifference } from "../../../server/framework/difference/difference.ts";
import { differenceBetween } from "../../../server/framework/difference/difference.ts";
import { escaped } from "../../../server/framework/markdown/escaped.ts";
import { markdownLossInWords } from "../../../server/framework/markdown/markdown.words.ts";
import { notHeldByMarkdown } from "../../../server/framework/markdown/not-held.ts";
import { writeMarkdown } from "../../../server/framework/markdown/write-markdown.ts";
import { meet } from "../../../server/framework/meeting/meeting.ts";
import { readFramework } from "../../../server/framework/importing/read-framework.ts";
import { sameContent } from "../../../server/framework/difference/same-content.ts";
import { anyFramework } from "../../support/generated-framework.ts";
import { anyContent } from "../any-content.ts";
import { TWO_JOBS } from "../importing/two-jobs.ts";

const seeded = readFramework(readFileSync("seeds/data-science-engineer.json")).content;
if (seeded === null) throw new Error("The seeded framework is not read.");
const framework: FrameworkContent = seeded;
const nothing = { added: [], removed: [], changed: [], moved: [] };

const isNothing = (difference: FrameworkDifference): boolean =>
  Object.values(difference).every((list: readonly unknown[]) => list.length === 0);

/** What a content becomes when its document is brought back to it. */
function broughtBack(content: FrameworkContent, language: string, profile?: string) {
  const text = writeMarkdown(content, { language, profile });
  const reading = readFramework(Buffer.from(text), { key: content.key });
  return meet(reading, { content, used: new Set() }).content;
}

test.each(["en", "fr"])("the seeded framework in %s, brought back, changes nothing", (language) => {
  const again = broughtBack(framework, language);
  expect(again === null ? null : differenceBetween(framework, again)).toEqual(nothing);
  expect(again !== null && sameContent(framework, again)).toBe(true);
  const codes = notHeldByMarkdown(framework, { language }).map(({ code }) => code);
  expect(codes).not.toContain("READ_OTHERWISE");
  expect(codes).toContain("OTHER_LANGUAGES");
});

test.each(["en", "fr"] as const)("frameworks in %s are read as they were written", (language) => {
  fc.assert(
    fc.property(anyFramework(language), (content) => {
      const text = writeMarkdown(content, { language });
      const reading = readFramework(Buffer.from(text));
      expect(reading.format).toBe("PROFILE_MARKDOWN");
      expect(reading.content).toEqual(content);
      expect(notHeldByMarkdown(content, { language })).toEqual([]);
    }),
  );
});

test("whatever a framework holds, what a document of it does not hold is told", () => {
  fc.assert(
    fc.property(anyContent, fc.constantFrom("en", "fr"), (content, language) => {
      const notHeld = notHeldByMarkdown(content, { language });
      for (const { code, values } of notHeld) {
        expect(markdownLossInWords(code, values, "en")).not.toMatch(/\{|^$/u);
      }
      const isLost = notHeld.some(({ code }) => code === "UNREADABLE" || code === "READ_OTHERWISE");
      const again = broughtBack(content, language);
      const isSame = again !== null && isNothing(differenceBetween(content, again));
      expect(isSame).toBe(!isLost);
    }),
  );
});

test("markup and bullets in texts come back as text", () => {
  const odd = [
    "Uses <b>tags</b> & entities such as &amp;",
    "Writes *stars*, _lines_, `code`, [links](x) and | pipes",
    "Lists • bullets ▪ of - All kinds – Even dashes",
    "1. begins like a list",
    "- begins like one, too",
    "# begins like a heading",
    "C:\\new\\*folder",
  ];
  const [profile] = framework.profiles;
  const content: FrameworkContent = {
    ...framework,
    competencies: framework.competencies.map((one) => ({
      ...one,
      definition: { en: odd.map((text) => `${text}.`).join("\n\n") },
      indicators: one.indicators.map((each, at) => ({
        ...each,
        statement: { en: `${odd[at % odd.length]} ${each.key}.` },
      })),
    })),
    profiles: profile === undefined ? [] : [{ ...profile, summary: { en: odd[0] ?? "" } }],
  };
  const again = broughtBack(content, "en");
  expect(again === null ? null : differenceBetween(content, again)).toEqual(nothing);
});

test("the document of one profile leaves the others, and says so", () => {
  for (const { key } of TWO_JOBS.profiles) {
    const again = broughtBack(TWO_JOBS, "en", key);
    expect(again === null ? null : differenceBetween(TWO_JOBS, again)).toEqual(nothing);
  }
  const notHeld = notHeldByMarkdown(TWO_JOBS, { language: "en", profile: "carver" });
  expect(notHeld.map(({ code, values }) => [code, values["keys"]])).toEqual(
    expect.arrayContaining([
      ["PROFILES", "joiner"],
      ["COMPETENCIES", "planes, glue"],
    ]),
  );
});

test("a text is one line on which nothing is a mark", () => {
  expect(escaped("2) a\n b")).toBe("2\\) a b");
  expect(escaped("+ a - b")).toBe("\\+ a \\- b");
});
