import { underStoredKeys } from "../case/stored-keys.ts";
import type { Finding, FrameworkContent } from "../content/content.ts";
import { adoptKeys } from "./adopt-keys.ts";
import { moodleIsSilentOn } from "../moodle/not-held.ts";
import type { Completed } from "./other-profiles.ts";
import { withOtherProfiles } from "./other-profiles.ts";
import type { FrameworkReading } from "../importing/read-framework.ts";
import { withUnshown } from "./unshown.ts";
import type { Aspect } from "./unspoken-aspects.ts";
import { extensionsOfOthers } from "./unspoken-aspects.ts";
import { withUnspoken } from "./unspoken.ts";

/** What a file makes of what is stored, with all there is to say about it. */
export interface Met {
  /** Null when any finding is an error. */
  readonly content: FrameworkContent | null;
  readonly findings: readonly Finding[];
}

/** What is stored of the framework that a file speaks of. */
export interface Stored {
  readonly content: FrameworkContent;
  /** Every key the framework ever gave. */
  readonly used: ReadonlySet<string>;
}

/**
 * What a file that was read makes of the framework as it is stored. What says everything replaces
 * it; any other file changes what it speaks of, under the keys that are there, and what its format
 * has no place for stays. A file that was taken in before changes nothing.
 */
export function meet(reading: FrameworkReading, stored: Stored): Met {
  const { content, findings, format } = reading;
  if (reading.over !== undefined) return reading.over(stored.content);
  if (content === null || reading.isWhole === true) return { content, findings };
  const met = format.startsWith("PROFILE_")
    ? metDocument(content, stored)
    : withUnspoken(...spoken(content, stored.content, format === "MOODLE"));
  return { content: met.content, findings: [...findings, ...met.findings] };
}

/** A package of CASE that is not ours says nothing of these. */
const CASE_IS_SILENT_ON: ReadonlySet<Aspect> = new Set([
  "OTHER_LANGUAGES",
  "FRESHNESS",
  "LEVEL_NAMES",
  "INDICATOR_LEVELS",
  "INDICATOR_STAGES",
  "PROFILES",
  ...extensionsOfOthers("CASE"),
]);

function spoken(content: FrameworkContent, stored: FrameworkContent, isMoodle: boolean) {
  return isMoodle
    ? ([content, stored, moodleIsSilentOn(content)] as const)
    : ([underStoredKeys(content, stored), stored, CASE_IS_SILENT_ON] as const);
}

/** A document speaks of its own profile: under the framework's keys, beside what others use. */
function metDocument(content: FrameworkContent, stored: Stored): Completed {
  const { content: previous, used } = stored;
  const adopted = withUnshown(adoptKeys(content, previous, used), previous);
  const others = withOtherProfiles(adopted.content, previous);
  const { content: met } = withUnspoken(others.content, previous, new Set(["OTHER_LANGUAGES"]));
  return {
    content: { ...met, levels: others.content.levels },
    findings: [...adopted.findings, ...others.findings],
  };
}
