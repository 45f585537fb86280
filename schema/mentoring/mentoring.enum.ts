import { describedEnum } from "../enum.ts";

export const ScorePartEnum = describedEnum("ScorePart", "A part of a match's score.", {
  COVERAGE: "Share of the gaps considered that the mentor can lift, by size.",
  OVERLAP:
    "Common hours of availability a week, divided by 10, at most 1; 0.5 where either gave none.",
  LEAD: "How near above the person the mentor stands.",
  LANGUAGE: "1 when the preferred language is shared, 0.5 when only another is.",
  PERSPECTIVE: "1 when the mentor works in another unit.",
});

export const ObstacleCodeEnum = describedEnum("ObstacleCode", "Why a mentor cannot be asked.", {
  NOT_OFFERING: "Offers no mentoring today, is paused or has left.",
  MENTOR_FULL: "Has no free place.",
  SAME_PERSON: "Is the person.",
  REPORTING_LINE: "Is above or directly below in the reporting line.",
  NO_SHARED_LANGUAGE: "Shares no language.",
  COMPETENCY_NOT_OFFERED: "Does not offer what is needed.",
  LEVEL_TOO_LOW: "Is not far enough ahead.",
  DECLINED_RECENTLY: "Declined this person for it in the last 180 days.",
  ALREADY_MENTOR: "Mentors this person for it already.",
  RECIPROCAL: "Is this person's mentee.",
  NO_OPEN_GAP: "The person has no open gap to be mentored in.",
});
