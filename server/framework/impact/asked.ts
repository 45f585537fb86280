import type { Level } from "../../level.ts";
import { cellKey } from "../content/things.ts";
import type { FrameworkContent } from "../content/content.ts";

/** What the stages of a version ask; 0 where nothing is asked. */
export type Asked = (stage: string, competency: string) => Level;

/** Looks up what the stages of a version ask. */
export function askedIn({ profiles }: FrameworkContent): Asked {
  const levels = new Map(
    profiles.flatMap(({ requirements }) => requirements.map((one) => [cellKey(one), one.level])),
  );
  return (stage, competency) => levels.get(cellKey({ stage, competency })) ?? 0;
}

/** The keys of things, in their order. */
export function keysOf(things: readonly { readonly key: string }[]): Set<string> {
  return new Set(things.map(({ key }) => key));
}

/** The keys of all stages, in their order. */
export function stageKeysOf({ profiles }: FrameworkContent): Set<string> {
  return keysOf(profiles.flatMap(({ stages }) => stages));
}
