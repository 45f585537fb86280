import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { withProfile, withoutProfile } from "../../../server/framework/editing/profile.ts";
import type { ProfileEdit } from "../../../server/framework/editing/profile.ts";
import { bakery } from "../../support/bakery.ts";
import { anyDraft, anyPosition, anyWords, butFor, expectWhole, refusalOf, words } from "./edits.ts";

const none = new Set<string>();

function anyEdit(draft: FrameworkContent) {
  const keys = ["fresh", ...draft.profiles.map(({ key }) => key)];
  return fc.constantFrom(...keys).chain((key) => {
    const before = draft.profiles.find((one) => one.key === key);
    const of = (things: readonly { readonly key: string }[] = []) =>
      fc.uniqueArray(fc.constantFrom("new-1", "new-2", ...things.map((one) => one.key)));
    const stage = (own: string) =>
      fc.record({ key: fc.constant(own), name: anyWords(draft), position: anyPosition });
    const duty = (own: string) => fc.record({ key: fc.constant(own), text: anyWords(draft) });
    return fc.record({
      key: fc.constant(key),
      title: anyWords(draft),
      stages: fc.option(of(before?.stages).chain((own) => fc.tuple(...own.map(stage)))),
      responsibilities: fc.option(
        of(before?.responsibilities).chain((own) => fc.tuple(...own.map(duty))),
      ),
    });
  });
}

const anySaving = anyDraft.chain((draft) => fc.tuple(fc.constant(draft), anyEdit(draft)));

test("saving a profile changes that profile alone, and doing it twice is doing it once", () => {
  fc.assert(
    fc.property(anySaving, ([draft, edit]) => {
      const after = withProfile(draft, edit, none);
      expectWhole(after);
      expect(butFor(after.profiles, edit.key)).toEqual(butFor(draft.profiles, edit.key));
      const saved = after.profiles.find(({ key }) => key === edit.key);
      const before = draft.profiles.find(({ key }) => key === edit.key);
      expect(new Set(saved?.requirements)).toEqual(new Set(before?.requirements));
      expect(saved?.summary).toEqual(before?.summary ?? null);
      const named = new Set([...(before?.stages ?? []), ...(edit.stages ?? [])].map((s) => s.key));
      expect(new Set(saved?.stages.map(({ key }) => key))).toEqual(named);
      const duties = (edit.responsibilities ?? before?.responsibilities ?? []).map((d) => d.key);
      expect(saved?.responsibilities.map(({ key }) => key)).toEqual(duties);
      expect(withProfile(after, edit, none)).toEqual(after);
    }),
  );
});

const bread: ProfileEdit = { key: "bread", title: [] };
const stagesAfter = (...stages: NonNullable<ProfileEdit["stages"]>) =>
  withProfile(bakery, { ...bread, stages }, none).profiles[0]?.stages.map(({ key }) => key);

test("a new stage comes last, or takes the place it is given", () => {
  const senior = { key: "senior", name: words("Senior") };
  expect(stagesAfter(senior)).toEqual(["apprentice", "baker", "master", "senior"]);
  expect(stagesAfter({ ...senior, position: 2 })).toEqual([
    "apprentice",
    "baker",
    "senior",
    "master",
  ]);
  expect(stagesAfter({ key: "master", name: [], position: 0 })).toEqual([
    "master",
    "apprentice",
    "baker",
  ]);
});

test("duties are those named, in their order; one without a key gets one never given before", () => {
  const text = words("Cleans.");
  const responsibilities = [{ text }, { key: "sell", text: [] }, { key: null, text }];
  const used = new Set(["responsibility-4"]);
  const [after] = withProfile(bakery, { ...bread, responsibilities }, used).profiles;
  expect(after?.responsibilities).toEqual([
    { key: "responsibility-5", text: { en: "Cleans." } },
    { key: "sell", text: { en: "Sells fairly.", fr: "Vend à juste prix." } },
    { key: "responsibility-6", text: { en: "Cleans." } },
  ]);
});

const name = words("Any");
test.each<[string, Partial<ProfileEdit>]>([
  ["BAD_USER_INPUT KEY_ELSEWHERE stages/0/key", { stages: [{ key: "chef", name }] }],
  ["BAD_USER_INPUT KEY stages/0/key", { stages: [{ key: "the chef", name }] }],
  ["BAD_USER_INPUT TEXT_NEEDED stages/0/name", { stages: [{ key: "new", name: [] }] }],
  [
    "BAD_USER_INPUT TWICE stages/1/key",
    {
      stages: [
        { key: "new", name },
        { key: "new", name },
      ],
    },
  ],
  ["BAD_USER_INPUT POSITION stages/0/position", { stages: [{ key: "baker", name, position: -2 }] }],
  [
    "BAD_USER_INPUT TWICE responsibilities/1/key",
    {
      responsibilities: [
        { key: "bake", text: [] },
        { key: "bake", text: [] },
      ],
    },
  ],
  [
    "BAD_USER_INPUT TEXT_NEEDED responsibilities/0/text",
    { responsibilities: [{ text: words(" ") }] },
  ],
  ["BAD_USER_INPUT KEY key", { key: "a job", title: name }],
  ["BAD_USER_INPUT TEXT_NEEDED title", { key: "new", title: [] }],
])("%s for what does not fit", (refusal, edit) => {
  expect(refusalOf(() => withProfile(bakery, { ...bread, ...edit }, none))).toBe(refusal);
});

test("a duty of another profile keeps its key to itself", () => {
  const responsibilities = [{ key: "sell", text: words("Sells.") }];
  const edit = { key: "pastry", title: [], responsibilities };
  expect(refusalOf(() => withProfile(bakery, edit, none))).toBe(
    "BAD_USER_INPUT KEY_ELSEWHERE responsibilities/0/key",
  );
});

test("whatever profile goes takes its stages along, and the rest holds together", () => {
  const anyRetiring = anyDraft
    .filter(({ profiles }) => profiles.length > 0)
    .chain((draft) =>
      fc.tuple(fc.constant(draft), fc.constantFrom(...draft.profiles.map(({ key }) => key))),
    );
  fc.assert(
    fc.property(anyRetiring, ([draft, key]) => {
      const after = withoutProfile(draft, key);
      expectWhole(after);
      expect(after.profiles).toEqual(butFor(draft.profiles, key));
      expect(refusalOf(() => withoutProfile(after, key))).toBe("NOT_FOUND NO_PROFILE key");
    }),
  );
});
