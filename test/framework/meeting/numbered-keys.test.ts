import { expect, test } from "@jest/globals";
import { NumberedKeys } from "../../../server/framework/meeting/numbered-keys.ts";

test("the next key follows the highest that was taken, and each is given once", () => {
  const keys = new NumberedKeys(["rope/1/2", "rope/1/7", "rope/1/3"]);
  expect([keys.next("rope/1/"), keys.next("rope/1/")]).toEqual(["rope/1/8", "rope/1/9"]);
});

test("keys that begin otherwise take no number away, nor do those without a number", () => {
  const keys = new NumberedKeys(["rope/11/5", "rope/1/x", "rope/1/2/9", "rope/1/"]);
  expect(keys.next("rope/1/")).toBe("rope/1/1");
});

test("a thing keeps the key of what it continues, by words and then by order", () => {
  const keys = new NumberedKeys(["knot-1", "knot-2"]);
  const fresh = ["Coils.", "Mends.", "Ties"].map((en) => ({ item: en, texts: { en } }));
  const old = ["Ties.", "Splices."].map((en, at) => ({
    item: { key: `knot-${at + 1}` },
    texts: { en },
  }));
  expect(keys.continued(fresh, old, "knot-")).toEqual([
    { item: "Coils.", before: { key: "knot-2" }, key: "knot-2" },
    { item: "Mends.", before: null, key: "knot-3" },
    { item: "Ties", before: { key: "knot-1" }, key: "knot-1" },
  ]);
});
