import { expect, test } from "@jest/globals";
import { auditedChanges } from "../../../server/framework/drafting/audited-changes.ts";
import { workshop } from "../workshop.ts";

const before = { content: workshop(), mappings: [] };

test("names what changed by kind, key and field, with what was and what is", () => {
  const { content } = before;
  const [saws, ...others] = content.competencies;
  if (saws === undefined) throw new Error("There are saws.");
  const after = {
    content: {
      ...content,
      groups: content.groups.toReversed(),
      competencies: [{ ...saws, name: { en: "Sawing", fr: "Les saws" } }, ...others.slice(0, -1)],
    },
    mappings: [{ kind: "COMPETENCY", from: "talks", to: ["saws"], rule: "MERGE" }] as const,
  };
  const changes = auditedChanges(before, after);
  expect(changes).toContainEqual({
    field: "COMPETENCY saws name.en",
    from: "The saws",
    to: "Sawing",
  });
  expect(changes).toContainEqual({ field: "COMPETENCY talks", from: "The talks", to: null });
  expect(changes).toContainEqual({
    field: "COMPETENCY talks mapping",
    from: null,
    to: "MERGE saws",
  });
  expect(changes.filter(({ field }) => field.endsWith(" place"))).toHaveLength(1);
  expect(auditedChanges(after, after)).toEqual([]);
});

test("of a new framework everything is new", () => {
  const changes = auditedChanges(null, before);
  expect(changes.every(({ from, to }) => from === null && to !== null)).toBe(true);
  expect(changes.length).toBeGreaterThan(30);
});

test("of changes too many or too long to keep, the first are named and the others counted", () => {
  const long = "x".repeat(30_000);
  const after = {
    ...before,
    content: {
      ...before.content,
      competencies: before.content.competencies.map((one) => ({
        ...one,
        definition: { en: long, fr: long },
      })),
    },
  };
  const changes = auditedChanges(before, after);
  expect(changes).toHaveLength(7);
  expect(changes.at(-1)).toEqual({ field: "CHANGES NOT NAMED", from: null, to: "2" });
});
