import type { ItemId, PersonId } from "../../level.ts";
import type { Era } from "./era.ts";

/** Active people who have the same objective and hold the same stage. */
export interface Aims {
  readonly objective: ItemId | null;
  readonly stage: ItemId | null;
  /** Whether the objective is a stage of another framework, which they are measured against. */
  readonly elsewhere: boolean;
  readonly people: number;
  /** Up to five of them. */
  readonly few: readonly PersonId[];
}

/** The stage of the era that they are measured against: the objective, else the stage held. */
export function targetIn({ inForce, heirs }: Era, aims: Aims): string | null {
  const stageOf = (item: ItemId | null): string | null => {
    const [heir] = item === null ? [] : heirs(item);
    const under = heir === undefined ? undefined : inForce.get(heir.item);
    return under?.kind === "STAGE" ? under.key : null;
  };
  return aims.elsewhere ? null : (stageOf(aims.objective) ?? stageOf(aims.stage));
}
