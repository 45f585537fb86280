import { describedEnum } from "../enum.ts";

export const GapStatusEnum = describedEnum("GapStatus", "How a requirement stands.", {
  MET: "Current level reaches the required one.",
  OPEN: "Current level is lower, and some level was once confirmed.",
  UNASSESSED: "No confirming record was ever made.",
  NOT_APPLICABLE: "Nothing is required.",
});

export const CurrentLevelRuleEnum = describedEnum(
  "CurrentLevelRule",
  "Which of several confirmed records decides.",
  {
    LATEST_CONFIRMED:
      "The newest that is valid today; on a tie the higher level, then the later id.",
    HIGHEST_CONFIRMED: "The highest that is valid today.",
  },
);
