import { expect, test } from "@jest/globals";
import { changedThings } from "../../../server/framework/impact/changes.ts";
import type { KeyMapping } from "../../../server/framework/mapping.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { mapped } from "../drafting/desk.ts";
import { workshop } from "../workshop.ts";
import { drawn } from "./any-draft.ts";

const before = workshop();

const changes = (content: FrameworkContent, mappings: readonly KeyMapping[] = []) =>
  changedThings(before, { content, mappings }).map(({ kind, key }) => `${kind} ${key}`);

test("each thing that differs is a change, kind after kind", () => {
  const [saws, ...others] = before.competencies;
  if (saws === undefined) throw new Error("the workshop has some");
  const asked = workshop({ novice: [1, 0, 2, 1], joiner: [2, 1, 2, 0], master: [4, 3, 2, 1] });
  const content = { ...asked, competencies: [{ ...saws, name: { en: "Sawing" } }, ...others] };
  expect(changes(content)).toEqual(["COMPETENCY saws", "REQUIREMENT master/talks"]);
});

test("indicators, requirements and targets of a mapping are part of what is mapped", () => {
  const split = drawn(before, [[3, 0, 0, 1]], "new");
  expect(split.mappings).toEqual([mapped("saws", "SPLIT", "new-0", "new-0-b")]);
  expect(changes(split.content, split.mappings)).toEqual(["COMPETENCY saws"]);
});

test("requirements that asked for a level are part of its going", () => {
  const shorter = drawn(before, [[11, 0, 0, 0]], "new");
  expect(shorter.mappings).toMatchObject([{ kind: "LEVEL", from: "4", to: ["3"] }]);
  const kinds = changes(shorter.content, shorter.mappings).map((one) => one.split(" ")[0]);
  expect(kinds).toContain("LEVEL");
  expect(kinds).not.toContain("REQUIREMENT");
});
