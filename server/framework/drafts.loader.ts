import DataLoader from "dataloader";
import type { Eventually } from "../at-hand.ts";
import type { Viewer } from "../viewer.ts";
import { assembleVersion } from "./assemble.ts";
import { administers } from "./framework.policy.ts";
import type { frameworkStore } from "./framework.store.ts";
import { partsOf } from "./parts.ts";
import type { Parts } from "./parts.ts";
import type { Shelf } from "./shelf.ts";
import type { VersionRow } from "./version-row.ts";
import type { FrameworkVersion } from "./version.ts";

/**
 * Drafts as one request reads them. To whoever does not administer a framework its draft is not
 * there: nobody asks the database, so that the answer takes no longer either.
 */
export interface Drafts {
  /** The draft of the framework with that key; null where there is none in sight. */
  of(key: string): Eventually<FrameworkVersion | null>;
  /** Every draft in sight, by key. */
  all(): Eventually<readonly FrameworkVersion[]>;
  /** Something in a draft in sight, by its row id; null where there is none. */
  thing(part: keyof Parts, id: number): Eventually<object | null>;
}

/** Reads drafts for a viewer; of the shelf they say what is in force beside them. */
export function draftsFor(
  store: ReturnType<typeof frameworkStore>,
  shelf: Shelf,
  viewer: Viewer,
): Drafts {
  const assembled = (row: VersionRow): FrameworkVersion =>
    assembleVersion(row, shelf.frameworks.get(row.key)?.latest.version ?? null);
  const loader = new DataLoader<string, FrameworkVersion | null>(async (keys) => {
    const rows = new Map((await store.drafts(keys)).map((row) => [row.key, row]));
    return keys.map((key) => {
      const row = rows.get(key);
      return row === undefined ? null : assembled(row);
    });
  });
  const of: Drafts["of"] = (key) => (administers(viewer, key) ? loader.load(key) : null);
  const holderOf = holdersIn(store);
  const find = async (part: keyof Parts, id: number): Promise<object | null> => {
    const key = await holderOf(part, id);
    const draft = key === null ? null : await of(key);
    return draft === null ? null : (partsOf([draft])[part].get(id) ?? null);
  };
  return {
    of,
    all() {
      const keys = keysInSight(viewer);
      if (keys?.length === 0) return [];
      return store.drafts(keys).then((rows) => rows.map(assembled));
    },
    thing(part, id) {
      if (keysInSight(viewer)?.length === 0) return null;
      return find(part, id);
    },
  };
}

/** Asks for all rows of a kind at once which drafts hold them; a page may name many. */
function holdersIn(store: ReturnType<typeof frameworkStore>) {
  const loaders = new Map<keyof Parts, DataLoader<number, string | null>>();
  const loaderOf = (part: keyof Parts): DataLoader<number, string | null> =>
    new DataLoader(async (ids) => {
      const found = await store.holdersOf(part, ids);
      const keys = new Map(found.map(({ id, key }) => [id, key]));
      return ids.map((id) => keys.get(id) ?? null);
    });
  return (part: keyof Parts, id: number): Promise<string | null> => {
    const loader = loaders.get(part) ?? loaderOf(part);
    loaders.set(part, loader);
    return loader.load(id);
  };
}

/** The keys of the frameworks the viewer administers; null: all there are. */
function keysInSight({ grants }: Viewer): readonly string[] | null {
  if (grants.some(({ role }) => role === "ADMIN")) return null;
  const bound = grants.filter(({ role }) => role === "FRAMEWORK_ADMIN");
  return bound.flatMap(({ frameworkKey }) => frameworkKey ?? []);
}
