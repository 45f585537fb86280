import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { compareByCodePoint } from "../server/code-point.ts";

test("texts compare as their bytes in UTF-8 do", () => {
  const text = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const bytes = Buffer.compare(Buffer.from(one), Buffer.from(other));
      expect(Math.sign(compareByCodePoint(one, other))).toBe(bytes);
    }),
  );
});
