import { describe, expect, test } from "@jest/globals";
import {
  administers,
  administersFramework,
  mayImport,
  seesDrafts,
} from "../../server/framework/framework.policy.ts";
import type { GrantedRole, Viewer } from "../../server/viewer.ts";
import { somebody } from "../person/somebody.ts";

/** Somebody with that role, for the bakery where roles are bound to a framework. */
function viewerWith(...roles: GrantedRole[]): Viewer {
  const bound = { frameworkId: 1, frameworkKey: "bakery" };
  const free = { frameworkId: null, frameworkKey: null };
  const grants = roles.map((role) => {
    const isBound = role === "ASSESSOR" || role === "FRAMEWORK_ADMIN";
    return { role, ...(isBound ? bound : free), competencies: null };
  });
  return { person: somebody(), leads: true, mentorId: null, grants };
}

/** What a policy is asked with that input. */
function asked(viewer: Viewer, input: unknown) {
  const relationTo = () => Promise.reject(new Error("nobody is looked at"));
  return { context: { viewer, relationTo }, source: { key: "bakery" }, args: { input } };
}

const curator = viewerWith("FRAMEWORK_ADMIN");
const admin = viewerWith("ADMIN");

test("a framework administrator administers that framework, and ADMIN every one", () => {
  expect(["bakery", "dairy", ""].map((key) => administers(curator, key))).toEqual([
    true,
    false,
    false,
  ]);
  expect(["bakery", "dairy", ""].map((key) => administers(admin, key))).toEqual([true, true, true]);
});

test("an assessor, a people administrator and a manager administer none", () => {
  expect(administers(viewerWith("ASSESSOR", "PEOPLE_ADMIN"), "bakery")).toBe(false);
});

describe("an input", () => {
  test("names the framework it changes, or the one it makes", () => {
    const may = (input: unknown) => administersFramework(asked(curator, input));
    expect(may({ framework: "bakery", key: "dairy" })).toBe(true);
    expect(may({ framework: "dairy", key: "bakery" })).toBe(false);
    expect(may({ key: "bakery" })).toBe(true);
    expect(may({ key: "dairy" })).toBe(false);
  });

  test.each([null, undefined, {}, { framework: null }, { framework: 1 }, "bakery"])(
    "that names none is for nobody: %p",
    (input) => {
      expect(administersFramework(asked(admin, input))).toBe(false);
    },
  );

  test("may leave it to the file which framework it is, as far as somebody has any", () => {
    expect(mayImport(asked(curator, { content: "x" }))).toBe(true);
    expect(mayImport(asked(curator, { key: null }))).toBe(true);
    expect(mayImport(asked(curator, { key: "dairy" }))).toBe(false);
    expect(mayImport(asked(admin, { key: "dairy" }))).toBe(true);
    expect(mayImport(asked(viewerWith("PEOPLE_ADMIN"), {}))).toBe(false);
  });
});

test("drafts are seen by whoever administers the framework they belong to", () => {
  expect(seesDrafts(asked(curator, null))).toBe(true);
  expect(seesDrafts({ ...asked(curator, null), source: { key: "dairy" } })).toBe(false);
  expect(seesDrafts(asked(viewerWith(), null))).toBe(false);
});
