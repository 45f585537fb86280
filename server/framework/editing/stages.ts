import type { FrameworkContent, IndicatorContent, ProfileContent } from "../content/content.ts";
import { withoutLostExtensions } from "./extensions.ts";
import { profileOfStage } from "./held.ts";
import { checkOnce, newKeyOf } from "./keys.ts";
import { checkedPosition, placed } from "./places.ts";
import { changedName, nameRule } from "./texts.ts";
import type { TextChange } from "./texts.ts";

/** A career stage to be added or changed. */
export interface StageEdit {
  readonly key: string;
  readonly name: readonly TextChange[];
  /** Among the stages afterwards, from 0; none: last, or unchanged. */
  readonly position?: number | null;
}

/** What of a profile's input is about its stages. */
interface StagesOfProfile {
  readonly key: string;
  readonly stages?: readonly StageEdit[] | null;
}

/** The stages of a profile after the edit; those it does not name stay. */
export function changedStages(
  content: FrameworkContent,
  { key: profile, stages }: StagesOfProfile,
): ProfileContent["stages"] {
  const before = content.profiles.find(({ key }) => key === profile)?.stages ?? [];
  const edits = stages ?? [];
  checkOnce(
    edits.map(({ key }) => key),
    (at) => ["stages", `${at}`, "key"],
  );
  const wanted = edits.map(({ key, name, position }, at) => {
    const place = ["stages", `${at}`];
    const own = before.find((one) => one.key === key);
    const rule = nameRule(content, [...place, "name"]);
    return {
      thing: {
        key: own?.key ?? newKey(content, key, place),
        name: changedName(own?.name ?? null, name, rule),
      },
      position: checkedPosition(position, [...place, "position"]),
    };
  });
  return placed(before, wanted);
}

/** The framework without the stage; see `withoutStages`. */
export function withoutStage(content: FrameworkContent, key: string): FrameworkContent {
  profileOfStage(content, key);
  return withoutStages(content, new Set([key]));
}

/**
 * The framework without these stages and what they ask. An indicator for these stages alone goes
 * with them, because without a stage it would be for all.
 */
export function withoutStages(
  content: FrameworkContent,
  gone: ReadonlySet<string>,
): FrameworkContent {
  const isFor = ({ stages }: IndicatorContent) =>
    stages.length === 0 || stages.some((stage) => !gone.has(stage));
  const after: FrameworkContent = {
    ...content,
    competencies: content.competencies.map((one) => ({
      ...one,
      indicators: one.indicators.filter(isFor).map((indicator) => ({
        ...indicator,
        stages: indicator.stages.filter((stage) => !gone.has(stage)),
      })),
    })),
    profiles: content.profiles.map((one) => ({
      ...one,
      stages: one.stages.filter(({ key }) => !gone.has(key)),
      requirements: one.requirements.filter(({ stage }) => !gone.has(stage)),
    })),
  };
  return withoutLostExtensions(after, content);
}

function newKey(content: FrameworkContent, key: string, place: readonly string[]): string {
  const other = content.profiles.find(({ stages }) => stages.some((one) => one.key === key));
  return newKeyOf(other, key, place);
}
