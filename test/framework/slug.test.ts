import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isItemKey, isKey, normalisedText, slugOf } from "../../server/framework/slug.ts";

const anyName = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

describe("a slug", () => {
  test.each([
    ["Ethics and Privacy", "ethics-and-privacy"],
    ["Ethics & Privacy", "ethics-and-privacy"],
    ["Éthique", "ethique"],
    ["  Data   Science / Engineer (II)  ", "data-science-engineer-ii"],
    ["Œuvre, Ægir, Straße", "oeuvre-aegir-strasse"],
    ["Ǣlf", "aelf"],
    ["l’essai d'août", "l-essai-d-aout"],
    ["C++", "c"],
    ["数据", ""],
    ["—!", ""],
    ["", ""],
  ])("of %j is %j", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test("reads & as the word of the language", () => {
    expect(slugOf("Art&Métier", "fr")).toBe("art-et-metier");
    expect(slugOf("Art & Métier", "fr-CA")).toBe("art-et-metier");
    expect(slugOf("Art & Craft", "de")).toBe("art-and-craft");
  });

  test("of any name is a key or empty, and its own slug", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const slug = slugOf(name);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slugOf(slug)).toBe(slug);
        expect(isKey(slug)).toBe(slug !== "");
      }),
    );
  });

  test("is the same however its accents are encoded", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(slugOf(name.normalize("NFD"))).toBe(slugOf(name.normalize("NFC")));
      }),
    );
  });
});

test.each([
  ["data-science-engineer", true],
  ["7", true],
  ["a--b", false],
  ["-a", false],
  ["a-", false],
  ["A", false],
  ["é", false],
  ["a b", false],
  ["a/b", false],
  ["a&b", false],
  ["a\n", false],
  ["", false],
])("whether %j may be a key: %p", (key, may) => {
  expect(isKey(key)).toBe(may);
});

describe("a text as it is compared", () => {
  test.each([
    ["Écrit du code.", "ecrit du  CODE"],
    ["Says “why”", 'says "why"'],
    ["l’essai", "l'essai"],
    ["A\u00A0b", "a b"],
    ["ﬁnds", "finds"],
    ["Uses SQL;", "uses sql"],
  ])("%j is like %j", (one, other) => {
    expect(normalisedText(one)).toBe(normalisedText(other));
  });

  test.each([
    ["Uses C", "Uses C++"],
    ["Uses C", "Uses C#"],
    ["Uses R", "Uses R 2"],
    ["Data sets", "Datasets"],
    ["数据", "资料"],
  ])("%j is unlike %j", (one, other) => {
    expect(normalisedText(one)).not.toBe(normalisedText(other));
  });

  test("compared once more is the same, whatever stands around it", () => {
    fc.assert(
      fc.property(anyName, (text) => {
        const once = normalisedText(text);
        expect(normalisedText(once)).toBe(once);
        expect(normalisedText(` “${text}”. `)).toBe(once);
      }),
    );
  });
});

test.each(["a", "Ä/1/1", "x".repeat(200), "😀".repeat(200)])(
  "%j may be the key of a thing",
  (key) => {
    expect(isItemKey(key)).toBe(true);
  },
);

test.each(["", "a b", "a\u00a0b", "a\u0000", "a\u200b", "x".repeat(201), "😀".repeat(201)])(
  "%j is no key of a thing",
  (key) => {
    expect(isItemKey(key)).toBe(false);
  },
);

test("a key made of two may be longer", () => {
  expect(isItemKey("x".repeat(401), 401)).toBe(true);
  expect(isItemKey("x".repeat(402), 401)).toBe(false);
});
