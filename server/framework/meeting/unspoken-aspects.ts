import type { ExtensionSystem } from "../content/content.ts";
import { EXTENSION_SYSTEMS } from "../content/content.ts";

/**
 * What a format has no place for, or a file no word about. `TITLE` is the framework's;
 * `OTHER_LANGUAGES` are those that the content does not list; `LEVEL_NAMES` is the whole scale,
 * `LEVEL_ZERO` the name of level 0 alone; `INDICATORS`, `PROFILES` are the things themselves.
 */
export type Aspect =
  | "TITLE"
  | "OTHER_LANGUAGES"
  | "FRESHNESS"
  | "LEVEL_NAMES"
  | "LEVEL_ZERO"
  | "GROUP_NAMES"
  | "DEFINITIONS"
  | "RATIONALES"
  | "INDICATORS"
  | "INDICATOR_LEVELS"
  | "INDICATOR_STAGES"
  | "PROFILES"
  | "SUMMARIES"
  | "RESPONSIBILITIES"
  | `EXTENSIONS_OF_${ExtensionSystem}`;

/** The aspects of a format that keeps for itself only what its own system says. */
export function extensionsOfOthers(system: ExtensionSystem): Aspect[] {
  const others = EXTENSION_SYSTEMS.filter((one) => one !== system);
  return others.map((one) => `EXTENSIONS_OF_${one}` as const);
}
