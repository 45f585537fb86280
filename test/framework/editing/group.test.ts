import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { withGroup, withoutGroup } from "../../../server/framework/editing/group.ts";
import { bakery } from "../../support/bakery.ts";
import { anyDraft, anyPosition, anyWords, butFor, expectWhole, refusalOf, words } from "./edits.ts";

const anySaving = anyDraft.chain((draft) =>
  fc.record({
    draft: fc.constant(draft),
    edit: fc.record({
      key: fc.constantFrom("fresh", ...draft.groups.map(({ key }) => key)),
      name: anyWords(draft),
      position: anyPosition,
    }),
  }),
);

test("saving a group changes that group and its place, and doing it twice is doing it once", () => {
  fc.assert(
    fc.property(anySaving, ({ draft, edit }) => {
      const after = withGroup(draft, edit);
      expectWhole({ ...after, competencies: [], profiles: [] });
      expect({ ...after, groups: [] }).toEqual({ ...draft, groups: [] });
      expect(butFor(after.groups, edit.key)).toEqual(butFor(draft.groups, edit.key));
      const saved = after.groups.find(({ key }) => key === edit.key);
      for (const { language, text } of edit.name) expect(saved?.name[language]).toBe(text);
      expect(withGroup(after, edit)).toEqual(after);
    }),
  );
});

test("a group takes the place it is given", () => {
  const keys = (position: number | null) =>
    withGroup(bakery, { key: "tools", name: words("Tools"), position }).groups.map(
      ({ key }) => key,
    );
  expect(keys(null)).toEqual(["craft", "people", "tools"]);
  expect(keys(1)).toEqual(["craft", "tools", "people"]);
});

test("a new group needs a name and a key", () => {
  const saving = (key: string, text: string) =>
    refusalOf(() => withGroup(bakery, { key, name: words(text) }));
  expect(saving("tools", "")).toBe("BAD_USER_INPUT TEXT_NEEDED name");
  expect(saving("my tools", "Tools")).toBe("BAD_USER_INPUT KEY key");
});

test("only an empty group is taken out, and the refusal names what stands in it", () => {
  const tools = withGroup(bakery, { key: "tools", name: words("Tools") });
  expect(withoutGroup(tools, "tools")).toEqual(bakery);
  expect(refusalOf(() => withoutGroup(bakery, "craft"))).toBe("BAD_USER_INPUT GROUP_IN_USE key");
  expect(() => withoutGroup(bakery, "craft")).toThrow("dough, ovens");
  expect(refusalOf(() => withoutGroup(bakery, "tools"))).toBe("NOT_FOUND NO_GROUP key");
});
