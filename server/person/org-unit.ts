import type { OrgUnitId, Texts } from "../level.ts";

/** A part of the organisation. */
export interface OrgUnit {
  readonly id: OrgUnitId;
  readonly revision: number;
  readonly parentId: OrgUnitId | null;
  readonly name: Texts;
}

/** A unit's id and those of all units below it. */
export function unitAndBelow(
  units: ReadonlyMap<OrgUnitId, OrgUnit>,
  top: OrgUnitId,
): ReadonlySet<OrgUnitId> {
  const found = new Set([top]);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { id, parentId } of units.values()) {
      if (parentId !== null && found.has(parentId)) found.add(id);
    }
  }
  return found;
}
