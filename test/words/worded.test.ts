import { describe, expect, test } from "@jest/globals";
import { sentences } from "../../server/words/sentences.ts";
import { Sentence, inLanguage } from "../../server/words/worded.ts";
import type { Worded } from "../../server/words/worded.ts";

/** The words in a language, and which languages were spoken. */
function said(worded: Worded, language: string): [string, string[]] {
  const spoken = new Set<string>();
  return [inLanguage(worded, language, spoken), [...spoken]];
}
const words = (worded: Worded, language = "en"): string => said(worded, language)[0];

describe("a text", () => {
  const texts = { fr: "Bonjour", "en-GB": "Hello", en: "Hi" };

  test.each([
    ["en", "Hi", "en"],
    ["en-GB", "Hello", "en-GB"],
    ["en-CA", "Hi", "en"],
    ["fr-CA-x-qc", "Bonjour", "fr"],
    ["iu", "Bonjour", "fr"],
    ["iu-Latn", "Bonjour", "fr"],
  ])("in %s is %j, and %s was spoken", (language, text, spoken) => {
    expect(said(texts, language)).toEqual([text, [spoken]]);
  });

  test("is in the nearest broader form of the language that there is", () => {
    const chinese = { zh: "文", "zh-Hant": "書" };
    expect(said(chinese, "zh-Hant-TW")).toEqual(["書", ["zh-Hant"]]);
    expect(said(chinese, "zh-Hans-CN")).toEqual(["文", ["zh"]]);
  });

  test("is not taken from a narrower form of the language", () => {
    expect(said({ iu: "…", "fr-CA": "Allô" }, "fr")).toEqual(["…", ["iu"]]);
  });

  test("keeps its braces: only sentences have holes", () => {
    expect(words({ en: "{hours} h" })).toBe("{hours} h");
  });

  test("adds to what was spoken before", () => {
    const spoken = new Set(["fr"]);
    inLanguage({ en: "Hi" }, "en", spoken);
    expect([...spoken]).toEqual(["fr", "en"]);
  });
});

describe("a sentence", () => {
  test("is in the language asked for, a broader form of it, or English", () => {
    const free = new Sentence("FREE_OF_CHARGE");
    expect(said(free, "fr")).toEqual(["Ne coûte rien.", ["fr"]]);
    expect(said(free, "fr-CA")).toEqual(["Ne coûte rien.", ["fr"]]);
    expect(said(free, "iu")).toEqual(["Costs nothing.", ["en"]]);
  });

  test.each([
    [0, "0", "0"],
    [1, "1", "1"],
    [0.5, "0.5", "0,5"],
    [14 / 3, "4.67", "4,67"],
    [1000.5, "1,000.5", "1\u202F000,5"],
    [12_345, "12,345", "12\u202F345"],
  ])("writes the number %p as each language does", (hours, en, fr) => {
    const takes = new Sentence("TAKES_HOURS", { hours });
    // Twice, since what was written once is kept.
    for (const _ of [1, 2]) {
      expect(words(takes, "en")).toBe(`Takes ${en} h.`);
      expect(words(takes, "fr")).toBe(`Demande ${fr} h.`);
    }
  });

  test("names any one of several as each language does", () => {
    const all = ["Knots", "Ropes", "Sails"].map((en) => ({ en }));
    const told = (count: number, language: string) =>
      words(new Sentence("NEEDS_FIRST", { resources: all.slice(0, count) }), language);
    expect(told(1, "en")).toBe("First needs one of these: Knots.");
    expect(told(2, "en")).toBe("First needs one of these: Knots or Ropes.");
    expect(told(3, "en")).toBe("First needs one of these: Knots, Ropes, or Sails.");
    expect(told(3, "fr")).toBe("Exige d’abord l’une de ces formations : Knots, Ropes ou Sails.");
  });

  test("lists texts as each language does", () => {
    const knots = { en: "Knots", fr: "Nœuds" };
    const list = (...competencies: (typeof knots)[]) =>
      ["en", "fr"].map((language) =>
        words(new Sentence("CAN_HELP_WITH", { competencies }), language),
      );
    expect(list(knots)).toEqual([
      "Can help with Knots.",
      "Peut accompagner dans ces compétences : Nœuds.",
    ]);
    expect(list(knots, knots)[1]).toContain("Nœuds et Nœuds.");
    expect(list(knots, knots, knots)[0]).toBe("Can help with Knots, Knots, and Knots.");
  });

  test("takes a text in its own language, or else in the first that the text has", () => {
    const competencies = [{ iu: "ᖃᐅᔨᒪᔭᑦ", en: "Knots" }, { iu: "ᐱᓕᕆᐊᖅ" }];
    const help = new Sentence("CAN_HELP_WITH", { competencies });
    expect(words(help, "en")).toBe("Can help with Knots and ᐱᓕᕆᐊᖅ.");
    expect(words(help, "fr")).toContain("ᖃᐅᔨᒪᔭᑦ et ᐱᓕᕆᐊᖅ.");
  });

  test("shows a hole that nobody filled as one", () => {
    expect(words(new Sentence("REACHES_PART", { to: 1 }))).toBe(
      "Leads to level 1 of the {required} asked.",
    );
  });

  test("takes a word and a single text as they are, and fills no hole inside them", () => {
    expect(words(new Sentence("TAKES_HOURS", { hours: "{hours}" }))).toBe("Takes {hours} h.");
    expect(words(new Sentence("TAKES_HOURS", { hours: { en: "$1 {to}" } }))).toBe(
      "Takes $1 {to} h.",
    );
  });
});

const entries = Object.entries(sentences);
const holesIn = (text: string) =>
  [...text.matchAll(/\{(\w*(?::or)?)\}/g)].map(([, name = ""]) => name).sort();

test.each(entries)("%s is said in both languages with the same holes", (_, texts) => {
  expect(Object.keys(texts)).toEqual(["en", "fr"]);
  expect(holesIn(texts.fr)).toEqual(holesIn(texts.en));
  for (const text of Object.values(texts)) {
    expect(text).toMatch(/^[\p{Lu}{][^']*\.$/u);
    expect(text.replaceAll(/\{\w+(:or)?\}/g, "")).not.toMatch(/[{}]/);
  }
});

test("no two sentences say the same", () => {
  for (const language of ["en", "fr"] as const) {
    const all = entries.map(([, texts]) => texts[language]);
    expect(new Set(all).size).toBe(all.length);
  }
});
