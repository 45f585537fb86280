import { refuse } from "../../errors.ts";
import type { Level } from "../../level.ts";
import type { CompetencyContent, FrameworkContent, IndicatorContent } from "../content/content.ts";
import { inOrder } from "../content/in-order.ts";
import { NumberedKeys } from "../meeting/numbered-keys.ts";
import { withoutLostExtensions } from "./extensions.ts";
import { competencyIn, indicatorIn, indicatorOrNull, profileOfStage } from "./held.ts";
import { checkOnce, checkedKey } from "./keys.ts";
import { checkedPosition, placed } from "./places.ts";
import { changedName, textRule } from "./texts.ts";
import type { TextChange } from "./texts.ts";

/** What an indicator is to be. */
export interface IndicatorEdit {
  /** Key of its competency. */
  readonly competency: string;
  /** From 1 to the top of the scale. */
  readonly level: Level;
  readonly statement: readonly TextChange[];
  /** Keys of its stages; null or empty: all. Left out: as before, or all for a new one. */
  readonly stages?: readonly string[] | null;
  /** Within its competency and level, from 0; none: last, or unchanged where it stays there. */
  readonly position?: number | null;
}

/**
 * The framework with the indicator of that key added or changed, or moved to another competency or
 * level.
 */
export function withIndicator(
  content: FrameworkContent,
  key: string,
  edit: IndicatorEdit,
): FrameworkContent {
  const held = indicatorOrNull(content, key);
  const home = competencyIn(content, edit.competency, ["competency"]).key;
  const rule = textRule(content, ["statement"]);
  const thing: IndicatorContent = {
    key: held?.indicator.key ?? checkedKey(key),
    level: levelOf(content, edit.level),
    statement: changedName(held?.indicator.statement ?? null, edit.statement, rule),
    stages: stagesOf(content, edit.stages, held?.indicator.stages ?? []),
  };
  const wanted = { thing, position: checkedPosition(edit.position, ["position"]) };
  const competencies = content.competencies.map((one) => {
    if (one.key === home) return { ...one, indicators: placedInCell(one, wanted) };
    return one.key === held?.competency.key ? withoutIndicatorOf(one, key) : one;
  });
  return inOrder({ ...content, competencies });
}

/** The key of the next indicator of that cell: none that the framework ever gave. */
export function nextIndicatorKey(
  content: FrameworkContent,
  { competency, level }: Pick<IndicatorEdit, "competency" | "level">,
  used: ReadonlySet<string>,
): string {
  const present = content.competencies.flatMap((one) => one.indicators.map(({ key }) => key));
  return new NumberedKeys([...used, ...present]).next(`${competency}/${level}/`);
}

/** The framework without the indicator. */
export function withoutIndicator(content: FrameworkContent, key: string): FrameworkContent {
  const { competency } = indicatorIn(content, key);
  const competencies = content.competencies.map((one) =>
    one === competency ? withoutIndicatorOf(one, key) : one,
  );
  return withoutLostExtensions({ ...content, competencies }, content);
}

function placedInCell(
  { indicators }: CompetencyContent,
  wanted: { readonly thing: IndicatorContent; readonly position: number | null },
): IndicatorContent[] {
  const { key, level } = wanted.thing;
  const cell = indicators.filter((one) => one.level === level);
  const others = indicators.filter((one) => one.level !== level && one.key !== key);
  return [...others, ...placed(cell, [wanted])];
}

function withoutIndicatorOf(competency: CompetencyContent, key: string): CompetencyContent {
  return { ...competency, indicators: competency.indicators.filter((one) => one.key !== key) };
}

function levelOf({ levels }: FrameworkContent, level: Level): Level {
  if (level >= 1 && levels.some((one) => one.level === level)) return level;
  const most = Math.max(...levels.map((one) => one.level));
  throw refuse("BAD_USER_INPUT", "RANGE", { name: "level", least: 1, most }).at(["level"]);
}

function stagesOf(
  content: FrameworkContent,
  wanted: readonly string[] | null | undefined,
  before: readonly string[],
): readonly string[] {
  if (wanted === undefined) return before;
  const stages = wanted ?? [];
  checkOnce(stages, (at) => ["stages", `${at}`]);
  stages.forEach((stage, at) => profileOfStage(content, stage, ["stages", `${at}`]));
  return stages;
}
