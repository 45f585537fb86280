import type { RequestContext } from "../../server/context.ts";
import { refuse } from "../../server/errors.ts";
import type { Stage } from "../../server/framework/version.ts";
import { defaultTarget, teamTargetOf } from "../../server/gap/target.ts";
import type { Person, TeamTarget } from "../../server/person/person.ts";
import { stageById } from "../framework/by-id.input.ts";

/** What a person is to be measured against, in one of two ways or neither. */
export interface TargetAsked {
  /** The id of a stage. */
  readonly target: string | null;
  readonly teamTarget: TeamTarget | null;
}

/**
 * The stage asked for, or the person's own where none is; null where the person has none.
 * BAD_USER_INPUT where both ways are taken at once, or the id is no stage's.
 */
export function targetAsked(
  person: Person,
  { target, teamTarget }: TargetAsked,
  context: RequestContext,
): Stage | null {
  const { shelf } = context.catalogue;
  if (target !== null && teamTarget !== null) throw refuse("BAD_USER_INPUT", "TWO_TARGETS");
  if (target !== null) return stageById(target, "target", context);
  return teamTarget === null
    ? defaultTarget(person, shelf)
    : teamTargetOf(person, teamTarget, shelf);
}
