import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { withLock } from "../../server/embedded/lock.ts";
import { identityOf, isAlive } from "../../server/embedded/process.ts";
import { removeTestFolder, testFolder } from "../support/database.folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await testFolder();
});
afterEach(() => removeTestFolder(folder));

/** Forty at once raise a number by reading and writing it, with a pause between. */
async function raiseTogether(): Promise<number> {
  let number = 0;
  const raise = async () => {
    const seen = number;
    await pause(1);
    number = seen + 1;
  };
  await Promise.all(Array.from({ length: 40 }, () => withLock(join(folder, "lock"), raise)));
  return number;
}

test("one at a time does what the lock guards", async () => {
  expect(await raiseTogether()).toBe(40);
  expect(readdirSync(folder)).toEqual([]);
});

test("the lock of a dead process is taken over, by one of many", async () => {
  symlinkSync("4194303-1/of-the-dead", join(folder, "lock"));
  expect(await raiseTogether()).toBe(40);
  expect(readdirSync(folder)).toEqual([]);
});

test("the lock is free again after a failure", async () => {
  const failing = withLock(join(folder, "lock"), () => Promise.reject(new Error("no luck")));
  await expect(failing).rejects.toThrow("no luck");
  expect(readdirSync(folder)).toEqual([]);
});

test("a process is told apart from an earlier one with the same id", () => {
  const identity = identityOf(process.pid) ?? "";
  expect(isAlive(identity)).toBe(true);
  expect(isAlive(`${process.pid}-0`)).toBe(false);
  expect(identityOf(4_194_303)).toBeUndefined();
});
