import { refuse } from "../../errors.ts";
import type { Level } from "../../level.ts";
import type { FrameworkContent, RequirementContent } from "../content/content.ts";
import { inOrder } from "../content/in-order.ts";
import { cellKey } from "../content/things.ts";
import { competencyIn, profileIn } from "./held.ts";
import { checkOnce } from "./keys.ts";

/** One cell of the table of required levels. */
export interface CellEdit {
  readonly profile: string;
  readonly stage: string;
  readonly competency: string;
  /** 0 means not applicable. */
  readonly level: Level;
}

/** The framework with these cells set; the others stay. Every cell may come once. */
export function withRequirements(
  content: FrameworkContent,
  cells: readonly CellEdit[],
): FrameworkContent {
  cells.forEach((cell, at) => checkCell(content, cell, ["requirements", `${at}`]));
  checkOnce(cells.map(cellKey), (at) => ["requirements", `${at}`]);
  const wanted = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const profiles = content.profiles.map((profile) => {
    const kept = profile.requirements.filter((one) => !wanted.has(cellKey(one)));
    const own = [...wanted.values()].filter((cell) => cell.profile === profile.key);
    return { ...profile, requirements: [...kept, ...own.map(requirementOf)] };
  });
  return inOrder({ ...content, profiles });
}

function checkCell(content: FrameworkContent, cell: CellEdit, place: readonly string[]): void {
  const { key: profile, stages } = profileIn(content, cell.profile, [...place, "profile"]);
  if (!stages.some(({ key }) => key === cell.stage)) {
    const values = { profile, key: cell.stage };
    throw refuse("NOT_FOUND", "NO_STAGE_IN", values).at([...place, "stage"]);
  }
  competencyIn(content, cell.competency, [...place, "competency"]);
  if (content.levels.some(({ level }) => level === cell.level)) return;
  const most = Math.max(...content.levels.map(({ level }) => level));
  const values = { name: "level", least: 0, most };
  throw refuse("BAD_USER_INPUT", "RANGE", values).at([...place, "level"]);
}

function requirementOf({ stage, competency, level }: CellEdit): RequirementContent {
  return { stage, competency, level };
}
