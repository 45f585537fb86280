import { expect, test } from "@jest/globals";
import { textsIn } from "../../server/framework/content/texts-in.ts";
import { small } from "./shelf.ts";

test("every text is found once, with its key and the way to it, in order", () => {
  const found = textsIn(small("small")).map(({ key, path, texts }) => {
    return `${key}: ${path.join(" ")} “${texts["en"]}”`;
  });
  expect(found).toEqual([
    "small: title “Small”",
    "0: levels 0 name “Level 0”",
    "1: levels 1 name “Level 1”",
    "group: groups group name “Group”",
    "one: competencies one name “one”",
    "one/1/1: indicators one/1/1 statement “Shows one”",
    "two: competencies two name “two”",
    "two/1/1: indicators two/1/1 statement “Shows two”",
    "job: profiles job title “Job”",
    "first: stages first name “First”",
    "responsibility-1: responsibilities responsibility-1 text “Does it”",
  ]);
});
