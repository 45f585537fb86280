import { groupedBy } from "../../grouping.ts";
import type { Finding, FrameworkContent } from "../content/content.ts";
import type { KeyMapping } from "../mapping.ts";
import { carriedKeys } from "./carried-keys.ts";
import { emptyTexts } from "./empty-texts.ts";
import { fallingRequirements } from "./falling-requirements.ts";
import { findings } from "./finding.ts";
import { idleThings } from "./idle-things.ts";
import { keysByCase } from "./keys-by-case.ts";
import { missingTranslations } from "./missing-translations.ts";
import { offScaleLevels } from "./off-scale.ts";
import { repeatedDefinitions } from "./repeated-definitions.ts";
import { uncoveredLevels } from "./uncovered-levels.ts";

/** What a draft is checked against. */
export interface CheckGrounds {
  /** What is in force; null for nothing. */
  readonly published: FrameworkContent | null;
  readonly mappings: readonly KeyMapping[];
}

/** Of each kind of finding as many are named; of more only the number is told. */
const NAMED = 100;

/** What is doubtful or wrong in a draft; an ERROR keeps it from being published. Errors first. */
export function checksOf(content: FrameworkContent, grounds: CheckGrounds): Finding[] {
  const found = [
    ...emptyTexts(content),
    ...offScaleLevels(content),
    ...carriedKeys(content, grounds),
    ...keysByCase(content, grounds.published),
    ...missingTranslations(content),
    ...uncoveredLevels(content),
    ...fallingRequirements(content),
    ...repeatedDefinitions(content),
    ...idleThings(content),
  ];
  const byCode = groupedBy(found, ({ code }) => code);
  const named = [...byCode].flatMap(([code, same]) => [
    ...same.slice(0, NAMED),
    ...same.slice(NAMED, NAMED + 1).map((one) => more(one, code, same.length - NAMED)),
  ]);
  return named.toSorted((a, b) => WEIGHTS[b.severity] - WEIGHTS[a.severity]);
}

const WEIGHTS = { ERROR: 2, WARNING: 1, INFO: 0 } as const;

function more({ severity }: Finding, code: string, count: number): Finding {
  return findings(severity, "MORE_OF_THESE")([], { code, count });
}
