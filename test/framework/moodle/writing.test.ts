import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import type {
  CompetencyContent,
  FrameworkContent,
} from "../../../server/framework/content/content.ts";
import { COLUMNS } from "../../../server/framework/moodle/columns.ts";
import type { Column } from "../../../server/framework/moodle/columns.ts";
import { notHeldInWords } from "../../../server/framework/moodle/moodle.words.ts";
import { notHeldByMoodle } from "../../../server/framework/moodle/not-held.ts";
import { readMoodle } from "../../../server/framework/moodle/read.ts";
import { writeMoodle } from "../../../server/framework/moodle/write.ts";
import { framework, row, sheet } from "./sheet.ts";

const garden = readFileSync(
  new URL("../fixtures/moodle-kitchen-garden.csv", import.meta.url),
  "utf8",
);

function contentIn(csv: string): FrameworkContent {
  const { content } = readMoodle(csv);
  if (content === null) throw new Error("nothing was read");
  return content;
}

/** One column of a file, by ID number and in order. */
function columnOf(csv: string, column: Column): Record<string, string> {
  const [, ...rows] = parse(csv);
  const at = COLUMNS.indexOf(column);
  return Object.fromEntries(rows.map((cells) => [cells[1] ?? "", cells[at] ?? ""]));
}

/** The garden with one of its competencies changed. */
function changed(key: string, change: (one: CompetencyContent) => CompetencyContent) {
  const content = contentIn(garden);
  const competencies = content.competencies.map((one) => (one.key === key ? change(one) : one));
  return writeMoodle({ ...content, competencies });
}

const bed = (key: string, group = "soil"): CompetencyContent => ({
  key,
  group,
  name: { en: `Bed ${key}` },
  definition: { en: "Digs & plants" },
  rationale: null,
  indicators: [],
});

test("a definition that was changed is written anew, and every other cell as it was", () => {
  const csv = changed("water-can", (one) => ({
    ...one,
    definition: { en: "Waters\nless < more" },
  }));
  expect(columnOf(csv, "description")).toEqual({
    ...columnOf(garden, "description"),
    "water-can": "<p>Waters</p><p>less &lt; more</p>",
  });
  expect(columnOf(csv, "crossReferences")).toEqual(columnOf(garden, "crossReferences"));
});

test("a competency that was renamed keeps its description, picture and all", () => {
  const csv = changed("water-can", (one) => ({ ...one, name: { en: "Watering" } }));
  expect(columnOf(csv, "shortName")["water-can"]).toBe("Watering");
  expect(columnOf(csv, "description")).toEqual(columnOf(garden, "description"));
});

test("what is new follows what it stands behind, and what is gone takes nothing with it", () => {
  const content = contentIn(garden);
  const [mulch, ...others] = content.competencies;
  if (mulch === undefined) throw new Error("there is mulch");
  const csv = writeMoodle({ ...content, competencies: [mulch, bed("new"), ...others] });
  const ids = Object.keys(columnOf(garden, "parent"));
  const at = ids.indexOf("soil-mulch") + 1;
  expect(Object.keys(columnOf(csv, "parent"))).toEqual(ids.toSpliced(at, 0, "new"));
  const without = Object.keys(
    columnOf(writeMoodle({ ...content, competencies: others }), "parent"),
  );
  expect(without).toEqual(ids.filter((id) => !["soil-mulch", "M-1", "M-2"].includes(id)));
});

test("competencies in a new order are written in that order", () => {
  const content = contentIn(garden);
  const competencies = content.competencies.toReversed();
  const again = contentIn(writeMoodle({ ...content, competencies }));
  expect(again.competencies.map(({ key }) => key)).toEqual([
    "beds-raised",
    "soil-mulch",
    "water-can",
  ]);
});

test("a scale that has become shorter gets a configuration of its own", () => {
  const content = contentIn(garden);
  const csv = writeMoodle({ ...content, levels: content.levels.slice(0, 2) });
  expect(columnOf(csv, "scaleValues")["KITCHEN-GARDEN"]).toBe("Not yet competent");
  expect(columnOf(csv, "scaleConfiguration")["KITCHEN-GARDEN"]).toMatch(/"id":1,/);
});

test("the group that was made up is written once there is another, or an indicator", () => {
  const flat = contentIn(sheet(framework(), row("", "calm"), row("", "call")));
  const grouped = { ...flat, groups: [...flat.groups, { key: "g", name: { en: "G" } }] };
  expect(columnOf(writeMoodle(flat), "parent")).toEqual({ small: "", calm: "", call: "" });
  expect(columnOf(writeMoodle(grouped), "parent")).toEqual({
    small: "",
    competencies: "",
    calm: "competencies",
    call: "competencies",
    g: "",
  });
  expect(contentIn(writeMoodle(grouped)).groups).toEqual(grouped.groups);
});

test("a row whose deeper parent is gone stands below its competency", () => {
  const csv = sheet(framework(), row("", "g"), row("g", "c"), row("c", "i"), row("i", "deep"));
  const content = contentIn(csv);
  const competencies = content.competencies.map((one) => ({
    ...one,
    indicators: one.indicators.filter(({ key }) => key !== "i"),
  }));
  expect(columnOf(writeMoodle(content), "parent").deep).toBe("i");
  expect(columnOf(writeMoodle({ ...content, competencies }), "parent").deep).toBe("c");
});

test("a framework of our own is written under an English header, in the language asked for", () => {
  const content: FrameworkContent = {
    ...contentIn(sheet(framework(), row("", "g"))),
    extensions: [],
    title: { en: "Small", fr: "Petit" },
    groups: [{ key: "soil", name: { en: "=Soil" } }],
    competencies: [bed("one")],
  };
  const csv = writeMoodle(content, "fr");
  expect(csv.split("\n")[0]).toBe(garden.split("\n")[0]);
  expect(columnOf(csv, "shortName")).toEqual({ small: "Petit", soil: "'=Soil", one: "Bed one" });
  expect(columnOf(csv, "exportedId").small).toBe("language:fr");
  expect(contentIn(csv).languages).toEqual(["fr"]);
});

test("what Moodle cannot hold is named, in both languages", () => {
  const content = contentIn(garden);
  expect(notHeldByMoodle(content)).toEqual([]);
  const [one] = content.competencies;
  const [indicator] = one?.indicators ?? [];
  if (one === undefined || indicator === undefined) throw new Error("there is mulch");
  const rich: FrameworkContent = {
    ...content,
    title: { en: "x".repeat(101), fr: "y" },
    freshnessMonths: 1,
    levels: [{ level: 0, name: { en: "Nothing" } }, ...content.levels.slice(1)],
    competencies: [
      { ...one, rationale: { en: "why" }, indicators: [{ ...indicator, level: 2, stages: ["s"] }] },
    ],
    profiles: [
      {
        key: "job",
        title: { en: "Job" },
        summary: null,
        responsibilities: [],
        stages: [{ key: "s", name: { en: "S" } }],
        requirements: [],
      },
    ],
    extensions: [{ system: "CASE", kind: "FRAMEWORK", key: content.key, data: {} }],
  };
  const codes = notHeldByMoodle(rich);
  expect(codes).toEqual([
    "OTHER_LANGUAGES",
    "RATIONALES",
    "PROFILES",
    "FRESHNESS",
    "INDICATOR_LEVELS",
    "INDICATOR_STAGES",
    "LEVEL_ZERO",
    "LONG_NAMES",
    "OTHER_SYSTEMS",
  ]);
  const words = codes.flatMap((code) => [notHeldInWords(code, "en"), notHeldInWords(code, "fr")]);
  expect(new Set(words).size).toBe(18);
});
