import type { ItemKind } from "../../server/framework/content/content.ts";
import type { MappingRule } from "../../server/framework/mapping.ts";
import { describedEnum } from "../enum.ts";

export const ItemKindEnum = describedEnum<ItemKind>(
  "ItemKind",
  "Kinds of things inside a framework.",
  {
    FRAMEWORK: "The framework itself: title, languages, freshness.",
    LEVEL: "A level of the scale; its key is the number.",
    GROUP: "A group of competencies.",
    COMPETENCY: "A competency.",
    INDICATOR: "An indicator.",
    PROFILE: "A job.",
    STAGE: "A career stage.",
    REQUIREMENT: "A required level; its key is stage/competency.",
    RESPONSIBILITY: "A duty of a job.",
  },
);

export const MappingRuleEnum = describedEnum<MappingRule>(
  "MappingRule",
  "How records of a key are carried to a new version.",
  {
    KEEP: "Read under another key.",
    SPLIT: "Each target inherits every record.",
    MERGE: "Histories are united and the level rule decides.",
    RETIRE: "Kept as history only.",
  },
);
