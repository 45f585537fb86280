import type { RequestContext } from "../../server/context.ts";
import { refuse } from "../../server/errors.ts";
import { heirsOf } from "../../server/framework/publishing/following.ts";
import type { Stage } from "../../server/framework/version.ts";
import type { ItemId } from "../../server/level.ts";
import { rowId } from "../../server/node-id.ts";

/** The stage an id of any version leads to, as it stands in the newest; NOT_FOUND where it is gone. */
export function stageById(id: string, argument: string, { catalogue }: RequestContext): Stage {
  const { stages, stageOf } = catalogue.shelf;
  const found = stages.get(rowId("Stage", id, argument));
  const newest = found === undefined ? undefined : stageOf.get(found.item);
  if (newest === undefined) throw refuse("NOT_FOUND");
  return newest;
}

/**
 * The competencies in force that an id of any version leads to: several where it was split.
 * NOT_FOUND where it is gone.
 */
export function competenciesById(
  id: string,
  argument: string,
  { catalogue }: RequestContext,
): ItemId[] {
  const { competencies, competencyOf, successions } = catalogue.shelf;
  const found = competencies.get(rowId("Competency", id, argument));
  const heirs = found === undefined ? [] : heirsOf(found.item, successions);
  const inForce = heirs.filter((item) => competencyOf.has(item));
  if (inForce.length === 0) throw refuse("NOT_FOUND");
  return inForce;
}
