import { expect, test } from "@jest/globals";
import { makeForesight } from "../server/foresight.ts";

const all = { of: "VIEWER", what: "ALL" } as const;
const footing = { of: "VIEWER", what: "FOOTING" } as const;

test("a question that was never asked is expected to need nothing", () => {
  expect(makeForesight().expects("{ a }")).toBeNull();
});

test("a question is expected to need what it needed the last time, by its text", () => {
  const foresight = makeForesight();
  foresight.needed("{ a }", all);
  expect([foresight.expects("{ a }"), foresight.expects("{ a}")]).toEqual([all, null]);
  const named = { of: "NAMED", what: "ALL" } as const;
  foresight.needed("{ a }", named);
  expect(foresight.expects("{ a }")).toEqual(named);
});

test("a question that first needs part and then all is expected to need all", () => {
  const foresight = makeForesight();
  foresight.needed("{ a }", footing);
  expect(foresight.expects("{ a }")).toEqual(footing);
  foresight.needed("{ a }", all);
  foresight.needed("{ a }", footing);
  expect(foresight.expects("{ a }")).toEqual(all);
});

test("what was read ahead in vain fifty times in a row is read ahead no more", () => {
  const foresight = makeForesight();
  const expectations = (times: number) =>
    Array.from({ length: times }, () => foresight.expects("{ a }")?.what ?? null);
  foresight.needed("{ a }", all);
  expect(new Set(expectations(50))).toEqual(new Set(["ALL"]));
  foresight.needed("{ a }", all);
  expect(new Set(expectations(51))).toEqual(new Set(["ALL"]));
  expect(foresight.expects("{ a }")).toBeNull();
});

test("only the questions asked last are remembered", () => {
  const foresight = makeForesight();
  for (let number = 0; number <= 500; number += 1) foresight.needed(`{ a${number} }`, all);
  expect([foresight.expects("{ a0 }"), foresight.expects("{ a500 }")]).toEqual([null, all]);
});
