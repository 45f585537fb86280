import { expect, test } from "@jest/globals";
import type { Eventually } from "../../server/at-hand.ts";
import { frameworksOn } from "../../server/framework/frameworks.ts";
import type { FrameworkVersion } from "../../server/framework/version.ts";
import { shelfOf } from "./built.ts";
import { workshop } from "./workshop.ts";

const nothing = { of: () => null, all: () => [], thing: () => null };
const shelf = shelfOf(
  { content: workshop(undefined, "boats"), version: 2 },
  { content: workshop(undefined, "boats"), version: 1, status: "RETIRED" },
  { content: workshop(undefined, "chairs"), version: 1 },
  { content: workshop(undefined, "doors"), version: 1, status: "RETIRED" },
);
const frameworks = frameworksOn(shelf, nothing);
const names = (versions: Eventually<readonly FrameworkVersion[]>) =>
  here(versions).map(({ key, version }) => `${key} ${version}`);

/** What is at hand without asking anybody. */
function here<Value>(value: Eventually<Value>): Value {
  if (value instanceof Promise) throw new Error("That is not at hand.");
  return value;
}

test("the version named, or the newest in force where none is", () => {
  expect(here(frameworks.version("boats", 1))?.version).toBe(1);
  expect(here(frameworks.version("boats", null))?.version).toBe(2);
});

test("no version where the key or the number is not there, or nothing is in force", () => {
  expect(frameworks.version("boats", 3)).toBeNull();
  expect(frameworks.version("ships", null)).toBeNull();
  expect(frameworks.version("ships", 1)).toBeNull();
  expect(frameworks.version("doors", null)).toBeNull();
});

test("every version by key, newest first, or those with one status", () => {
  expect(names(frameworks.versions(null))).toEqual(["boats 2", "boats 1", "chairs 1"]);
  expect(names(frameworks.versions("PUBLISHED"))).toEqual(["boats 2", "chairs 1"]);
  expect(names(frameworks.versions("RETIRED"))).toEqual(["boats 1"]);
  expect(frameworks.versions("DRAFT")).toEqual([]);
});

test("the versions of one framework, newest first, as a list of one's own", () => {
  const versions = here(frameworks.versionsOf("boats"));
  versions.reverse();
  expect(names(frameworks.versionsOf("boats"))).toEqual(["boats 2", "boats 1"]);
  expect(frameworks.versionsOf("ships")).toEqual([]);
});

test("a draft in sight stands before what was published, and alone where nothing was", () => {
  const draft = (key: string, version: number) => {
    const made = shelfOf({ content: workshop(undefined, key), version }).frameworks.get(
      key,
    )?.latest;
    return made === undefined ? null : { ...made, status: "DRAFT" as const };
  };
  const drafts = new Map([
    ["boats", draft("boats", 3)],
    ["ships", draft("ships", 1)],
  ]);
  const own = frameworksOn(shelf, {
    of: (key) => drafts.get(key) ?? null,
    all: () => [...drafts.values()].filter((one) => one !== null),
    thing: () => null,
  });
  expect(names(own.versionsOf("boats"))).toEqual(["boats 3", "boats 2", "boats 1"]);
  expect(names(own.versions("DRAFT"))).toEqual(["boats 3", "ships 1"]);
  expect(names(own.versions("PUBLISHED"))).toEqual(["boats 2", "chairs 1"]);
  expect(names(own.versions(null))).toHaveLength(5);
  expect(here(own.version("boats", 3))?.status).toBe("DRAFT");
  expect(here(own.version("boats", null))?.version).toBe(2);
  expect(here(own.version("boats", 4))).toBeNull();
  expect(here(own.version("ships", null))?.version).toBe(1);
});
