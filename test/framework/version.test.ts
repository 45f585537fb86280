import { expect, test } from "@jest/globals";
import { nextStage } from "../../server/framework/version.ts";
import { stageNamed, workshopShelf } from "./workshop.ts";

test.each([
  ["novice", "joiner"],
  ["joiner", "master"],
  ["master", "master"],
])("the stage after %s is %s", (held, next) => {
  const shelf = workshopShelf();
  expect(nextStage(stageNamed(held, shelf))).toBe(stageNamed(next, shelf));
});

test("the only stage of a profile is its own next", () => {
  const shelf = workshopShelf({ only: [1] });
  expect(nextStage(stageNamed("only", shelf)).key).toBe("only");
});
