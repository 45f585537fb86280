import { expect, test } from "@jest/globals";
import { makeForesight } from "../server/foresight.ts";

test("a question that was never asked is expected to need nothing", () => {
  expect(makeForesight().expects("{ a }")).toBe("NOBODY");
});

test("a question is expected to need what it needed the last time, by its text", () => {
  const foresight = makeForesight();
  foresight.needed("{ a }", "VIEWER");
  expect([foresight.expects("{ a }"), foresight.expects("{ a}")]).toEqual(["VIEWER", "NOBODY"]);
  foresight.needed("{ a }", "NAMED");
  expect(foresight.expects("{ a }")).toBe("NAMED");
});

test("what was read ahead in vain fifty times in a row is read ahead no more", () => {
  const foresight = makeForesight();
  const expected = (times: number) =>
    Array.from({ length: times }, () => foresight.expects("{ a }"));
  foresight.needed("{ a }", "VIEWER");
  expect(new Set(expected(50))).toEqual(new Set(["VIEWER"]));
  foresight.needed("{ a }", "VIEWER");
  expect(new Set(expected(51))).toEqual(new Set(["VIEWER"]));
  expect(foresight.expects("{ a }")).toBe("NOBODY");
});

test("only the questions asked last are remembered", () => {
  const foresight = makeForesight();
  for (let number = 0; number <= 500; number += 1) foresight.needed(`{ a${number} }`, "VIEWER");
  expect([foresight.expects("{ a0 }"), foresight.expects("{ a500 }")]).toEqual([
    "NOBODY",
    "VIEWER",
  ]);
});
