import { expect, test } from "@jest/globals";
import { checksOf } from "../../../server/framework/checks/checks.ts";
import { checkSentenceOf } from "../../../server/framework/checks/checks.words.ts";
import { alone, found, sound, withFirst } from "./sound.ts";

test("in a sound framework nothing is found", () => {
  expect(found(sound)).toEqual([]);
  expect(found(sound, { published: sound, mappings: [] })).toEqual([]);
});

test("errors come first, and of more than a hundred of a kind the rest is counted", () => {
  const many = Array.from({ length: 150 }, (_, at) => ({
    key: `group-${at}`,
    name: { en: at === 0 ? " " : `Group ${at}` },
  }));
  const all = checksOf({ ...sound, groups: [...sound.groups, ...many] }, alone);
  expect(all[0]?.severity).toBe("ERROR");
  expect(all.filter(({ code }) => code === "EMPTY_GROUP")).toHaveLength(100);
  expect(all.at(-1)).toMatchObject({
    code: "MORE_OF_THESE",
    values: { code: "EMPTY_GROUP", count: 50 },
  });
});

test("every finding has a sentence in both languages with nothing left open", () => {
  const content = {
    ...withFirst({ key: "Saws", name: { en: " " }, indicators: [] }),
    languages: ["en", "fr"],
  };
  const lost = { kind: "COMPETENCY", from: "saws", to: ["lathes"], rule: "KEEP" } as const;
  const all = checksOf(content, { published: sound, mappings: [lost] });
  expect(new Set(all.map(({ code }) => code)).size).toBeGreaterThan(5);
  for (const finding of all) {
    const [english, french] = ["en", "fr-CA"].map((language) => checkSentenceOf(finding, language));
    expect(english).toMatch(/^[^{}]{20,}$/u);
    expect(french).toMatch(/^[^{}]{20,}$/u);
    expect(english).not.toBe(french);
  }
});
