import type { Shelf } from "./shelf.ts";
import type { FrameworkVersion } from "./version.ts";

/** The frameworks as one request reads them. */
export interface Frameworks {
  /** A version by number, or the newest in force where none is named; null where there is none. */
  version(key: string, version: number | null): FrameworkVersion | null;
  /** Every version with that status (null: with any), by key, newest first. */
  versions(status: string | null): FrameworkVersion[];
  /** The versions of one framework, newest first. */
  versionsOf(key: string): FrameworkVersion[];
}

/** Reads from the shelf; what is not published is not there. */
export function frameworksOn(shelf: Shelf): Frameworks {
  const versionsOf = (key: string): FrameworkVersion[] => [
    ...(shelf.frameworks.get(key)?.versions ?? []),
  ];
  return {
    version(key, version) {
      if (version === null) return shelf.frameworks.get(key)?.latest ?? null;
      return versionsOf(key).find((one) => one.version === version) ?? null;
    },
    versions(status) {
      const all = [...shelf.frameworks.keys()].flatMap(versionsOf);
      return status === null ? all : all.filter((one) => one.status === status);
    },
    versionsOf,
  };
}
