import { describe, expect, test } from "@jest/globals";
import { FIXTURES, cells, fixture, readFixture, warnings } from "../../support/profile-fixture.ts";
import { unaccountedWords } from "../../support/word-account.ts";

test.each(FIXTURES)("%s is read, and no word of it is lost", (file) => {
  const { content, findings } = readFixture(file);
  expect(findings.filter(({ severity }) => severity === "ERROR")).toEqual([]);
  if (content === null) throw new Error("Not read.");
  expect(unaccountedWords(fixture(file), content, findings)).toEqual([]);
});

describe("a table cut by a page break", () => {
  test("goes on in a row whose first cell is empty", () => {
    expect(cells("page-break-empty-cell.txt", "steadiness")).toEqual({
      2: [
        "Keeps calm in storms, whatever the hour.",
        "Shows a friendly face to visitors and a willingness to answer their questions.",
        "Accepts changes of plan; suggests better ones.",
      ],
      3: [
        "Calms others when alarms ring.",
        "Chooses the safer course under pressure.",
        "Explains why a rule exists and what it prevents.",
      ],
    });
    expect(warnings("page-break-empty-cell.txt")).toEqual([
      "26 ROW_CONTINUED",
      "26 CONTINUATION_JOINED",
    ]);
  });

  test("goes on in its first cell, and not in its last", () => {
    const found = cells("page-break-first-cell.txt", "arithmetic-of-tides");
    expect(found[1]).toEqual([
      "Reads a tide table.",
      "Follows the swell, and judges its effect on anchors, cables, buoys and moorings.",
      "Notes the depth each morning.",
      "Compares it with the chart.",
    ]);
    expect([found[2]?.length, found[3]?.length]).toEqual([4, 2]);
  });

  test("goes on in the one column that broke off when the row has no tabs", () => {
    expect(cells("one-column-continuation.txt", "rope-work")).toEqual({
      1: ["Ties the common knots."],
      2: ["Splices a line so that it can carry the weight of a boat."],
      3: ["Inspects all rigging."],
    });
    expect(warnings("one-column-continuation.txt")).toContain("26 LONE_CELL");
  });

  test("leaves out a head that the new page repeats, and says so", () => {
    expect(cells("repeated-header.txt", "gardening")[3]).toEqual(["Grafts.", "Prunes."]);
    expect(warnings("repeated-header.txt")).toEqual([
      "26 HEADER_REPEATED",
      "27 HEADER_REPEATED",
      "28 ROW_CONTINUED",
    ]);
  });
});

describe("stages that ask the same level", () => {
  test("share a cell, also where the table goes on with fewer cells than stages", () => {
    const found = cells("shared-cell.txt", "signal-drawing");
    expect(found[1]?.at(-1)).toBe("Applies common habits and tricks of the trade when drawing.");
    expect(found[2]).toEqual([
      "Checks drawings for mistakes.",
      "Adds scales, names and dates.",
      "Draws the route of a signal.",
      "Explains a drawing briefly to captains or visitors.",
    ]);
    expect(warnings("shared-cell.txt")).toContain("24 SHARED_CELL");
  });

  test("keep what only one of them says with that stage", () => {
    expect(cells("told-apart.txt", "welcome")[2]).toEqual([
      "Greets every guest.",
      "Shows the tower. [apprentice]",
      "Trains the guides. [keeper]",
    ]);
    expect(warnings("told-apart.txt")).toEqual(["24 STATEMENT_SHARED"]);
  });
});

test("a rationale cut by a page and its number is one again, its paragraphs stay two", () => {
  const { content } = readFixture("broken-rationale.txt");
  expect(content?.competencies[0]?.rationale?.en).toBe(
    "Keepers obey the law in the design of signals which steer ships without a pilot. " +
      "They must be able to explain them.\n\nThey answer for the light. Nobody else will.",
  );
  expect(warnings("broken-rationale.txt")).toContain("22 PAGE_NUMBER");
});

test("an empty cell beside level 0 reads as not applicable, with a warning", () => {
  expect(warnings("empty-at-zero.txt")).toEqual(["23 EMPTY_CELL_AT_ZERO"]);
});

test("words that belong nowhere are named with their lines", () => {
  const named = readFixture("loose-text.txt").findings.map(({ line, values }) => [
    line,
    values.text,
  ]);
  expect(named.filter(([line]) => line === 1 || line === 32)).toEqual([
    [1, "Coast Service, form 12-B; keep for ten years."],
    [32, "Contact us"],
  ]);
  expect(readFixture("loose-text.txt").content?.title).toEqual({ en: "Lighthouse Keeper" });
});

test("technical competencies may come first, and the order of the document is kept", () => {
  const { content } = readFixture("technical-first.txt");
  expect(content?.groups.map(({ key }) => key)).toEqual(["technical", "behavioural"]);
  expect(content?.competencies.map(({ key }) => key)).toEqual(["optics", "watchfulness"]);
});

test("a definition or rationale may be missing", () => {
  const { content } = readFixture("no-rationale.txt");
  expect(content?.competencies.map(({ rationale }) => rationale)).toEqual([null, null]);
  expect(content?.profiles[0]?.requirements).toHaveLength(6);
});

test("a French document has French keys, names and levels", () => {
  const { content } = readFixture("gardien.txt");
  expect(content?.key).toBe("gardien-de-phare");
  expect(content?.languages).toEqual(["fr"]);
  expect(content?.groups.map(({ key }) => key)).toEqual(["technical", "behavioural"]);
  expect(content?.competencies.map(({ key }) => key)).toEqual([
    "entretien-de-l-optique",
    "sang-froid",
  ]);
  expect(content?.profiles[0]?.stages.map(({ key }) => key)).toEqual([
    "debutant",
    "confirme",
    "expert",
  ]);
  expect(cells("gardien.txt", "sang-froid")[2]).toEqual([
    "Rassure les équipages clairement et brièvement",
    "Explique la suite des manœuvres à bord.",
  ]);
});

test("Markdown reads with marks taken off, pipes escaped, and an HTML table inside", () => {
  const { format, content } = readFixture("pipes.md");
  expect(format).toBe("PROFILE_MARKDOWN");
  expect(content?.profiles[0]?.summary?.en).toBe(
    "Keepers tend the lamp and the people who steer by it. They know weather and machines.",
  );
  expect(cells("pipes.md", "lamp-care")).toEqual({ 2: ["Trims wicks | cords.", "Cleans lenses."] });
  expect(cells("pipes.md", "ropes")).toEqual({
    1: ["Coils.", "Hangs."],
    2: ["Splices and", "Ties"],
    3: ["1 rope; 2 hands."],
  });
  expect(cells("pipes.md", "calm")[1]).toEqual(["Breathes slowly.", "Speaks low."]);
});

test("HTML reads with spans counted, and a table that only lays out the page is none", () => {
  const { format, content } = readFixture("page.html");
  expect(format).toBe("PROFILE_HTML");
  expect(content?.title).toEqual({ en: "Lighthouse Keeper" });
  expect(cells("page.html", "lamp-care")).toEqual({ 2: ["Trims wicks.", "Cleans lenses."] });
  expect(cells("page.html", "calm")).toEqual({
    1: ["Breathes."],
    2: ["Speaks low.", "Waits."],
    3: ["Calms a crowd."],
  });
});
