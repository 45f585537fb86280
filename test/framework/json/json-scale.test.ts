import { expect, test } from "@jest/globals";
import { JsonReport } from "../../../server/framework/json/json-report.ts";
import { checkLanguages, checkScale } from "../../../server/framework/json/json-scale.ts";
import { small } from "../shelf.ts";

const levels = (count: number) =>
  Array.from({ length: count }, (_, level) => ({ level, name: { en: `Level ${level}` } }));
const languages = (count: number) => ["en", ...Array.from({ length: count - 1 }, () => "fr")];

/** What is found in the small framework with some of its parts replaced, as "CODE path". */
function found(check: typeof checkScale, parts: object): string[] {
  const report = new JsonReport();
  check({ ...small("small"), ...parts }, report);
  return report.findings.map(({ code, path }) => [code, ...(path ?? [])].join(" "));
}

test("a scale of 100 levels and as many languages are right, and one more is refused", () => {
  expect(found(checkScale, { levels: levels(100) })).toEqual([]);
  expect(found(checkScale, { levels: levels(101) })).toEqual(["TOO_MANY_HERE levels"]);
  expect(found(checkLanguages, { languages: languages(100) })).toEqual([]);
  expect(found(checkLanguages, { languages: languages(101) })).toEqual(["TOO_MANY_HERE languages"]);
});

test("every level off the scale is found where it stands", () => {
  expect(found(checkScale, { levels: levels(1) })).toEqual([
    "OFF_THE_SCALE competencies 0 indicators 0 level",
    "OFF_THE_SCALE competencies 1 indicators 0 level",
    "OFF_THE_SCALE profiles 0 requirements 0 level",
  ]);
});

test("a language is named once, however many texts are in it", () => {
  const groups = ["a", "b"].map((key) => ({ key, name: { de: key } }));
  expect(found(checkLanguages, { groups })).toEqual(["UNLISTED_LANGUAGE languages"]);
});
