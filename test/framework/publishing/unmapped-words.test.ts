import { expect, test } from "@jest/globals";
import { findingInWords } from "../../../server/framework/finding/finding-in-words.ts";
import { unmappedFindings } from "../../../server/framework/publishing/unmapped.ts";
import type { KeyInUse } from "../../../server/framework/publishing/unmapped.ts";

const said = (inUse: KeyInUse, language: string) =>
  unmappedFindings([inUse]).map((finding) => findingInWords(finding, language));
const saws: KeyInUse = {
  kind: "COMPETENCY",
  key: "saws",
  records: { EVIDENCE_CLAIM: 1, ASSESSMENT: 12 },
};

test("a key in use is named with what uses it and what to do", () => {
  expect(said(saws, "en")).toEqual([
    "The competency “saws” is in use and missing here: 12 assessments, 1 claim of evidence. " +
      "Nothing is published until it is back under this key; without publishing it can be saved " +
      "as a draft.",
  ]);
  expect(said(saws, "fr-CA")).toEqual([
    "La compétence « saws » est en usage et manque ici : 12 évaluations, 1 élément démontré par " +
      "une preuve. Rien n’est publié tant que cette clé n’est pas rétablie ; sans publication, on " +
      "peut enregistrer une ébauche.",
  ]);
});

test("a level in use is named with what uses it and what to do", () => {
  const level: KeyInUse = { kind: "LEVEL", key: "4", records: { PLAN_STEP: 2 } };
  expect(said(level, "en")).toEqual([
    "Level 4 is in use and off the new scale: 2 steps of plans. Nothing is published until the " +
      "scale reaches it; without publishing it can be saved as a draft.",
  ]);
  expect(said(level, "fr")[0]).toContain("Le niveau 4 est en usage");
});
