import type { IndicatorContent } from "../content/content.ts";
import { normalisedText } from "../slug.ts";
import type { Scope } from "./report.ts";
import { head } from "./paragraphs.ts";
import type { Statement } from "./statements.ts";
import { statementsOf } from "./statements.ts";
import type { Table } from "./table.ts";

/** What the indicators of a competency are made with. */
export interface IndicatorScope extends Scope {
  /** Key of the competency. */
  readonly competency: string;
  readonly language: string;
  /** Keys of the stages, in the order of the table. */
  readonly stages: readonly string[];
}

/** An indicator on the way: its statement and the stages, by number, that it was written for. */
interface Found extends Statement {
  readonly level: number;
  readonly stages: Set<number>;
}

/**
 * The indicators of a table, by level, then in order. Stages that ask the same level share what
 * they both say; what only some of them say is kept with the stages that say it.
 */
export function indicatorsOf(table: Table, scope: IndicatorScope): IndicatorContent[] {
  const found = new Map<string, Found>();
  for (const column of table.columns) {
    const level = table.levels[column.stages[0] ?? 0] ?? 0;
    if (level === 0) continue;
    const seen = new Set<string>();
    for (const statement of statementsOf(column.cells, scope)) {
      const text = normalisedText(statement.text);
      const same = found.get(`${level} ${text}`);
      if (same !== undefined) reportSame(statement, seen.has(text), scope);
      else if (isElsewhere(found, text, level)) reportRepeated(statement, scope);
      seen.add(text);
      const stages = new Set([...(same?.stages ?? []), ...column.stages]);
      found.set(`${level} ${text}`, { ...(same ?? { ...statement, level }), stages });
    }
  }
  return numbered([...found.values()], table, scope);
}

function reportSame({ text, line }: Statement, isInCell: boolean, scope: Scope): void {
  const code = isInCell ? "DUPLICATE_STATEMENT" : "STATEMENT_SHARED";
  scope.report.warn(code, { line, path: scope.path }, { text });
}

function reportRepeated({ text, line }: Statement, { report, path }: Scope): void {
  report.warn("STATEMENT_REPEATED", { line, path }, { text: head(text) });
}

function isElsewhere(found: ReadonlyMap<string, Found>, text: string, level: number): boolean {
  return [0, 1, 2, 3, 4].some((other) => other !== level && found.has(`${other} ${text}`));
}

function numbered(found: readonly Found[], table: Table, scope: IndicatorScope) {
  const counts = new Map<number, number>();
  return found
    .toSorted((a, b) => a.level - b.level)
    .map(({ text, level, stages }): IndicatorContent => {
      const number = (counts.get(level) ?? 0) + 1;
      counts.set(level, number);
      return {
        key: `${scope.competency}/${level}/${number}`,
        level,
        statement: { [scope.language]: text },
        stages: stageKeys(stages, level, { table, keys: scope.stages }),
      };
    });
}

/** The stages an indicator was written for; none where all that ask its level have it. */
function stageKeys(
  stages: ReadonlySet<number>,
  level: number,
  { table, keys }: { table: Table; keys: readonly string[] },
): string[] {
  const asking = table.levels.flatMap((asked, stage) => (asked === level ? [stage] : []));
  if (asking.every((stage) => stages.has(stage))) return [];
  return asking.filter((stage) => stages.has(stage)).map((stage) => keys[stage] ?? "");
}
