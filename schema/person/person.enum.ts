import { describedEnum } from "../enum.ts";

export const RoleEnum = describedEnum(
  "Role",
  "What somebody may do; a job is a profile, never a role.",
  {
    LEARNER: "Everyone signed in.",
    MANAGER: "Has people below in the reporting line; a fact, never granted.",
    MENTOR: "Has an offer of mentoring; a fact, never granted.",
    ASSESSOR:
      "Granted per framework, or for some of its competencies: records levels and reviews evidence.",
    FRAMEWORK_ADMIN: "Granted per framework: drafts, imports and publishes it.",
    PEOPLE_ADMIN: "Granted: people, units, erasure and matching rounds.",
    ADMIN: "Granted: everything administrative, and nobody's gaps, plans or evidence by it.",
  },
);

export const TeamTargetEnum = describedEnum(
  "TeamTarget",
  "What each member of a team is measured against.",
  {
    OWN_STAGE: "The stage the person holds.",
    NEXT_STAGE: "The stage after it in the same profile; at the last stage, that stage.",
    CAREER_OBJECTIVE: "The person's objective; without one, the stage held.",
  },
);

export const PeopleOrderEnum = describedEnum("PeopleOrder", "Ways to order people.", {
  NAME: "By display name, then id.",
  UNIT: "By name of the unit, then display name, then id.",
});

export const WeekdayEnum = describedEnum("Weekday", "A day of the week.", {
  MONDAY: "Monday.",
  TUESDAY: "Tuesday.",
  WEDNESDAY: "Wednesday.",
  THURSDAY: "Thursday.",
  FRIDAY: "Friday.",
  SATURDAY: "Saturday.",
  SUNDAY: "Sunday.",
});
