import { expect, test } from "@jest/globals";
import { frameworksOn } from "../../server/framework/frameworks.ts";
import type { FrameworkVersion } from "../../server/framework/version.ts";
import { shelfOf } from "./built.ts";
import { workshop } from "./workshop.ts";

const frameworks = frameworksOn(
  shelfOf(
    { content: workshop(undefined, "boats"), version: 2 },
    { content: workshop(undefined, "boats"), version: 1, status: "RETIRED" },
    { content: workshop(undefined, "chairs"), version: 1 },
    { content: workshop(undefined, "doors"), version: 1, status: "RETIRED" },
  ),
);
const names = (versions: readonly FrameworkVersion[]) =>
  versions.map(({ key, version }) => `${key} ${version}`);

test("the version named, or the newest in force where none is", () => {
  expect(frameworks.version("boats", 1)?.version).toBe(1);
  expect(frameworks.version("boats", null)?.version).toBe(2);
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
  const versions = frameworks.versionsOf("boats");
  versions.reverse();
  expect(names(frameworks.versionsOf("boats"))).toEqual(["boats 2", "boats 1"]);
  expect(frameworks.versionsOf("ships")).toEqual([]);
});
