/** A stage by the keys that lead to it. */
export interface OfferedStage {
  readonly id: string;
  /** Keys of its framework and its profile, and its own. */
  readonly path: readonly [framework: string, profile: string, stage: string];
  readonly profileId: string;
}

/** The stage that was meant; or why none was, and what could be written instead. */
export type StageChoice =
  | { readonly found: OfferedStage }
  | { readonly problem: "UNKNOWN_TARGET" | "AMBIGUOUS_TARGET"; readonly keys: readonly string[] };

/**
 * Finds the stage that a key names: `advanced`, `profile/advanced` or `framework/profile/advanced`.
 * A stage of one of the person's own profiles goes before others of the same key.
 */
export function chooseStage(
  key: string,
  offered: readonly OfferedStage[],
  ownProfiles: readonly string[],
): StageChoice {
  const named = offered.filter((stage) => answersTo(stage, key));
  const own = named.filter(({ profileId }) => ownProfiles.includes(profileId));
  const [found, ...others] = own.length > 0 ? own : named;
  if (found === undefined) return { problem: "UNKNOWN_TARGET", keys: keysOf(offered, offered) };
  if (others.length === 0) return { found };
  return { problem: "AMBIGUOUS_TARGET", keys: keysOf([found, ...others], offered) };
}

/** What is enough to write for each of these stages to be told from all that are offered. */
export function keysOf(
  stages: readonly OfferedStage[],
  offered: readonly OfferedStage[],
): readonly string[] {
  return stages.map(({ path: [framework, profile, stage] }) => {
    const [shortest = ""] = [
      stage,
      `${profile}/${stage}`,
      `${framework}/${profile}/${stage}`,
    ].filter(
      (key, index) => index === 2 || offered.filter((other) => answersTo(other, key)).length === 1,
    );
    return shortest;
  });
}

const answersTo = ({ path }: OfferedStage, key: string): boolean =>
  `/${path.join("/")}`.endsWith(`/${key}`);
