import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readMoodle } from "../../../server/framework/moodle/read.ts";
import { isMoodle } from "../../../server/framework/moodle/table.ts";
import { writeMoodle } from "../../../server/framework/moodle/write.ts";
import type { Cells } from "../../../server/framework/moodle/columns.ts";
import { foundIn, framework, row, sheet } from "./sheet.ts";

/** Enough to reach every limit. */
const SIZE = 2 * 1024 * 1024;
const full = (text: string) => text.repeat(Math.floor(SIZE / text.length));
const start = sheet(framework());
const described = (description: string) => sheet(framework(), row("", "c", { description }));

// What bounds the time is that a limit is reached: nothing after it is read any more.
test.each<[string, string, string]>([
  ["cells", start + full(","), "TOO_MANY_ROWS -"],
  ["rows", start + full(",i,i,,,,,,,,,,,\n"), "TOO_MANY_ROWS -"],
  ["tags", described(full("<b>")), "MARKUP -"],
  ["ends of tags", described(full("</")), "MARKUP -"],
  ["storeys of tags", described("<div>".repeat(1000)), "MARKUP 3"],
  ["words of a description", described(`<p>${full("word ")}`), "MARKUP 3"],
  ["letters of a description", described(`<p>${"x".repeat(200_001)}</p>`), "TOO_LONG 3"],
  ["entities", described(full("&amp;")), "TOO_LONG 3"],
  ["letters of a name", sheet(framework(), row("", "c", { shortName: full("x") })), "TOO_LONG 3"],
  ["values of a scale", sheet(framework({ scaleValues: full("a,") })), "TOO_LONG 2"],
  ["brackets of JSON", sheet(framework({ scaleConfiguration: full("[") })), "SCALE_JSON 2"],
  ["quotes", `${start},a,"${full('""')}`, "QUOTE_OPEN 3"],
  ["lines in an open quote", `${start},a,"${full("a\n")}`, "QUOTE_OPEN 3"],
])("more %s than any framework has are refused", (_, csv, expected) => {
  const found = foundIn(csv);
  expect(found.filter((one) => !one.startsWith("ONE_GROUP"))).toEqual([expected]);
});

test("20,000 rows are read, and one more is refused", () => {
  const rows = Array.from({ length: 19_999 }, (_, n) => row("", `c${n}`));
  expect(foundIn(sheet(framework(), ...rows))).toEqual(["ONE_GROUP 2"]);
  expect(foundIn(sheet(framework(), ...rows, row("", "c")))).toEqual(["TOO_MANY_ROWS -"]);
});

test("whatever stands in its cells, a file is read or refused, and read again as it was", () => {
  const anyCell = fc.oneof(
    fc.constantFrom("", "a", "b", "small", "1", "[]", "x,y", "<p>x</p>", "a/1/1", "=a", "domain"),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  );
  const anyRow: fc.Arbitrary<Partial<Cells>> = fc.record(
    {
      parent: anyCell,
      idNumber: anyCell,
      shortName: anyCell,
      description: anyCell,
      descriptionFormat: fc.constantFrom("0", "1", "2", "4", ""),
      scaleValues: anyCell,
      crossReferences: anyCell,
      exportedId: anyCell,
      taxonomy: anyCell,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anyRow, fc.array(anyRow, { maxLength: 6 }), (first, others) => {
      const csv = sheet(framework(first), ...others.map((cells) => row("", "", cells)));
      const { content } = readMoodle(csv);
      fc.pre(content !== null);
      const again = readMoodle(writeMoodle(content)).content;
      expect({ ...again, extensions: [] }).toEqual({ ...content, extensions: [] });
    }),
    { numRuns: 500 },
  );
});

test("no text makes the reader throw", () => {
  const parts = fc.constantFrom('"', ",", "\n", "a", "\\", "<", "'", "=", "\r", "\ufeff", "1");
  fc.assert(
    fc.property(fc.array(parts), fc.boolean(), (all, hasStart) => {
      const text = (hasStart ? start : "") + all.join("");
      expect(typeof isMoodle(text)).toBe("boolean");
      expect(foundIn(text)).not.toContain("AND NO ERROR");
    }),
  );
});
