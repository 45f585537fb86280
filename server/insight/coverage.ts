import type { ItemId, Language, Level } from "../level.ts";
import type { Learner } from "../resource/training.ts";

/** So many people of a team who stand alike in one competency and read the same languages. */
export interface TeamRow {
  readonly competency: ItemId;
  readonly requiredLevel: Level;
  readonly currentLevel: Level;
  readonly languages: readonly Language[];
  readonly count: number;
}

/** One competency over a whole team. */
export interface TeamCoverage {
  readonly competency: ItemId;
  /** People of whom it is required. */
  readonly peopleCount: number;
  /** Those among them who stand lower than required. */
  readonly belowCount: number;
  /** Levels missing, over peopleCount; 0 where it is required of nobody. */
  readonly averageGap: number;
  /** The lowest level required among those below, which a mentor must have; null without any. */
  readonly lowestRequiredBelow: Level | null;
  /** Those below, each kind once: training for one of them counts. */
  readonly below: readonly Learner[];
}

/**
 * Sums a team up by competency, in the order in which the rows first name each. Rows may come in
 * any grouping: what is alike in two of them is counted together.
 */
export function teamCoverage(rows: Iterable<TeamRow>): Map<ItemId, TeamCoverage> {
  const sums = new Map<ItemId, Sum>();
  const readersOf = languagesByName();
  for (const row of rows) {
    let sum = sums.get(row.competency);
    if (sum === undefined) sums.set(row.competency, (sum = emptySum()));
    add(sum, row, readersOf);
  }
  const coverage = new Map<ItemId, TeamCoverage>();
  for (const [competency, { peopleCount, belowCount, missing, lowest, below }] of sums) {
    coverage.set(competency, {
      competency,
      peopleCount,
      belowCount,
      averageGap: peopleCount === 0 ? 0 : missing / peopleCount,
      lowestRequiredBelow: lowest,
      below: [...below.values()],
    });
  }
  return coverage;
}

/** What is counted of one competency while the rows go by. */
interface Sum {
  peopleCount: number;
  belowCount: number;
  /** Levels missing, over all people. */
  missing: number;
  lowest: Level | null;
  /** By level and languages, whatever their order. */
  readonly below: Map<string, Learner>;
}

function emptySum(): Sum {
  return { peopleCount: 0, belowCount: 0, missing: 0, lowest: null, below: new Map() };
}

function add(sum: Sum, row: TeamRow, readersOf: (languages: TeamRow["languages"]) => string): void {
  const { requiredLevel, currentLevel, languages, count } = row;
  if (requiredLevel === 0 || count === 0) return;
  sum.peopleCount += count;
  if (currentLevel >= requiredLevel) return;
  sum.belowCount += count;
  sum.missing += count * (requiredLevel - currentLevel);
  sum.lowest = Math.min(sum.lowest ?? requiredLevel, requiredLevel);
  const kind = `${currentLevel} ${readersOf(languages)}`;
  if (!sum.below.has(kind)) sum.below.set(kind, { currentLevel, languages });
}

/** The same name for the same languages in any order; a list is sorted once, however many rows. */
function languagesByName(): (languages: readonly Language[]) => string {
  const names = new Map<readonly Language[], string>();
  return (languages) => {
    const name = names.get(languages) ?? languages.toSorted().join(" ");
    names.set(languages, name);
    return name;
  };
}
