import { describe, expect, test } from "@jest/globals";
import { cells, readFixture, warnings } from "../../support/profile-fixture.ts";

describe("statements", () => {
  test("are sentences where there are no bullets, abbreviations or not", () => {
    const found = cells("no-bullets.txt", "honesty");
    expect(found[2]?.[1]).toBe("Keeps private letters private, e.g. St. Elmo's papers.");
    expect([found[2]?.length, found[3]?.length, found[4]?.length]).toEqual([4, 2, 2]);
  });

  test("are two where a verb begins the second without a full stop between", () => {
    expect(cells("no-full-stop.txt", "telling-tales")[1]).toEqual([
      "Recounts a night briefly and vividly",
      "Describes the whole event, rather than its loudest moment.",
    ]);
    expect(warnings("no-full-stop.txt")).toEqual(["24 STATEMENTS_SPLIT"]);
  });

  test("stay one around a capital that may be a name, with a doubt", () => {
    expect(cells("maybe-a-name.txt", "engines")[1]).toContain(
      "Oils the old Wickham engine with care.",
    );
    expect(warnings("maybe-a-name.txt")).toEqual(["24 STATEMENT_NOT_SPLIT"]);
  });

  test("are kept at each level they stand at, and once in a cell", () => {
    const found = cells("repeated-statements.txt", "business-of-the-station");
    expect([found[2]?.length, found[3]?.length]).toEqual([2, 3]);
    expect(warnings("repeated-statements.txt")).toEqual([
      "25 STATEMENT_REPEATED",
      "25 STATEMENT_REPEATED",
      "25 DUPLICATE_STATEMENT",
    ]);
  });

  test("follow bullets of every shape, and strokes inside them are no bullets", () => {
    expect(cells("bullets.txt", "strokes")).toEqual({
      1: ["Takes long-term, all-weather notes.", "Keeps a half-hour watch"],
      2: ["Weighs risk - cost and time - calmly.", "Acts on it."],
      3: ["Marks stars.", "Names them."],
    });
    expect(cells("bullets.txt", "round-shapes")[1]).toHaveLength(2);
    expect(cells("bullets.txt", "letters-and-dots")).toEqual({
      1: ["Opens doors", "Closes doors"],
      2: ["Rings bells.", "Mutes bells."],
      3: ["Paints walls.", "Paints doors."],
    });
  });

  test("hold no tags: lists are structure, entities are characters", () => {
    expect(cells("list-tags.txt", "tags")).toEqual({
      1: ["Never closed", "Closed"],
      2: ["Open", "Also open"],
      3: ["R&D <fast> été café"],
    });
  });

  test("hold no scripts or handlers, and a warning quotes each", () => {
    expect(cells("stray-tags.txt", "caution")).toEqual({
      1: ["Minds the gap."],
      2: ["Reads gauge where p < 0.05 & q > 2."],
      3: ["Follows the manual.", "Stops <b at the edge"],
    });
    const quotes = readFixture("stray-tags.txt").findings.map(({ values }) => String(values.text));
    expect(quotes.join("\n")).toContain("alert('lamp out')");
    expect(quotes.join("\n")).toContain('onclick="steal()"');
  });
});
