import { nothingShown } from "../assessment/assessment.ts";
import type { CurrentLevel, CurrentLevelRule, Standing } from "../assessment/assessment.ts";
import type { Competency, Requirement, Stage } from "../framework/version.ts";
import type { Eventually } from "../at-hand.ts";
import type { ItemId } from "../level.ts";
import type { Person } from "../person/person.ts";
import type { Personal } from "../person/personal.ts";
import { countsOf, gapBetween, readinessOf, widestFirst } from "./gap.ts";
import type { Gap } from "./gap.ts";

/** Whose gaps these are, and the way to what else is personal of them. */
export interface Subject {
  readonly person: Person;
  readonly personal: () => Eventually<Personal>;
  /** Everything there is to say of where the person stands. */
  readonly standing: (competency: ItemId) => Eventually<Standing>;
}

/** A gap that knows its competency, what it was laid against, and whose it is. */
export interface PersonalGap extends Gap {
  readonly competency: Competency;
  readonly requirement: Requirement;
  readonly subject: Subject;
}

/** All requirements of one target laid against what is confirmed today. */
export interface GapAnalysis {
  readonly target: Stage;
  readonly rule: CurrentLevelRule;
  /** Every sum is null where only some competencies are in the viewer's sight. */
  readonly readiness: number | null;
  readonly metCount: number | null;
  readonly openCount: number | null;
  readonly notApplicableCount: number | null;
  /** Widest first, then in the framework's order. */
  readonly gaps: readonly PersonalGap[];
}

/** What an analysis is made from. */
export interface Grounds {
  readonly subject: Subject;
  readonly levels: ReadonlyMap<ItemId, CurrentLevel>;
  readonly rule: CurrentLevelRule;
  /** The competencies the viewer may see. */
  readonly inSight: "all" | ReadonlySet<ItemId>;
}

/** Lays a stage's requirements against a person's standings, as far as the viewer sees them. */
export function analysisOf(target: Stage, grounds: Grounds): GapAnalysis {
  const { inSight, rule } = grounds;
  const isWhole = inSight === "all";
  const requirements = isWhole
    ? target.requirements
    : target.requirements.filter(({ competency }) => inSight.has(competency.item));
  const gaps = requirements.map((requirement) => gapIn(requirement, grounds));
  const counts = isWhole ? countsOf(gaps) : null;
  return {
    target,
    rule,
    readiness: isWhole ? readinessOf(gaps) : null,
    metCount: counts?.met ?? null,
    openCount: counts?.open ?? null,
    notApplicableCount: counts?.notApplicable ?? null,
    gaps: widestFirst(gaps),
  };
}

function gapIn(requirement: Requirement, { levels, subject }: Grounds): PersonalGap {
  const { competency } = requirement;
  const level = levels.get(competency.item) ?? nothingShown;
  const { status, size, requiredLevel, currentLevel } = gapBetween(requirement.level, level);
  // Named one by one: a copy by spreading costs several times as much, for every gap of a team.
  return {
    status,
    size,
    requiredLevel,
    currentLevel,
    competency,
    requirement,
    subject,
  };
}
