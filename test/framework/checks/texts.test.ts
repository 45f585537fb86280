import { expect, test } from "@jest/globals";
import { checksOf } from "../../../server/framework/checks/checks.ts";
import { alone, found, sound, withFirst } from "./sound.ts";

test("one that lacks a language of the framework is found, by language", () => {
  const content = { ...withFirst({ rationale: { en: "Why" } }), languages: ["en", "fr"] };
  const missing = found(content);
  expect(missing).toContain("MISSING_TRANSLATION competencies saws rationale fr");
  expect(missing).toContain("MISSING_TRANSLATION levels 0 name fr");
  expect(missing).toContain("MISSING_TRANSLATION indicators saws/1/1 statement fr");
  expect(missing).not.toContain("MISSING_TRANSLATION competencies saws name fr");
});

test("one of nothing but spaces keeps the draft from being published", () => {
  const content = withFirst({ definition: { en: " \u00a0\u200b\n" } });
  expect(checksOf(content, alone)).toMatchObject([
    { severity: "ERROR", code: "EMPTY_TEXT", path: ["competencies", "saws", "definition", "en"] },
  ]);
});

test("a definition in the words of another is found, whatever its case and stops", () => {
  const content = {
    ...sound,
    competencies: sound.competencies.map((one, at) => ({
      ...one,
      definition: at < 2 ? { en: at === 0 ? "Cuts wood." : "cuts  WOOD" } : null,
    })),
  };
  expect(found(content)).toEqual(["DEFINITION_TWICE competencies planes definition en"]);
});
