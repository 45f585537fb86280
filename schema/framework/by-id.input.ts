import type { RequestContext } from "../../server/context.ts";
import { refuse } from "../../server/errors.ts";
import type { Competency, Stage } from "../../server/framework/version.ts";
import { rowId } from "../../server/node-id.ts";

/** The stage an id of any version leads to, as it stands in the newest; NOT_FOUND where it is gone. */
export function stageById(id: string, argument: string, { catalogue }: RequestContext): Stage {
  const { stages, stageOf } = catalogue.shelf;
  const found = stages.get(rowId("Stage", id, argument));
  const newest = found === undefined ? undefined : stageOf.get(found.item);
  if (newest === undefined) throw refuse("NOT_FOUND");
  return newest;
}

/** The same for a competency. */
export function competencyById(
  id: string,
  argument: string,
  { catalogue }: RequestContext,
): Competency {
  const { competencies, competencyOf } = catalogue.shelf;
  const found = competencies.get(rowId("Competency", id, argument));
  const newest = found === undefined ? undefined : competencyOf.get(found.item);
  if (newest === undefined) throw refuse("NOT_FOUND");
  return newest;
}
