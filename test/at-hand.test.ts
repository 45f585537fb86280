import { describe, expect, test } from "@jest/globals";
import { whenBothHere, whenHere } from "../server/at-hand.ts";

const sum = (one: number, other: number): number => one + other;
const double = (value: number): number => value * 2;
const fail = (): never => {
  throw new Error("over");
};
const lost = (): Promise<number> => Promise.reject(new Error("lost"));

describe("one value", () => {
  test("at hand is gone on with at once", () => {
    expect(whenHere(2, double)).toBe(4);
  });

  test("on its way is waited for", async () => {
    const answer = whenHere(Promise.resolve(2), double);
    expect(answer).toBeInstanceOf(Promise);
    expect(await answer).toBe(4);
  });

  test("may lead to one on its way", async () => {
    expect(await whenHere(2, (value) => Promise.resolve(value + 1))).toBe(3);
    expect(await whenHere(Promise.resolve(2), (value) => Promise.resolve(value + 1))).toBe(3);
  });

  test("that is nothing is a value as any other", () => {
    expect(whenHere(null, (value) => value === null)).toBe(true);
    expect(whenHere(undefined, (value) => value === undefined)).toBe(true);
  });

  test("fails at once where it is at hand, and as a promise where not", async () => {
    expect(() => whenHere(2, fail)).toThrow("over");
    await expect(whenHere(Promise.resolve(2), fail)).rejects.toThrow("over");
    await expect(whenHere(lost(), double)).rejects.toThrow("lost");
  });
});

describe("two values", () => {
  test("both at hand are gone on with at once", () => {
    expect(whenBothHere(1, 2, sum)).toBe(3);
  });

  test.each([
    ["the first", Promise.resolve(1), 2],
    ["the second", 1, Promise.resolve(2)],
    ["both", Promise.resolve(1), Promise.resolve(2)],
  ])("of which %s is on its way are waited for", async (_, one, other) => {
    const answer = whenBothHere(one, other, sum);
    expect(answer).toBeInstanceOf(Promise);
    expect(await answer).toBe(3);
  });

  test("fail with the one that fails, whichever it is", async () => {
    await expect(whenBothHere(lost(), 1, sum)).rejects.toThrow("lost");
    await expect(whenBothHere(1, lost(), sum)).rejects.toThrow("lost");
    await expect(whenBothHere(lost(), lost(), sum)).rejects.toThrow("lost");
    expect(() => whenBothHere(1, 2, fail)).toThrow("over");
  });
});
