import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { withIndicator } from "../../../server/framework/editing/indicator.ts";
import { withoutStage } from "../../../server/framework/editing/stages.ts";
import { bakery } from "../../support/bakery.ts";
import { anyDraft, expectWhole, refusalOf } from "./edits.ts";

test("a stage goes with what it asks", () => {
  const after = withoutStage(bakery, "baker");
  expectWhole(after);
  const [bread] = after.profiles;
  expect(bread?.stages.map(({ key }) => key)).toEqual(["apprentice", "master"]);
  expect(bread?.requirements.map(({ stage }) => stage)).not.toContain("baker");
  expect(after.competencies).toEqual(bakery.competencies);
  expect(refusalOf(() => withoutStage(after, "baker"))).toBe("NOT_FOUND NO_STAGE key");
});

test("an indicator for that stage alone goes with it; one for others too stays with these", () => {
  const statedFor = (content: typeof bakery, key: string, stages: string[]) =>
    withIndicator(content, key, { competency: "dough", level: 1, statement: [], stages });
  const told = statedFor(statedFor(bakery, "dough/1/1", ["baker"]), "dough/1/2", [
    "baker",
    "master",
  ]);
  const [dough] = withoutStage(told, "baker").competencies;
  expect(dough?.indicators.map(({ key, stages }) => [key, ...stages].join(" "))).toEqual([
    "dough/1/2 master",
    "dough/2/1",
    "dough/4/1",
  ]);
});

test("whatever stage goes, no indicator comes to mean more stages than before", () => {
  const stagesIn = ({ profiles }: typeof bakery) => profiles.flatMap(({ stages }) => stages);
  const anyRetiring = anyDraft
    .filter((draft) => stagesIn(draft).length > 0)
    .chain((draft) =>
      fc.tuple(fc.constant(draft), fc.constantFrom(...stagesIn(draft).map(({ key }) => key))),
    );
  fc.assert(
    fc.property(anyRetiring, ([draft, key]) => {
      const after = withoutStage(draft, key);
      expectWhole(after);
      const before = draft.competencies.flatMap(({ indicators }) => indicators);
      const forAll = before.filter(({ stages }) => stages.length === 0).map((one) => one.key);
      const now = after.competencies.flatMap(({ indicators }) => indicators);
      const forAllNow = now.filter(({ stages }) => stages.length === 0).map((one) => one.key);
      expect(forAllNow).toEqual(forAll);
    }),
  );
});
