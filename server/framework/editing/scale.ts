import { refuse } from "../../errors.ts";
import type { Level } from "../../level.ts";
import type { FrameworkContent, LevelContent } from "../content/content.ts";
import { cellKey } from "../content/things.ts";
import { checkOnce, fewOf } from "./keys.ts";
import { changedName, nameRule } from "./texts.ts";
import type { TextChange } from "./texts.ts";

/** One step of a new scale; languages of a known level's name that are left out stay. */
export interface LevelEdit {
  readonly level: Level;
  readonly name: readonly TextChange[];
}

/** The most levels one framework may have. */
const MOST_LEVELS = 100;

/** The scale after the edit, from 0 upwards without a hole; none given: as before. */
export function changedScale(
  content: FrameworkContent,
  edits: readonly LevelEdit[] | null | undefined,
): readonly LevelContent[] {
  if (edits == null) return content.levels;
  const placeOf = (at: number) => ["levels", `${at}`];
  checkOnce(
    edits.map(({ level }) => `${level}`),
    (at) => [...placeOf(at), "level"],
  );
  checkWhole(edits);
  const levels = edits.map(({ level, name }, at) => {
    const before = content.levels.find((one) => one.level === level)?.name ?? null;
    return { level, name: changedName(before, name, nameRule(content, [...placeOf(at), "name"])) };
  });
  return levels.toSorted((a, b) => a.level - b.level);
}

function checkWhole(edits: readonly LevelEdit[]): void {
  const given = new Set(edits.map(({ level }) => level));
  const expected = Array.from({ length: Math.max(edits.length, 2) }, (_, level) => level);
  const missing = expected.find((level) => !given.has(level));
  if (missing === undefined && edits.length <= MOST_LEVELS) return;
  const values = { most: MOST_LEVELS, missing: missing ?? "–" };
  throw refuse("BAD_USER_INPUT", "SCALE", values).at(["levels"]);
}

/** Refuses, with the keys of what stands in the way, a scale that lacks a level in use. */
export function checkLevelsInUse({ levels, competencies, profiles }: FrameworkContent): void {
  const scale = new Set(levels.map(({ level }) => level));
  const uses = [
    ...competencies.flatMap((one) => one.indicators),
    ...profiles.flatMap(({ requirements }) =>
      requirements.map((one) => ({ key: cellKey(one), level: one.level })),
    ),
  ];
  const off = uses.filter(({ level }) => !scale.has(level));
  const [first] = off;
  if (first === undefined) return;
  const keys = fewOf(off.filter(({ level }) => level === first.level).map(({ key }) => key));
  throw refuse("BAD_USER_INPUT", "LEVEL_IN_USE", { level: first.level, keys }).at(["levels"]);
}
