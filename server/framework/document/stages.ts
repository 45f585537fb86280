import { slugOf } from "../slug.ts";
import type { Section } from "./draft.ts";
import type { Report } from "./report.ts";

interface StagedTable {
  readonly section: Section;
  readonly stages: readonly string[];
}

/**
 * The names of the career stages, from first to last: those that most tables have in their
 * header. A table with others, fewer or more is an error, and so is a name that comes twice.
 */
export function stagesOf(tables: readonly StagedTable[], report: Report): readonly string[] {
  const names = mostCommon(tables);
  const keys = names.map((name) => slugOf(name));
  for (const { stages, section } of tables) {
    if (signature(stages) === signature(names)) continue;
    const values = { stages: stages.join(", "), expected: names.join(", ") };
    const place = { line: section.rows[0]?.line ?? null, path: [section.key] };
    report.error(stages.length < names.length ? "TOO_FEW_STAGES" : "OTHER_STAGES", place, values);
  }
  names.forEach((name, at) => {
    if (keys[at] !== "" && keys.indexOf(keys[at] ?? "") === at) return;
    report.error("BAD_STAGE_NAME", { line: tables[0]?.section.rows[0]?.line ?? null }, { name });
  });
  return names;
}

function mostCommon(tables: readonly StagedTable[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { stages } of tables) {
    counts.set(signature(stages), (counts.get(signature(stages)) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return tables.find(({ stages }) => signature(stages) === best?.[0])?.stages ?? [];
}

function signature(stages: readonly string[]): string {
  return stages.map((name) => slugOf(name)).join("\t");
}
