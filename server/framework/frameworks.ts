import { whenHere } from "../at-hand.ts";
import type { Eventually } from "../at-hand.ts";
import type { Drafts } from "./drafts.loader.ts";
import type { Shelf } from "./shelf.ts";
import type { FrameworkVersion } from "./version.ts";

/** The frameworks as one request reads them: what was published, and the drafts in sight. */
export interface Frameworks {
  /**
   * A version by number; where none is named the newest in force, or the draft where nothing is
   * yet. Null where there is none.
   */
  version(key: string, version: number | null): Eventually<FrameworkVersion | null>;
  /** Every version with that status (null: with any), by key, newest first. */
  versions(status: string | null): Eventually<FrameworkVersion[]>;
  /** The versions of one framework, newest first. */
  versionsOf(key: string): Eventually<FrameworkVersion[]>;
}

/** Reads from the shelf, and where that does not hold the answer, among the drafts. */
export function frameworksOn(shelf: Shelf, drafts: Drafts): Frameworks {
  const published = (key: string): readonly FrameworkVersion[] =>
    shelf.frameworks.get(key)?.versions ?? [];
  return {
    version(key, version) {
      const known = shelf.frameworks.get(key);
      const found = published(key).find((one) => one.version === version);
      if (found !== undefined) return found;
      if (version === null && known !== undefined) return known.latest;
      return whenHere(drafts.of(key), (draft) =>
        version === null || draft?.version === version ? draft : null,
      );
    },
    versions(status) {
      const all = [...shelf.frameworks.keys()].flatMap(published);
      if (status !== null && status !== "DRAFT") return all.filter((one) => one.status === status);
      return whenHere(drafts.all(), (own) => (status === null ? [...own, ...all] : [...own]));
    },
    versionsOf: (key) =>
      whenHere(drafts.of(key), (draft) => [...(draft === null ? [] : [draft]), ...published(key)]),
  };
}
