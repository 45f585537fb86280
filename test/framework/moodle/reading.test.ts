import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { readMoodle } from "../../../server/framework/moodle/read.ts";
import { isMoodle } from "../../../server/framework/moodle/table.ts";
import { framework, row, sheet } from "./sheet.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");

/** A framework as an outline: a line for each group, competency and indicator. */
function outlineOf({ groups, competencies }: FrameworkContent): string[] {
  return groups.flatMap(({ key, name }) => [
    `${key}: ${Object.values(name).join()}`,
    ...competencies
      .filter(({ group }) => group === key)
      .flatMap((one) => [
        `  ${one.key}: ${Object.values(one.name).join()}`,
        ...one.indicators.map(({ key, level }) => `    ${key} at ${level}`),
      ]),
  ]);
}

function contentIn(csv: string, options = {}): FrameworkContent {
  const { content } = readMoodle(csv, options);
  if (content === null) throw new Error("nothing was read");
  return content;
}

test("storeys become groups, competencies and indicators, children before parents or not", () => {
  const content = contentIn(fixture("moodle-kitchen-garden.csv"));
  expect(outlineOf(content)).toEqual([
    "soil: Soil",
    "  soil-mulch: Mulching",
    "    M-1 at 1",
    "    M-2 at 1",
    "  beds-raised: Raised beds",
    "    B-1 at 1",
    "water: Water",
    "  water-can: Watering by hand",
  ]);
  expect(content.levels.map(({ name }) => name.en)).toEqual([
    "None",
    "Not yet competent",
    "Competent",
  ]);
});

test("a description is read as its text, without pictures", () => {
  const { competencies } = contentIn(fixture("moodle-kitchen-garden.csv"));
  expect(competencies.map(({ definition }) => definition?.en)).toEqual([
    "Covers the ground with straw, leaves or grass, so that it stays moist.\nin spring\nbefore the frost",
    undefined,
    "Waters by hand, in the evening and at the roots.",
  ]);
});

test("a statement cut in its name is read whole, and another is read behind its name", () => {
  const { competencies } = contentIn(fixture("moodle-kitchen-garden.csv"));
  const statements = competencies.flatMap(({ indicators }) =>
    indicators.map(({ statement }) => statement.en),
  );
  expect(statements).toEqual([
    "Tells fresh straw from rotten straw by its smell and by how it falls apart when it is rubbed between two fingers.",
    "Keeps the mulch away from stems.",
    "Builds a bed\nUses boards that have not been painted & keeps them < 40 cm high.",
  ]);
});

test("the older form with a header in French is read in French", () => {
  const content = contentIn(fixture("moodle-metiers-du-livre.csv"));
  expect(content.languages).toEqual(["fr"]);
  expect(content.key).toBe("relieur-2019");
  expect(content.levels.map(({ name }) => name.fr)).toEqual([
    "Aucun",
    "Débutant",
    "En progrès",
    "Autonome",
  ]);
  expect(outlineOf(content)).toEqual([
    "atelier: À l’atelier",
    "  reliure: Reliure",
    "  dorure: Dorure",
    "accueil: Accueil des clients",
  ]);
});

test("deeper rows become indicators of the competency above them", () => {
  expect(outlineOf(contentIn(fixture("moodle-holzwerkstatt.csv")))).toEqual([
    "plan: Planen",
    "  zeichnung-lesen: Zeichnung lesen",
    "    z1 at 1",
    "    z1a at 1",
    "    z1a-i at 1",
    "    z1b at 1",
    "    z2 at 1",
  ]);
});

test("a framework of one storey is one of competencies, but where the storey is of domains", () => {
  const rows = [row("", "calm"), row("", "call")];
  expect(outlineOf(contentIn(sheet(framework(), ...rows)))).toEqual([
    "competencies: Competencies",
    "  calm: The calm",
    "  call: The call",
  ]);
  const domains = framework({ taxonomy: "domain,competency" });
  expect(outlineOf(contentIn(sheet(domains, ...rows)))).toEqual([
    "calm: The calm",
    "call: The call",
  ]);
});

test("the key asked for takes the place of the framework's number, and so does the language", () => {
  const content = contentIn(sheet(framework()), { key: "other", language: "de" });
  expect([content.key, content.title]).toEqual(["other", { de: "Small" }]);
});

test("semicolons and tabs are read as commas are", () => {
  const csv = sheet(framework({ scaleValues: "a", scaleConfiguration: "[]" }), row("", "g"));
  for (const delimiter of [";", "\t"]) {
    const other = csv.replaceAll(",", delimiter);
    expect(isMoodle(other)).toBe(true);
    expect(contentIn(other).title).toEqual({ en: "Small" });
  }
});

test("a quote behind a backslash is read as PHP writes it", () => {
  const csv = sheet(framework({ description: 'a \\" b' }), row("", "g")).replace('\\""', '\\"');
  expect(contentIn(csv).extensions[0]?.data.description).toBe('a \\" b');
});

test.each([
  [
    "a sheet of another kind with as many columns",
    `${"column,".repeat(13)}column\n${",".repeat(13)}`,
  ],
  ["a document", fixture("plain.txt")],
  ["a page", fixture("page.html")],
  ["a table in Markdown", fixture("pipes.md")],
  ["JSON", '{"format":"waymark/1","scaleid":1}'],
  ["nothing", ""],
])("%s is not taken for a file of Moodle", (_, text) => {
  expect(isMoodle(text)).toBe(false);
});
