import { historyRules } from "./broken-rules.history.ts";
import { mentoringRules } from "./broken-rules.mentoring.ts";
import { recordRules } from "./broken-rules.records.ts";

/** Every rule about people's data, and a query that finds the rows that break it ($1: today). */
export const rules: readonly (readonly [rule: string, broken: string])[] = [
  ...recordRules,
  ...mentoringRules,
  ...historyRules,
];
