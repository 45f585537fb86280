import type { Level } from "../../level.ts";
import { idOf } from "../content/content-rows.ts";
import type { FrameworkContent } from "../content/content.ts";
import type { KeyMapping, MappedKind } from "../mapping.ts";
import { askedIn, keysOf, stageKeysOf } from "./asked.ts";
import type { Asked } from "./asked.ts";
import { bareContent } from "./bare.ts";
import type { GapKeys } from "./bare.ts";
import type { ChangedThing } from "./changes.ts";
import type { DraftContent } from "../content/stored-version.ts";

/** A change as if it were the only one; the contents hold no more than what its gaps depend on. */
export interface Alone {
  readonly before: FrameworkContent;
  readonly after: DraftContent;
  /** What changes, and what it is mapped to, by `idOf`. */
  readonly concerned: ReadonlySet<string>;
}

/**
 * A change of competencies, stages or levels by itself: what goes, what comes in its place by its
 * mapping, and what the draft requires of that. Null for anything else, and where no gap depends
 * on what changes.
 */
export function alone(
  { kind, key }: ChangedThing,
  before: FrameworkContent,
  draft: DraftContent,
): Alone | null {
  switch (kind) {
    case "COMPETENCY":
    case "STAGE":
    case "LEVEL":
      return exchanged({ kind, changed: [key], before, draft });
    case "PROFILE": {
      const profiles = [before, draft.content].flatMap((one) => one.profiles);
      const own = profiles.filter((one) => one.key === key);
      const changed = own.flatMap(({ stages }) => [...keysOf(stages)]);
      return exchanged({ kind: "STAGE", changed, before, draft });
    }
    default:
      return null;
  }
}

/** Things of one kind that change places with what they are mapped to. */
interface Exchange {
  readonly kind: MappedKind;
  readonly changed: readonly string[];
  readonly before: FrameworkContent;
  readonly draft: DraftContent;
}

function exchanged(exchange: Exchange): Alone | null {
  const { kind, changed, before, draft } = exchange;
  const mappings = draft.mappings.filter((one) => one.kind === kind && changed.includes(one.from));
  const concerned = new Set([...changed, ...mappings.flatMap(({ to }) => to)]);
  const old = gapKeysOf(before);
  const now = gapKeysOf(draft.content);
  const list = LISTS[kind];
  if (list === undefined) return null;
  const stayed = old[list].filter((key) => now[list].includes(key) || !changed.includes(key));
  const came = now[list].filter((key) => concerned.has(key) && !old[list].includes(key));
  if (mappings.length === 0 && came.length === 0 && stayed.length === old[list].length) return null;
  const keys = { ...old, [list]: [...stayed, ...came] };
  // What is required of other competencies stays, and there may be many changes of many.
  const required = ({ competencies }: GapKeys): readonly string[] =>
    kind === "COMPETENCY" ? competencies.filter((key) => concerned.has(key)) : competencies;
  const asked = askedAlone(exchange, keys);
  return {
    before: bareContent(before, old, { asked: askedIn(before), of: required(old) }),
    after: { content: bareContent(before, keys, { asked, of: required(keys) }), mappings },
    concerned: new Set(Array.from(concerned, (key) => idOf({ kind, key }))),
  };
}

const LISTS: Readonly<Partial<Record<MappedKind, keyof GapKeys>>> = {
  COMPETENCY: "competencies",
  STAGE: "stages",
  LEVEL: "levels",
};

/** As before, and as in the draft where something of it is new or asked for a level that goes. */
function askedAlone({ before, draft }: Exchange, { levels }: GapKeys): Asked {
  const old = gapKeysOf(before);
  const was = askedIn(before);
  const will = askedIn(draft.content);
  const inDraft = successorsIn(draft);
  const wasThere = { stages: new Set(old.stages), competencies: new Set(old.competencies) };
  return (stage, competency): Level => {
    const isOld = wasThere.stages.has(stage) && wasThere.competencies.has(competency);
    const level = was(stage, competency);
    if (isOld && levels.includes(`${level}`)) return level;
    return will(inDraft("STAGE", stage), inDraft("COMPETENCY", competency));
  };
}

/** The key under which the draft asks what was asked under a key: itself, or what took its place. */
function successorsIn({ content, mappings }: DraftContent) {
  const keys = { STAGE: stageKeysOf(content), COMPETENCY: keysOf(content.competencies) };
  const only = mappings.filter(({ to }: KeyMapping) => to.length === 1);
  return (kind: keyof typeof keys, key: string): string => {
    if (keys[kind].has(key)) return key;
    return only.find((one) => one.kind === kind && one.from === key)?.to[0] ?? key;
  };
}

function gapKeysOf(content: FrameworkContent): GapKeys {
  return {
    stages: [...stageKeysOf(content)],
    competencies: [...keysOf(content.competencies)],
    levels: content.levels.map(({ level }) => `${level}`),
  };
}
