import type { Shelf } from "../framework/shelf.ts";
import { nextStage } from "../framework/version.ts";
import type { Stage } from "../framework/version.ts";
import type { ItemId } from "../level.ts";
import type { Person, TeamTarget } from "../person/person.ts";

type Aims = Pick<Person, "stageId" | "objectiveId">;

/** What a person is measured against unless another is asked: the objective, else the stage held. */
export function defaultTarget(person: Aims, shelf: Shelf): Stage | null {
  return stageOf(person.objectiveId, shelf) ?? stageOf(person.stageId, shelf);
}

/** What a member of a team is measured against; null where the person holds no stage. */
export function teamTargetOf(person: Aims, target: TeamTarget, shelf: Shelf): Stage | null {
  const held = stageOf(person.stageId, shelf);
  switch (target) {
    case "OWN_STAGE":
      return held;
    case "NEXT_STAGE":
      return held === null ? null : nextStage(held);
    case "CAREER_OBJECTIVE":
      return stageOf(person.objectiveId, shelf) ?? held;
  }
}

const stageOf = (item: ItemId | null, shelf: Shelf): Stage | null =>
  item === null ? null : (shelf.stageOf.get(item) ?? null);
