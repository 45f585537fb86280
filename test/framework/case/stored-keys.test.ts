import { expect, test } from "@jest/globals";
import { readCase } from "../../../server/framework/case/read-case.ts";
import { underStoredKeys } from "../../../server/framework/case/stored-keys.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { sameContent } from "../../../server/framework/difference/same-content.ts";
import { child, item, standards } from "./standards.ts";

function read(parts: object): FrameworkContent {
  const { content } = readCase(JSON.parse(JSON.stringify(standards(parts))));
  if (content === null) throw new Error("the package cannot be read");
  return content;
}

const CFAssociations = [child(30, 10, 1), child(31, 11, 10), child(32, 12, 11), child(33, 13, 10)];

test("an item that others reword and recode stays the thing it was, by its identifier", () => {
  const before = read({
    CFItems: [item(10, "Numbers"), item(11, "Count"), item(12, "Count aloud"), item(13, "Add")],
    CFAssociations,
  });
  const after = read({
    CFItems: [
      item(10, "Numbers and more"),
      item(11, "Add", { humanCodingScheme: "N.1" }),
      item(12, "Count loudly"),
      item(13, "Count"),
    ],
    CFAssociations,
  });
  const { groups, competencies } = underStoredKeys(after, before);
  expect(groups).toEqual([{ key: "numbers", name: { en: "Numbers and more" } }]);
  expect(competencies.map(({ key, name }) => [key, name.en])).toEqual([
    ["count", "Add"],
    ["add", "Count"],
  ]);
  expect(competencies[0]?.indicators.map(({ key, statement }) => [key, statement.en])).toEqual([
    ["count/1/1", "Count loudly"],
  ]);
});

test("the same package again is the same framework", () => {
  const content = read({});
  expect(sameContent(underStoredKeys(read({}), content), content)).toBe(true);
});
