import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { GrowingText } from "../../../server/framework/document/growing-text.ts";

const grown = (first: string, ...pieces: string[]) => {
  const text = new GrowingText(first);
  for (const piece of pieces) text.grow(piece);
  return text;
};

test("pieces are one text with spaces between, but for a word that a hyphen broke", () => {
  expect(grown("Tends the light-", "house and its", "lamp.").toString()).toBe(
    "Tends the light-house and its lamp.",
  );
  expect(grown("Weighs -", "risk").toString()).toBe("Weighs - risk");
});

test("its end and length are those of the whole, wherever it was cut", () => {
  const piece = fc.string({ unit: "grapheme", maxLength: 150 });
  fc.assert(
    fc.property(piece, fc.array(piece), (first, pieces) => {
      const text = grown(first, ...pieces);
      expect(text.end).toBe(text.toString().slice(-100));
      expect(text.length).toBe(text.toString().length);
      expect(text.start).toBe(first);
    }),
  );
});
