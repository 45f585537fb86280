import type { ItemKind } from "../content/content.ts";

/** The fields that each kind of thing has in this project's own JSON; others are kept as they are. */
export const JSON_FIELDS = {
  FRAMEWORK: [
    "format",
    "key",
    "title",
    "languages",
    "freshnessMonths",
    "levels",
    "groups",
    "competencies",
    "profiles",
    "extensions",
  ],
  LEVEL: ["level", "name"],
  GROUP: ["key", "name"],
  COMPETENCY: ["key", "group", "name", "definition", "rationale", "indicators"],
  INDICATOR: ["key", "level", "statement", "stages"],
  PROFILE: ["key", "title", "summary", "responsibilities", "stages", "requirements"],
  RESPONSIBILITY: ["key", "text"],
  STAGE: ["key", "name"],
  REQUIREMENT: ["stage", "competency", "level"],
} as const satisfies Readonly<Record<ItemKind, readonly string[]>>;
