import type { Texts } from "../../level.ts";
import type { FrameworkContent, ProfileContent } from "../content/content.ts";
import { matchTexts } from "./match.ts";
import { otherProfiles } from "./other-profiles.ts";

/** The key that each key of a new content becomes, by kind. */
export interface AdoptedKeys {
  readonly groups: ReadonlyMap<string, string>;
  readonly competencies: ReadonlyMap<string, string>;
  readonly profiles: ReadonlyMap<string, string>;
  readonly stages: ReadonlyMap<string, string>;
}

interface Named {
  readonly key: string;
  readonly name: Texts;
}

/**
 * Which things of a new content are things of the previous one: those with the same key, else
 * those with the same name in some language. A single profile continues a single profile. A stage
 * is only looked for in the profiles that the new content continues, and takes no key from others.
 */
export function adoptedKeys(content: FrameworkContent, previous: FrameworkContent): AdoptedKeys {
  const profiles = profileKeys(content, previous);
  return {
    groups: adopted(content.groups, previous.groups),
    competencies: adopted(content.competencies, previous.competencies),
    profiles,
    stages: stageKeys(content, previous, profiles),
  };
}

function adopted(fresh: readonly Named[], previous: readonly Named[]): Map<string, string> {
  const known = new Set(previous.map(({ key }) => key));
  const kept = new Set(fresh.filter(({ key }) => known.has(key)).map(({ key }) => key));
  const renamed = fresh.filter(({ key }) => !kept.has(key));
  const free = previous.filter(({ key }) => !kept.has(key));
  const matches = matchTexts(
    renamed.map(({ name }) => name),
    free.map(({ key, name }) => ({ item: key, texts: name })),
    false,
  );
  const pairs = renamed.map(({ key }, at) => [key, matches[at] ?? key] as const);
  return new Map([...[...kept].map((key) => [key, key] as const), ...pairs]);
}

function profileKeys(content: FrameworkContent, previous: FrameworkContent): Map<string, string> {
  const named = ({ profiles }: FrameworkContent) =>
    profiles.map(({ key, title }) => ({ key, name: title }));
  const [fresh, ...others] = content.profiles;
  const [only, ...more] = previous.profiles;
  const isSingle = others.length === 0 && more.length === 0;
  if (isSingle && fresh !== undefined && only !== undefined)
    return new Map([[fresh.key, only.key]]);
  return adopted(named(content), named(previous));
}

function stageKeys(
  { profiles }: FrameworkContent,
  previous: FrameworkContent,
  profileKeys: ReadonlyMap<string, string>,
): Map<string, string> {
  const others = otherProfiles(previous, profileKeys.values());
  const continued = previous.profiles.filter((profile) => !others.includes(profile));
  const keys = adopted(stagesOf(profiles), stagesOf(continued));
  const taken = new Set(stagesOf(others).map(({ key }) => key));
  const used = new Set([...taken, ...keys.values()]);
  for (const profile of profiles) {
    for (const { key: own } of profile.stages) {
      if (!taken.has(keys.get(own) ?? own)) continue;
      const key = freeKey(`${profileKeys.get(profile.key) ?? profile.key}-${own}`, used);
      used.add(key);
      keys.set(own, key);
    }
  }
  return keys;
}

/** The key, or else the key with the first number from 2 that makes it free. */
function freeKey(key: string, used: ReadonlySet<string>): string {
  let free = key;
  for (let number = 2; used.has(free); number++) free = `${key}-${number}`;
  return free;
}

function stagesOf(profiles: readonly ProfileContent[]): Named[] {
  return profiles.flatMap((profile) => profile.stages);
}
