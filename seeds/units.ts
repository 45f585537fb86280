import type { Rows } from "./rows.ts";
import type { ReportingLine } from "./reporting-line.ts";
import { itemAt } from "./random.ts";
import { names } from "./texts.ts";

/** Which organisational unit each person belongs to, by number; units are numbered from 1. */
export type UnitOf = (person: number) => number;

/**
 * Adds the units: a department, its branches and teams, and below them one for everyone who leads
 * leaders. The rest belong to the unit of their manager.
 */
export function addUnits(rows: Rows, line: ReportingLine): UnitOf {
  const idOf = new Map(names.orgUnits.map(({ key }) => [key, rows.nextId("org_unit")]));
  for (const { key, parent, name } of names.orgUnits) {
    const above = parent === null ? null : (idOf.get(parent) ?? null);
    addUnit(rows, { id: idOf.get(key) ?? 0, above, name });
  }
  const units = new Uint32Array(line.people + 1);
  for (let person = 1; person <= line.people; person += 1) {
    units[person] = firstUnit(person) ?? laterUnit(person, { rows, line, units });
  }
  return (person) => units[person] ?? 1;
}

/** Those who report to the heads of the three branches lead, or belong to, the eight teams. */
function firstUnit(person: number): number | null {
  if (person === 1 || (person >= 5 && person <= 9)) return 1;
  if (person <= 4) return person;
  if (person > 33) return null;
  const teams = itemAt(TEAMS, Math.floor((person - 10) / 8));
  return itemAt(teams, (person - 10) % teams.length);
}
const TEAMS = [
  [5, 6, 7],
  [8, 9, 10],
  [11, 12],
];

interface Ground {
  readonly rows: Rows;
  readonly line: ReportingLine;
  readonly units: Uint32Array;
}

function laterUnit(person: number, { rows, line, units }: Ground): number {
  const above = units[line.managerOf(person) ?? 1] ?? 1;
  const { first, count } = line.reportsOf(person);
  if (count === 0 || line.reportsOf(first).count === 0) return above;
  const id = rows.nextId("org_unit");
  addUnit(rows, { id, above, name: { en: `Section ${id}`, fr: `Section ${id}` } });
  return id;
}

function addUnit(
  rows: Rows,
  unit: { id: number; above: number | null; name: Readonly<Record<string, string>> },
): void {
  rows.add("org_unit", {
    id: unit.id,
    parent_id: unit.above,
    name: JSON.stringify(unit.name),
  });
}
