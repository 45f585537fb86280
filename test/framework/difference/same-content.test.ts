import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { readProfileDocument } from "../../../server/framework/document/read.ts";
import { adoptKeys } from "../../../server/framework/meeting/adopt-keys.ts";
import { sameContent } from "../../../server/framework/difference/same-content.ts";
import { anyFramework } from "../../support/generated-framework.ts";
import { writeProfileDocument } from "../../support/profile-document.ts";
import { rope } from "../../support/rope-work.ts";

/** A framework as it may be stored: with a second language, other level names and an age. */
function enriched(content: FrameworkContent): FrameworkContent {
  return {
    ...content,
    languages: [...content.languages, "de"],
    freshnessMonths: 12,
    extensions: [],
    title: { ...content.title, de: "Beruf" },
    levels: content.levels.map(({ level }) => ({
      level,
      name: { en: `L${level}`, de: `S${level}` },
    })),
    competencies: content.competencies.map((one) => ({
      ...one,
      name: { ...one.name, de: one.key },
      definition: { ...one.definition, de: "Begriff" },
      indicators: one.indicators.map((indicator) => ({
        ...indicator,
        key: `${indicator.key}0`,
        statement: { ...indicator.statement, de: "Satz" },
      })),
    })),
  };
}

test("importing a document twice changes nothing, also where more languages are stored", () => {
  fc.assert(
    fc.property(anyFramework("en"), (framework) => {
      const stored = enriched(framework);
      const written = writeProfileDocument(framework, "TEXT_PAGE_BREAKS", "en");
      const { content } = readProfileDocument(new TextEncoder().encode(written));
      if (content === null) throw new Error("Not read.");
      expect(sameContent(adoptKeys(content, framework), framework)).toBe(true);
      expect(adoptKeys(content, stored)).toEqual(stored);
      expect(sameContent(content, stored)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test("the order of requirements and of fields is no difference, the order of statements is", () => {
  const one = rope(["Ties.", "Coils."]);
  const reordered = {
    ...one,
    competencies: one.competencies.map((c) => ({ ...c, indicators: c.indicators.toReversed() })),
  };
  const { title, key, ...others } = one;
  expect(sameContent(one, { ...others, key, title })).toBe(true);
  expect(sameContent(one, reordered)).toBe(false);
});
