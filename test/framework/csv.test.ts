import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { FrameworkContent } from "../../server/framework/content.ts";
import { guarded, unguarded } from "../../server/framework/csv/cell-guard.ts";
import { isOwnSheet } from "../../server/framework/csv/csv-sheet.ts";
import { readFrameworkCsv } from "../../server/framework/csv/read-csv.ts";
import { writeFrameworkCsv } from "../../server/framework/csv/write-csv.ts";
import { sameContent } from "../../server/framework/same.ts";
import { anyContent } from "./any-content.ts";
import { en, small } from "./shelf.ts";

const read = (text: string) => readFrameworkCsv(text).over(null);

test("what is written is read back as it was, whatever its texts hold", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const text = writeFrameworkCsv(content);
      expect(isOwnSheet(text)).toBe(true);
      const { content: again, findings } = read(text);
      expect(findings.filter(({ severity }) => severity === "ERROR")).toEqual([]);
      expect({ ...again, extensions: [] }).toEqual({ ...content, extensions: [] });
      expect(new Set(again?.extensions)).toEqual(new Set(content.extensions));
    }),
  );
});

test("laid over what it was written from, a sheet changes nothing", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const { content: again } = readFrameworkCsv(writeFrameworkCsv(content)).over(content);
      expect(again !== null && sameContent(again, content)).toBe(true);
    }),
  );
});
