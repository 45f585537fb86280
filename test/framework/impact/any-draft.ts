import fc from "fast-check";
import type {
  CompetencyContent,
  FrameworkContent,
} from "../../../server/framework/content/content.ts";
import type { MappingRule } from "../../../server/framework/mapping.ts";
import { asking, lowered, mapped } from "./sketch.ts";
import type { Sketch } from "./sketch.ts";

/** An edit to be: which one, of what, and a level. */
export type Stroke = readonly [edit: number, one: number, other: number, level: number];

/** Some edits; meant to be drawn with `drawn`. */
export const anyStrokes = (most: number): fc.Arbitrary<Stroke[]> =>
  fc.array(fc.tuple(fc.nat(EDITS.length - 1), fc.nat(9), fc.nat(9), fc.nat(4)), {
    minLength: 1,
    maxLength: most,
  });

/** The draft that the edits make of a version; `mark` keeps its new keys from being old ones. */
export function drawn(
  published: FrameworkContent,
  strokes: readonly Stroke[],
  mark: string,
): Sketch {
  let sketch: Sketch = { content: published, mappings: [] };
  strokes.forEach(([edit, one, other, level], at) => {
    sketch =
      EDITS[edit]?.({ published, sketch, one, other, level, fresh: `${mark}-${at}` }) ?? sketch;
  });
  return sketch;
}

interface Brush {
  readonly published: FrameworkContent;
  readonly sketch: Sketch;
  readonly one: number;
  readonly other: number;
  readonly level: number;
  /** A key that nothing has. */
  readonly fresh: string;
}

type Edit = (brush: Brush) => Sketch | null;

const requirement: Edit = ({ sketch, one, other, level }) =>
  asking(sketch, ({ stages }, competencies) => {
    const stage = stages[one % Math.max(1, stages.length)]?.key ?? "";
    const competency = competencies[other % Math.max(1, competencies.length)]?.key ?? "";
    return [{ stage, competency, level }];
  });

const rename: Edit = (brush) => replaced(brush, "KEEP", [brush.fresh]);
const split: Edit = (brush) => replaced(brush, "SPLIT", [brush.fresh, `${brush.fresh}-b`]);
const retire: Edit = (brush) => replaced(brush, "RETIRE", []);
const merge: Edit = (brush) => {
  const others = stayed(brush).filter((key) => key !== unmapped(brush));
  const into = others[brush.other % Math.max(1, others.length)];
  return into === undefined ? null : replaced(brush, "MERGE", [into]);
};
const splitOff: Edit = (brush) => {
  const key = unmapped(brush);
  if (key === null) return null;
  return mapped(withCompetencies(brush, [brush.fresh]), "COMPETENCY", key, "SPLIT", [
    key,
    brush.fresh,
  ]);
};
const add: Edit = (brush) => withCompetencies(brush, [brush.fresh]);

const renameStage: Edit = (brush) => stageReplaced(brush, "KEEP");
const retireStage: Edit = (brush) => stageReplaced(brush, "RETIRE");
const mergeStage: Edit = (brush) => stageReplaced(brush, "MERGE");

const shorten: Edit = ({ published, sketch }) => {
  const top = published.levels.length - 1;
  if (mapsLevels(sketch) || top < 3) return null;
  const content = lowered(sketch.content, top);
  return mapped({ ...sketch, content }, "LEVEL", `${top}`, "MERGE", [`${top - 1}`]);
};
const forget: Edit = ({ published, sketch, level }) => {
  if (mapsLevels(sketch) || level === 0 || level >= sketch.content.levels.length) return null;
  const to = level > 1 && published.levels.length > 3 ? [`${level - 1}`] : [];
  return mapped(sketch, "LEVEL", `${level}`, to.length === 0 ? "RETIRE" : "MERGE", to);
};

const mapsLevels = ({ mappings }: Sketch): boolean => mappings.some(({ kind }) => kind === "LEVEL");

const EDITS: readonly Edit[] = [
  requirement,
  requirement,
  rename,
  split,
  splitOff,
  merge,
  retire,
  add,
  renameStage,
  mergeStage,
  retireStage,
  shorten,
  forget,
];

/** The competencies of the version that the draft has not yet mapped. */
function stayed({ published, sketch }: Brush): string[] {
  const held = new Set(sketch.content.competencies.map(({ key }) => key));
  const isMapped = new Set(sketch.mappings.flatMap(({ from, to }) => [from, ...to]));
  return published.competencies
    .map(({ key }) => key)
    .filter((key) => held.has(key) && !isMapped.has(key));
}

function unmapped(brush: Brush): string | null {
  const keys = stayed(brush);
  return keys[brush.one % Math.max(1, keys.length)] ?? null;
}

function replaced(brush: Brush, rule: MappingRule, to: readonly string[]): Sketch | null {
  const key = unmapped(brush);
  const { competencies } = brush.sketch.content;
  if (key === null || competencies.length < 2) return null;
  const fresh = to.filter((one) => competencies.every((own) => own.key !== one));
  const more = withCompetencies(brush, fresh);
  const isOther = ({ competency }: { readonly competency: string }) => competency !== key;
  const content = {
    ...more.content,
    competencies: more.content.competencies.filter((one) => one.key !== key),
    profiles: more.content.profiles.map((profile) => ({
      ...profile,
      requirements: profile.requirements.filter(isOther),
    })),
  };
  return mapped({ ...more, content }, "COMPETENCY", key, rule, to);
}

function withCompetencies({ sketch, level }: Brush, keys: readonly string[]): Sketch {
  const { content } = sketch;
  const { groups } = content;
  const made = keys.map((key): CompetencyContent => ({
    key,
    group: groups.at(-1)?.key ?? "",
    name: { en: key },
    definition: null,
    rationale: null,
    indicators: [],
  }));
  const more = {
    ...sketch,
    content: { ...content, competencies: [...content.competencies, ...made] },
  };
  return asking(more, ({ stages }) =>
    stages.flatMap((stage, at) =>
      keys.map((competency) => ({ stage: stage.key, competency, level: (level + at) % 4 })),
    ),
  );
}

function stageReplaced(brush: Brush, rule: MappingRule): Sketch | null {
  const { sketch, published, one, other, fresh } = brush;
  const [profile] = sketch.content.profiles;
  const isMapped = new Set(sketch.mappings.flatMap(({ from, to }) => [from, ...to]));
  const old = new Set(published.profiles.flatMap((own) => own.stages.map(({ key }) => key)));
  const own = profile?.stages.filter(({ key }) => old.has(key) && !isMapped.has(key)) ?? [];
  const key = own[one % Math.max(1, own.length)]?.key;
  if (profile === undefined || key === undefined || profile.stages.length < 2) return null;
  const others = own.filter((stage) => stage.key !== key);
  const into = rule === "KEEP" ? fresh : others[other % Math.max(1, others.length)]?.key;
  if (rule === "MERGE" && into === undefined) return null;
  const stages = profile.stages.flatMap((stage) => {
    if (stage.key !== key) return [stage];
    return rule === "KEEP" ? [{ key: fresh, name: { en: fresh } }] : [];
  });
  const requirements = profile.requirements.flatMap((cell) => {
    if (cell.stage !== key) return [cell];
    return rule === "KEEP" ? [{ ...cell, stage: fresh }] : [];
  });
  const content = { ...sketch.content, profiles: [{ ...profile, stages, requirements }] };
  const to = rule === "RETIRE" || into === undefined ? [] : [into];
  return mapped({ ...sketch, content }, "STAGE", key, rule, to);
}
