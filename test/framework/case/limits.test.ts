import { expect, test } from "@jest/globals";
import { readCase } from "../../../server/framework/case/read-case.ts";
import { writeCase } from "../../../server/framework/case/write-case.ts";
import { faultsOf } from "./faults.ts";
import { child, item, standards } from "./standards.ts";

const codes = (parts: object) =>
  readCase(JSON.parse(JSON.stringify(standards(parts)))).findings.map(({ code }) => code);

/** Items and associations that form a chain of that length. */
function chain(length: number): object {
  const numbers = Array.from({ length }, (_, at) => 1000 + at);
  return {
    CFItems: numbers.map((number) => item(number, `Step ${number}`)),
    CFAssociations: numbers.map((number, at) =>
      child(500_000 + at, number, at === 0 ? 1 : number - 1),
    ),
  };
}

test("20 levels are read, and one more is refused with its place", () => {
  expect(codes(chain(20))).not.toContain("CASE_TOO_DEEP");
  const { content, findings } = readCase(standards(chain(21)));
  expect(content).toBeNull();
  expect(findings).toContainEqual({
    severity: "ERROR",
    code: "CASE_TOO_DEEP",
    values: { item: "Step 1020", depth: 21, limit: 20 },
    line: null,
    path: ["CFItems", "20"],
  });
});

test("more than 20,000 items, or 100,000 associations, are refused", () => {
  expect(codes({ CFItems: Array(20_001).fill(0) })).toEqual(["CASE_TOO_MANY"]);
  expect(codes({ CFAssociations: Array(100_001).fill(0) })).toEqual(["CASE_TOO_MANY"]);
});

test("more than 500,000 values are refused, wherever they stand", () => {
  expect(codes({ x: Array(500_001).fill(0) })).toEqual(["CASE_TOO_MUCH"]);
});

test("what is nested without an end is refused, and hurts nobody", () => {
  const deep: unknown = JSON.parse(
    `{"CFDocument": {"title": "A"}, "CFItems": [{}], "x": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
  );
  const { content, findings } = readCase(deep);
  expect(content).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(["CASE_NESTED"]);
});

test("one kind of finding is told ten times, and then counted", () => {
  const found = codes({ CFItems: Array(500).fill("x"), CFAssociations: [] });
  expect(found.filter((code) => code === "CASE_NOT_AN_OBJECT")).toHaveLength(10);
  expect(found.at(-1)).toBe("CASE_AND_MORE");
});

const many = Array.from({ length: 4_000 }, (_, at) => at);
const HOSTILE: Readonly<Record<string, () => object>> = {
  "a circle of 4,000 items": () => ({
    CFItems: many.map((at) => item(1000 + at, "A")),
    CFAssociations: many.map((at) => child(500_000 + at, 1000 + at, 1000 + ((at + 1) % 4_000))),
  }),
  "4,000 parents of one item": () => ({
    CFItems: many.map((at) => item(1000 + at, "Same name for all")),
    CFAssociations: many.map((at) => child(500_000 + at, 1000, 1000 + at, 4_000 - at)),
  }),
  "one identifier for all": () => ({ CFItems: many.map(() => item(1000, "A")) }),
  "one code for all": () => ({
    CFItems: many.map((at) => item(1000 + at, "A", { humanCodingScheme: "A" })),
  }),
  "one name of 4 MB": () => ({ CFItems: [item(10, "a".repeat(4_000_000))] }),
  "words that never end": () => ({ CFItems: [item(10, "&".repeat(4_000_000))] }),
  "8,000 associations of nothing": () => ({ CFAssociations: many.concat(many).map(() => ({})) }),
  "400,000 zeros": () => ({ CFItems: [], x: Array(400_000).fill(0) }),
  "an address that is almost one": () => ({
    CFItems: [item(10, "A", { uri: `https://a.ca/${"%aa".repeat(900_000)} ` })],
  }),
};

/** What of it is refused: the circle, cut open, is a chain that is far too deep. */
const REFUSED = new Set(["a circle of 4,000 items"]);

test.each(Object.entries(HOSTILE))(
  "%s is read or refused in no time, and what was read can be written",
  (name, parts) => {
    const value: unknown = JSON.parse(JSON.stringify(standards(parts())));
    const start = performance.now();
    const { content } = readCase(value);
    const took = performance.now() - start;
    // Alone it takes a fifth of this; tests share the machine.
    expect(took).toBeLessThan(5_000);
    expect(content === null).toBe(REFUSED.has(name));
    const facts = { version: 1, status: "DRAFT", lastChange: 0, uriBase: "https://a.ca" } as const;
    const faults = content === null ? [] : faultsOf("CFPackage", writeCase(content, facts));
    expect(faults).toEqual([]);
  },
);
