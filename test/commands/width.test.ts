import { expect, test } from "@jest/globals";
import fc from "fast-check";
import stringWidth from "string-width";
import { cut, plain } from "../../server/commands/width.ts";

test.each([
  ["fits", 4, "fits"],
  ["too long", 5, "too…"],
  ["too long", 4, "too…"],
  ["漢字漢字", 5, "漢字…"],
  ["漢字漢字", 4, "漢…"],
  ["e\u0301te\u0301s", 3, "e\u0301t…"],
  ["😀😀😀", 5, "😀😀…"],
  ["", 3, ""],
])("%s in %i columns is %s", (text, columns, expected) => {
  expect(cut(text, columns)).toBe(expected);
});

test("keeps what steers a terminal or turns the writing round from being printed", () => {
  expect(plain(" a\u001b[31mb\tc\r\nd\u009be\u202ef\u2028g ")).toBe("a [31mb c d ef g");
});

test("never takes more columns than there are, and never breaks a character", () => {
  const texts = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 60 }), (text, columns) => {
      const shown = cut(text, columns);
      expect(stringWidth(shown)).toBeLessThanOrEqual(columns);
      // Half a character does not survive being written.
      expect(Buffer.from(shown).toString()).toBe(shown);
    }),
  );
});
