import type { Database } from "../database.ts";
import type { Catalogue } from "./catalogue.ts";
import { catalogueStore } from "./catalogue.store.ts";

/** Holds the one catalogue of this process and keeps it as new as any request has seen. */
export interface CatalogueKeeper {
  /** The catalogue at that revision or later; waits for what has changed only when it must. */
  at(revision: number): Catalogue | Promise<Catalogue>;
}

/** Loads the catalogue once and then follows its changes. */
export async function keepCatalogue(database: Database): Promise<CatalogueKeeper> {
  const store = catalogueStore(database);
  let current = await store.load();
  let catchingUp: Promise<Catalogue> | null = null;

  const follow = async (revision: number): Promise<Catalogue> => {
    while (current.revision < revision) {
      catchingUp ??= store.catchUp(current).finally(() => {
        catchingUp = null;
      });
      current = newer(current, await catchingUp);
    }
    return current;
  };
  return { at: (revision) => (current.revision >= revision ? current : follow(revision)) };
}

const newer = (a: Catalogue, b: Catalogue): Catalogue => (b.revision > a.revision ? b : a);
