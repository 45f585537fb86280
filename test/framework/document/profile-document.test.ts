import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readProfileDocument } from "../../../server/framework/document/read.ts";
import { anyFramework } from "../../support/generated-framework.ts";
import { DIALECTS, writeProfileDocument } from "../../support/profile-document.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe.each(["en", "fr"] as const)("in %s", (language) => {
  test.each(DIALECTS)("a framework written as %s reads back the same", (dialect) => {
    fc.assert(
      fc.property(anyFramework(language), (framework) => {
        const written = writeProfileDocument(framework, dialect, language);
        const { content, findings } = readProfileDocument(bytesOf(written));
        expect(findings.filter(({ severity }) => severity === "ERROR")).toEqual([]);
        expect(content).toEqual(framework);
      }),
      { numRuns: 60 },
    );
  });
});
