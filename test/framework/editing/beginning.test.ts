import { expect, test } from "@jest/globals";
import { newFramework } from "../../../server/framework/editing/beginning.ts";
import { expectWhole, refusalOf, words } from "./edits.ts";

test("a new framework has a title, its languages, the usual scale, and nothing else", () => {
  const title = [...words("Boulangerie", "fr"), ...words("Bakery")];
  const made = newFramework({ key: "bakery", title });
  expectWhole(made);
  expect(made).toMatchObject({
    key: "bakery",
    title: { fr: "Boulangerie", en: "Bakery" },
    languages: ["fr", "en"],
    groups: [],
  });
  expect(made.levels).toHaveLength(5);
  const named = made.levels.map(({ name }) => Object.keys(name).join(" "));
  expect(named).toEqual(Array(5).fill("fr en"));
});

test("it needs a title, and a key that an address can hold", () => {
  const title = words("Bakery");
  const making = (key: string, texts: typeof title | null) =>
    refusalOf(() => newFramework({ key, title: texts }));
  expect(making("bakery", null)).toBe("BAD_USER_INPUT TEXT_NEEDED title");
  expect(making("bakery", words(""))).toBe("BAD_USER_INPUT TEXT_NEEDED title");
  expect(making("The Bakery", title)).toBe("BAD_USER_INPUT NOT_A_FRAMEWORK_KEY key");
});
