import { describe, expect, test } from "@jest/globals";
import { checkedMappings } from "../../../server/framework/publishing/checked-mappings.ts";
import type { AnyMapping } from "../../../server/framework/publishing/checked-mappings.ts";
import { mapped } from "../drafting/desk.ts";
import { workshop } from "../workshop.ts";

const published = { content: workshop() };
const content = {
  ...published.content,
  levels: published.content.levels.slice(0, 4),
  competencies: published.content.competencies.slice(1),
};
const grounds = { published, content, used: new Set(["chisels", "planes"]) };
const level = (from: string, rule: AnyMapping["rule"], ...to: string[]): AnyMapping => ({
  kind: "LEVEL",
  from,
  to,
  rule,
});

describe("are taken as they are", () => {
  test.each<[string, AnyMapping]>([
    ["a key that goes on under another", mapped("saws", "KEEP", "planes")],
    ["a key that is split, also into itself", mapped("planes", "SPLIT", "planes", "glue")],
    ["a key that is united with another", mapped("saws", "MERGE", "glue")],
    ["a key that is history only", mapped("saws", "RETIRE")],
    ["a key that only an earlier version held", mapped("chisels", "MERGE", "planes")],
    ["a stage", { kind: "STAGE", from: "novice", to: ["master"], rule: "MERGE" }],
    ["an indicator", { kind: "INDICATOR", from: "saws/1/1", to: ["glue/1/1"], rule: "MERGE" }],
    ["a level that leads to another", level("4", "MERGE", "3")],
    ["a level that is history only", level("4", "RETIRE")],
  ])("%s", (_, mapping) => {
    expect(checkedMappings([mapping], grounds)).toEqual([mapping]);
  });
});

describe("are refused, saying where", () => {
  test.each<[string, readonly AnyMapping[], readonly [reason: string, place: string]]>([
    [
      "a kind that no record names",
      [{ kind: "GROUP", from: "hands", to: [], rule: "RETIRE" }],
      ["MAPPING_KIND", "0.kind"],
    ],
    ["a key that nobody published", [mapped("lathes", "RETIRE")], ["MAPPING_FROM", "0.from"]],
    ["a level that nobody published", [level("9", "RETIRE")], ["MAPPING_FROM", "0.from"]],
    ["level 0", [level("0", "MERGE", "1")], ["MAPPING_ZERO", "0.from"]],
    [
      "a target that the draft lacks",
      [mapped("planes", "SPLIT", "glue", "saws")],
      ["MAPPING_TO", "0.to.1"],
    ],
    ["a target of another kind", [mapped("saws", "KEEP", "novice")], ["MAPPING_TO", "0.to.0"]],
    ["a level off the new scale", [level("4", "MERGE", "4")], ["MAPPING_TO", "0.to.0"]],
    [
      "the same key twice",
      [mapped("saws", "RETIRE"), mapped("saws", "KEEP", "glue")],
      ["MAPPING_TWICE", "1.from"],
    ],
    ["KEEP without a target", [mapped("saws", "KEEP")], ["MAPPING_ONE_TARGET", "0.to"]],
    ["MERGE into two", [mapped("saws", "MERGE", "glue", "planes")], ["MAPPING_ONE_TARGET", "0.to"]],
    ["SPLIT into one", [mapped("saws", "SPLIT", "glue")], ["MAPPING_SEVERAL_TARGETS", "0.to"]],
    [
      "SPLIT into the same twice",
      [mapped("saws", "SPLIT", "glue", "glue")],
      ["MAPPING_SEVERAL_TARGETS", "0.to"],
    ],
    ["RETIRE with a target", [mapped("saws", "RETIRE", "glue")], ["MAPPING_NO_TARGET", "0.to"]],
    ["a level that is split", [level("4", "SPLIT", "2", "3")], ["MAPPING_ONE_TARGET", "0.to"]],
  ])("%s", (_, mappings, [reason, place]) => {
    const check = () => checkedMappings(mappings, grounds);
    expect(check).toThrow(
      expect.objectContaining({
        code: "BAD_USER_INPUT",
        reason,
        place: ["mappings", ...place.split(".")],
      }),
    );
  });

  test("any mapping at all where nothing was published", () => {
    const alone = { published: null, content, used: new Set<string>() };
    expect(() => checkedMappings([mapped("planes", "RETIRE")], alone)).toThrow(
      "No published version holds",
    );
    expect(checkedMappings([], alone)).toEqual([]);
  });
});
