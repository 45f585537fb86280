import { expect, test } from "@jest/globals";
import { continuedGaps } from "../../../server/framework/impact/continued.ts";
import { mapped } from "../drafting/desk.ts";
import { workshop } from "../workshop.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import type { KeyMapping } from "../../../server/framework/mapping.ts";

const before = workshop();

/** Which gap is which where a draft holds those competencies, as `before>after`. */
function gaps(keys: readonly string[], ...mappings: readonly KeyMapping[]): string[] {
  const [one] = before.competencies;
  if (one === undefined) throw new Error("the workshop has some");
  const competencies = keys.map((key) => ({ ...one, key }));
  const after: FrameworkContent = { ...before, competencies };
  return continuedGaps(before, after, mappings)
    .map((gap) => `${gap.before ?? ""}>${gap.after ?? ""}`)
    .toSorted();
}

test("a gap goes on under the key of its competency", () => {
  expect(gaps(["saws", "planes", "glue", "lathes"])).toEqual([
    ">lathes",
    "glue>glue",
    "planes>planes",
    "saws>saws",
    "talks>",
  ]);
});

test("a gap goes along where only the key changes, also where two change places", () => {
  expect(gaps(["chisels"], mapped("saws", "KEEP", "chisels"))).toContain("saws>chisels");
  const swapped = [mapped("saws", "KEEP", "planes"), mapped("planes", "KEEP", "saws")];
  expect(gaps(["saws", "planes"], ...swapped)).toEqual([
    "glue>",
    "planes>saws",
    "saws>planes",
    "talks>",
  ]);
});

test("nothing takes the place of a gap that stays", () => {
  const onto = gaps(["planes", "glue", "talks"], mapped("saws", "KEEP", "planes"));
  expect(onto).toEqual(["glue>glue", "planes>planes", "saws>", "talks>talks"]);
});

test("what a competency is split or united into begins from nothing, unless it was there", () => {
  expect(gaps(["rip", "cross"], mapped("saws", "SPLIT", "rip", "cross"))).toEqual([
    ">cross",
    ">rip",
    "glue>",
    "planes>",
    "saws>",
    "talks>",
  ]);
  expect(gaps(["saws", "rip"], mapped("saws", "SPLIT", "saws", "rip"))).toContain("saws>saws");
  expect(gaps(["planes"], mapped("saws", "MERGE", "planes"))).toContain("planes>planes");
});
