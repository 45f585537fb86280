import { describe, expect, test } from "@jest/globals";
import { buildSchema, isEnumType } from "graphql";
import { labels } from "../../server/words/labels.ts";
import { textOf } from "../house/files.ts";

const types = Object.values(buildSchema(textOf("schema/schema.graphql")).getTypeMap());
const enums = types.filter((type) => isEnumType(type) && !type.name.startsWith("__"));
const values = enums.map((type) => [
  type.name,
  isEnumType(type) ? type.getValues().map(({ name }) => name) : [],
]);

test("every value of every enum has a word, and nothing else has", () => {
  expect(values.length).toBeGreaterThan(10);
  const worded = Object.entries(labels).map(([name, words]) => [name, Object.keys(words).sort()]);
  expect(Object.fromEntries(worded)).toEqual(Object.fromEntries(values));
});

describe.each(Object.entries(labels))("the words of %s", (_, words) => {
  test("are in English and French, and in no other language", () => {
    for (const texts of Object.values(words)) {
      expect(Object.keys(texts)).toEqual(["en", "fr"]);
      expect(
        Object.values(texts).filter((text) => text.trim() === "" || text !== text.trim()),
      ).toEqual([]);
    }
  });

  test.each(["en", "fr"])("differ from each other in %s", (language) => {
    const all = Object.values(words).map((texts) => texts[language]);
    expect(new Set(all).size).toBe(all.length);
  });

  test("are written with the apostrophe of print", () => {
    const all = Object.values(words).flatMap((texts) => Object.values(texts));
    expect(all.filter((text) => text.includes("'"))).toEqual([]);
  });
});
