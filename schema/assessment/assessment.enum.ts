import { describedEnum } from "../enum.ts";

export const AssessmentSourceEnum = describedEnum(
  "AssessmentSource",
  "Where a recorded level comes from; SELF and PEER are shown and never count.",
  {
    SELF: "Said by the person.",
    PEER: "Said by someone with the same manager.",
    MANAGER: "Confirmed by a manager above; may lower a level.",
    ASSESSOR: "Confirmed by an assessor; may lower a level.",
    EVIDENCE: "From an accepted review; only raises.",
    COURSE: "From a verified completion of an assessed resource; only raises.",
    CREDENTIAL: "From a verified credential of an allowed issuer; only raises.",
  },
);
