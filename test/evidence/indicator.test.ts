import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { demonstration, newestMarks } from "../../server/evidence/indicator.ts";
import type { IndicatorMark } from "../../server/evidence/indicator.ts";
import { assessmentId, itemId } from "../support/ids.ts";

const INDICATOR = itemId(7);
const NO_EVIDENCE = new Map();

/** A manager's mark that the indicator was seen, but for what a test says. */
function mark(said: Partial<Omit<IndicatorMark, "assessment">> & { id?: number }): IndicatorMark {
  const made = { indicator: INDICATOR, source: "MANAGER", assessedAt: 1000 } as const;
  return { ...made, demonstrated: true, ...said, assessment: assessmentId(said.id ?? 1) };
}

/** Whether these marks, without any evidence, show the indicator. */
const isShownBy = (...marks: IndicatorMark[]): boolean =>
  demonstration(INDICATOR, newestMarks(marks), NO_EVIDENCE).demonstrated;

test("nothing shows an indicator that nobody mentions", () => {
  const shown = demonstration(INDICATOR, newestMarks([]), NO_EVIDENCE);
  expect(shown).toEqual({ demonstrated: false, evidenceCount: 0 });
  expect(isShownBy(mark({ indicator: itemId(8) }))).toBe(false);
});

test("evidence shows an indicator by itself, also against a newer mark", () => {
  const against = newestMarks([mark({ demonstrated: false })]);
  const shown = demonstration(INDICATOR, against, new Map([[INDICATOR, 2]]));
  expect(shown).toEqual({ demonstrated: true, evidenceCount: 2 });
});

test("one piece of evidence is enough, without any mark", () => {
  const shown = demonstration(INDICATOR, newestMarks([]), new Map([[INDICATOR, 1]]));
  expect(shown).toEqual({ demonstrated: true, evidenceCount: 1 });
});

test("evidence for another indicator shows nothing here", () => {
  const counts = new Map([[itemId(8), 3]]);
  const shown = demonstration(INDICATOR, newestMarks([]), counts);
  expect(shown).toEqual({ demonstrated: false, evidenceCount: 0 });
});

test("a mark shows an indicator, and a newer one takes it back", () => {
  const seen = mark({ id: 1 });
  const missed = mark({ id: 2, assessedAt: 2000, demonstrated: false });
  expect(isShownBy(seen)).toBe(true);
  expect(isShownBy(missed, seen)).toBe(false);
});

test("an older mark with a later id changes nothing", () => {
  expect(isShownBy(mark({ id: 1 }), mark({ id: 9, assessedAt: 10, demonstrated: false }))).toBe(
    true,
  );
});

test("of two marks at the same time the later id decides", () => {
  expect(isShownBy(mark({ id: 2, demonstrated: false }), mark({ id: 1 }))).toBe(false);
  expect(isShownBy(mark({ id: 1, demonstrated: false }), mark({ id: 2 }))).toBe(true);
});

test("where one assessment marked two that are one today, either is enough", () => {
  const [seen, unseen] = [mark({}), mark({ demonstrated: false })];
  expect([isShownBy(seen, unseen), isShownBy(unseen, seen)]).toEqual([true, true]);
});

test.each(["SELF", "PEER"] as const)("a mark from %s shows nothing and hides nothing", (source) => {
  expect(isShownBy(mark({ source }))).toBe(false);
  expect(isShownBy(mark({ id: 1 }), mark({ id: 2, source, demonstrated: false }))).toBe(true);
});

const marks = fc.uniqueArray(
  fc.record({
    indicator: fc.constantFrom(6, 7).map(itemId),
    assessment: fc.integer({ min: 1, max: 50 }).map(assessmentId),
    source: fc.constantFrom("SELF" as const, "PEER" as const, "ASSESSOR" as const),
    assessedAt: fc.constantFrom(1000, 2000, 3000),
    demonstrated: fc.boolean(),
  }),
  { maxLength: 12, selector: ({ assessment, indicator }) => assessment * 10 + indicator },
);

test("the newest confirming mention decides, whatever the order", () => {
  fc.assert(
    fc.property(marks, (marks) => {
      const mentions = marks
        .filter((mark) => mark.indicator === INDICATOR && mark.source === "ASSESSOR")
        .sort((a, b) => a.assessedAt - b.assessedAt || a.assessment - b.assessment);
      expect(isShownBy(...marks)).toBe(mentions.at(-1)?.demonstrated ?? false);
      expect(isShownBy(...marks.toReversed())).toBe(isShownBy(...marks));
    }),
  );
});
