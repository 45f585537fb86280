import { describe, expect, test } from "@jest/globals";
import { holds, rolesOf } from "../server/viewer.ts";
import type { GrantedRole, Viewer } from "../server/viewer.ts";
import { somebody } from "./person/somebody.ts";
import { itemId, mentorId } from "./support/ids.ts";

const unbound = { frameworkId: null, frameworkKey: null };

/** Somebody who was given these roles, but for what else is said. */
const viewer = (granted: readonly GrantedRole[] = [], said: Partial<Viewer> = {}): Viewer => ({
  person: somebody(),
  leads: false,
  mentorId: null,
  grants: granted.map((role) => ({ role, ...unbound, competencies: null })),
  ...said,
});
const GRANTED = ["ASSESSOR", "FRAMEWORK_ADMIN", "PEOPLE_ADMIN", "ADMIN"] as const;

describe("roles", () => {
  test("of everyone are LEARNER", () => {
    expect(rolesOf(viewer())).toEqual(["LEARNER"]);
  });

  test("are facts first, then what was given", () => {
    const all = viewer(["PEOPLE_ADMIN", "ASSESSOR"], { leads: true, mentorId: mentorId(1) });
    expect(rolesOf(all)).toEqual(["LEARNER", "MANAGER", "MENTOR", "PEOPLE_ADMIN", "ASSESSOR"]);
  });

  test("given for several frameworks are named once", () => {
    const grants = [1, 2].map((frameworkId) => {
      const bound = { frameworkId, frameworkKey: `framework-${frameworkId}` };
      return { role: "ASSESSOR" as const, ...bound, competencies: [itemId(frameworkId)] };
    });
    expect(rolesOf(viewer([], { grants }))).toEqual(["LEARNER", "ASSESSOR"]);
  });

  test("name ADMIN as itself, though it is others at once", () => {
    expect(rolesOf(viewer(["ADMIN"]))).toEqual(["LEARNER", "ADMIN"]);
  });
});

describe("what somebody holds", () => {
  test.each(GRANTED)("is what was given: %s", (role) => {
    expect(holds(viewer([role]), role)).toBe(true);
    expect(holds(viewer(), role)).toBe(false);
  });

  test("is, for ADMIN, every administration and no assessing", () => {
    const held = GRANTED.filter((role) => holds(viewer(["ADMIN"]), role));
    expect(held).toEqual(["FRAMEWORK_ADMIN", "PEOPLE_ADMIN", "ADMIN"]);
  });

  test("is not ADMIN by any other role, nor by being a manager or a mentor", () => {
    const some = viewer(["ASSESSOR", "FRAMEWORK_ADMIN", "PEOPLE_ADMIN"]);
    expect(holds(some, "ADMIN")).toBe(false);
    const busy = viewer([], { leads: true, mentorId: mentorId(1) });
    expect(GRANTED.filter((role) => holds(busy, role))).toEqual([]);
  });
});
