import type { RefusalCode } from "../server/errors.ts";
import { describedEnum } from "./enum.ts";

export const ErrorCodeEnum = describedEnum<Exclude<RefusalCode, "INTERNAL_SERVER_ERROR">>(
  "ErrorCode",
  "What kind of mistake or obstacle an error tells of.",
  {
    UNAUTHENTICATED: "Nobody is signed in, or the token no longer holds.",
    FORBIDDEN: "The viewer sees the object and may not do this to it.",
    NOT_FOUND: "There is no such object, or the viewer may not know of it.",
    CONFLICT:
      "Somebody else changed it first; the message names who and gives the present revision.",
    BAD_USER_INPUT: "A value is malformed, out of range or does not fit another.",
    RATE_LIMITED: "Too much was asked in too short a time.",
    QUERY_TOO_COMPLEX: "The operation could answer more than is allowed at once.",
    IDEMPOTENCY_KEY_REUSED: "The Idempotency-Key was used before with another body.",
    OVERLOADED: "The server is busy; try again shortly.",
    UNAVAILABLE: "Something the server needs, such as its database, is away.",
    MENTOR_FULL: "The mentor has no free place left.",
    NOT_ELIGIBLE: "The rules keep this mentor from this person; mentorEligibility says why.",
    RECIPROCAL: "The two would be each other's mentor.",
    ILLEGAL_TRANSITION: "No such move leads out of the present status.",
    UNMAPPED_KEY:
      "People's records use a key that the new version neither holds nor maps; the message gives counts.",
    UNMAPPED_LEVEL: "The new scale is smaller and a level in use has no mapping.",
  },
);
