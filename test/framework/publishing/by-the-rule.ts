import fc from "fast-check";
import type { GeneratorValue } from "fast-check";
import type { KeyMapping } from "../../../server/framework/mapping.ts";
import type { Level } from "../../../server/level.ts";
import { competencies, level, leading } from "./lineage.ts";

/** A version as its editors see it: keys and levels, mappings, and what it takes up again. */
export interface Told {
  readonly keys: readonly string[];
  readonly levels: number;
  readonly mappings: readonly KeyMapping[];
  /** The place of the earlier version that it takes up again; null: it goes on from the last. */
  readonly from: number | null;
}

/** A level in a competency, made while the version at a place was in force. */
export interface Kept {
  readonly at: number;
  readonly key: string;
  readonly level: Level;
}

/** What there is to publish of it. */
export const contentOf = ({ keys, levels }: Told) => competencies(keys, levels);

/**
 * Under which keys, and at which levels, a record is read under the version at a place: followed
 * key by key and version by version, as the rule is written. A version taken up again reads what is
 * older than its first time as it did then.
 */
export function readByTheRule(
  versions: readonly Told[],
  kept: Kept,
  at = versions.length - 1,
): Map<string, Level> {
  const now = versions[at];
  const origin = originOf(versions, kept);
  if (origin !== kept.at) return readByTheRule(versions, { ...kept, at: origin }, at);
  if (now === undefined || at <= kept.at) return new Map([[kept.key, kept.level]]);
  if (now.from !== null && kept.at <= now.from) return readByTheRule(versions, kept, now.from);
  const before = readByTheRule(versions, kept, at - 1);
  const read = new Map<string, Level>();
  for (const [key, old] of before) {
    const said = now.mappings.find(({ kind, from }) => kind === "COMPETENCY" && from === key);
    const found = levelAfter(old, now);
    if (found === null) continue;
    for (const to of said?.to ?? [key]) if (now.keys.includes(to)) read.set(to, found);
  }
  return read;
}

/** The first version from which on what is recorded under a key was read as it is in this one. */
function originOf(versions: readonly Told[], { at, key, level: own }: Kept): number {
  const [now, before] = [versions[at], versions[at - 1]];
  if (now === undefined) return at;
  if (now.from !== null) return now.from;
  const said = now.mappings.find(({ kind, from }) => kind === "COMPETENCY" && from === key);
  const isItself = said === undefined || (said.to.length === 1 && said.to[0] === key);
  const levels = [...Array(before?.levels ?? 0).keys()];
  const isSame = levels.includes(own) && levels.every((one) => levelAfter(one, now) === one);
  return before?.keys.includes(key) === true && isItself && isSame ? at - 1 : at;
}

function levelAfter(old: Level, { levels, mappings }: Told): Level | null {
  const ofLevels = mappings.filter(({ kind }) => kind === "LEVEL");
  if (ofLevels.length === 0) return old;
  const said = ofLevels.find(({ from }) => from === `${old}`);
  const [to] = said?.to ?? [`${old}`];
  return to === undefined || Number(to) >= levels ? null : Number(to);
}

const POOL = "abcdefghijklmnop".split("");

/**
 * Any framework published up to six times: every key and level that goes is mapped, and once the
 * version before may be taken up again.
 */
export const anyHistory = histories(true);
/** The same, always onwards. */
export const anyProgress = histories(false);

function histories(mayGoBack: boolean): fc.Arbitrary<readonly [Told, ...Told[]]> {
  return fc.gen().map((draw) => historyOf(draw, mayGoBack));
}

function historyOf(draw: GeneratorValue, mayGoBack: boolean): readonly [Told, ...Told[]] {
  const first = { keys: POOL.slice(0, 1 + draw(fc.nat, { max: 3 })), levels: 4 };
  const versions: [Told, ...Told[]] = [{ ...first, mappings: [], from: null }];
  const more = draw(fc.nat, { max: 5 });
  for (let n = 0; n < more; n += 1) versions.push(nextVersion(draw, versions, mayGoBack));
  return versions;
}

function nextVersion(draw: GeneratorValue, versions: readonly Told[], mayGoBack: boolean): Told {
  const last = versions.at(-1);
  if (last === undefined) throw new Error("There is a first version.");
  const isPossible = mayGoBack && versions.length > 1 && versions.every((one) => one.from === null);
  const again = isPossible && draw(fc.nat, { max: 2 }) === 0;
  const from = again ? versions.length - 2 : null;
  const taken = from === null ? undefined : versions[from];
  const keys = taken?.keys ?? keysAfter(draw, versions);
  const levels = taken?.levels ?? 2 + draw(fc.nat, { max: 3 });
  const gone = last.keys.filter((key) => !keys.includes(key));
  // What is taken up again stays as it was then: mappings name only what is new since.
  const others = again ? [] : last.keys.filter((key) => keys.includes(key) && draw(fc.boolean));
  const mappings = [...gone, ...others].map((key) =>
    leading(key, ...draw(fc.subarray<string>, [...keys], { maxLength: Math.min(3, keys.length) })),
  );
  const changes = again ? () => false : () => draw(fc.boolean);
  const ofLevels = levelsAfter(draw, [last.levels, levels], changes);
  return { keys, levels, from, mappings: [...mappings, ...ofLevels] };
}

/** Some of the keys there are, and some that never were: those that went do not come back. */
function keysAfter(draw: GeneratorValue, versions: readonly Told[]): string[] {
  const used = new Set(versions.flatMap(({ keys }) => keys));
  const fresh = POOL.filter((key) => !used.has(key));
  const stay = (versions.at(-1)?.keys ?? []).filter(() => draw(fc.nat, { max: 3 }) > 0);
  return [
    ...stay,
    ...fresh.slice(
      0,
      draw(fc.nat, { max: stay.length === 0 ? 3 : 2 }) + (stay.length === 0 ? 1 : 0),
    ),
  ];
}

/** Levels that go lead somewhere or nowhere; those that stay do where they are to change. */
function levelsAfter(
  draw: GeneratorValue,
  [before, after]: readonly [number, number],
  changes: () => boolean,
): KeyMapping[] {
  const isWanted = changes();
  return [...Array(before).keys()].slice(1).flatMap((one) => {
    if (one < after && !(isWanted && changes())) return [];
    const to = draw(fc.nat, { max: after });
    return [to === after ? level(one) : level(one, to)];
  });
}
