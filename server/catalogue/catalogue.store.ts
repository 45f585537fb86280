import type { Database, Statement } from "../database.ts";
import { assembleFrameworks } from "../framework/assemble.ts";
import { frameworkStore } from "../framework/framework.store.ts";
import { shelve } from "../framework/shelf.ts";
import type { MatchWeights, Settings } from "../insight/settings.ts";
import type { MentorId, ResourceId } from "../level.ts";
import type { Mentor } from "../mentoring/mentor.ts";
import { mentorStore } from "../mentoring/mentor.store.ts";
import type { OrgUnit } from "../person/org-unit.ts";
import { resourceStore } from "../resource/resource.store.ts";
import type { Catalogue, CataloguePart } from "./catalogue.ts";
import { itemsReadOtherwise } from "./read-otherwise.ts";

const REVISION: Statement = {
  name: "catalogue-revision",
  text: "SELECT revision FROM catalogue_revision",
};
const CHANGES: Statement = {
  name: "catalogue-changes",
  text: `SELECT revision, part, to_json(subject_ids) AS ids FROM catalogue_change
         WHERE revision > $1 ORDER BY revision`,
};
const ORG_UNITS: Statement = {
  name: "org-units",
  text: `SELECT id, revision, parent_id AS "parentId", name FROM org_unit ORDER BY id`,
};
const SETTINGS: Statement = {
  name: "settings",
  text: `SELECT settings.revision, current_level_rule AS "currentLevelRule",
      freshness_months AS "freshnessMonths",
      (SELECT to_json(match_weights) FROM match_weights ORDER BY version DESC LIMIT 1)
        AS "matchWeights"
    FROM settings`,
};

/** What one revision changed, and which of that part: never none. */
type Change = { readonly revision: number } & (
  | { readonly part: "RESOURCE"; readonly ids: readonly ResourceId[] }
  | { readonly part: "MENTOR"; readonly ids: readonly MentorId[] }
  | {
      readonly part: Exclude<CataloguePart, "RESOURCE" | "MENTOR">;
      readonly ids: readonly number[];
    }
);

/** Where the catalogue is read from, whole or as far as it has changed. */
export const catalogueStore = (database: Database) => ({
  /** The whole catalogue as it stands. */
  load: () => load(database),

  /** The catalogue after everything that has changed since the one given, of which there is some. */
  async catchUp(before: Catalogue): Promise<Catalogue> {
    const changes = await database.rows<Change>(CHANGES, [before.revision]);
    const last = changes.at(-1);
    // Where notes were cleared away, nobody knows what else has changed.
    const isComplete = changes[0]?.revision === before.revision + 1;
    const concernsAll = changes.some(({ part }) => part === "EVERYTHING");
    if (last === undefined || !isComplete || concernsAll) return load(database);
    return { ...(await changed(database, before, changes)), revision: last.revision };
  },
});

async function load(database: Database): Promise<Catalogue> {
  const [row] = await database.rows<{ revision: number }>(REVISION, []);
  // What training and mentors are read under stands on the shelf.
  const shelf = await loadShelf(database);
  const { training, offers } = storesUnder(database, shelf);
  const [resources, mentors, orgUnits, settings] = await Promise.all([
    training.all(null),
    offers.all(null),
    loadOrgUnits(database),
    loadSettings(database),
  ]);
  return {
    revision: row?.revision ?? 0,
    shelf,
    resources: new Map(resources.map((one) => [one.id, one])),
    mentors: new Map(mentors.map((one) => [one.id, one])),
    mentorOf: byPerson(mentors),
    orgUnits,
    settings,
  };
}

/** The same catalogue with the changed parts read again; the others are the very same. */
async function changed(
  database: Database,
  before: Catalogue,
  changes: readonly Change[],
): Promise<Catalogue> {
  const parts = new Set(changes.map(({ part }) => part));
  const shelf = parts.has("FRAMEWORK") ? await loadShelf(database) : before.shelf;
  const { training, offers } = storesUnder(database, shelf);
  const resourceIds = changes.flatMap((one) => (one.part === "RESOURCE" ? one.ids : []));
  const mentorIds = changes.flatMap((one) => (one.part === "MENTOR" ? one.ids : []));
  const moved = itemsReadOtherwise(before.shelf, shelf);
  if (moved.length > 0) {
    resourceIds.push(...(await training.naming(moved)));
    mentorIds.push(...(await offers.naming(moved)));
  }
  const [resources, mentors, orgUnits, settings] = await Promise.all([
    patched(before.resources, resourceIds, training.all),
    patched(before.mentors, mentorIds, offers.all),
    parts.has("ORG_UNIT") ? loadOrgUnits(database) : before.orgUnits,
    parts.has("SETTINGS") ? loadSettings(database) : before.settings,
  ]);
  const mentorOf = mentors === before.mentors ? before.mentorOf : byPerson(mentors.values());
  return { ...before, shelf, resources, mentors, mentorOf, orgUnits, settings };
}

const byPerson = (mentors: Iterable<Mentor>): Catalogue["mentorOf"] =>
  new Map(Array.from(mentors, (one) => [one.person.id, one]));

const storesUnder = (database: Database, { competencySuccessions }: Catalogue["shelf"]) => ({
  training: resourceStore(database, competencySuccessions),
  offers: mentorStore(database, competencySuccessions),
});

async function loadShelf(database: Database): Promise<Catalogue["shelf"]> {
  return shelve(assembleFrameworks(await frameworkStore(database).published()));
}

async function loadOrgUnits(database: Database): Promise<Catalogue["orgUnits"]> {
  const units = await database.rows<OrgUnit>(ORG_UNITS, []);
  return new Map(units.map((unit) => [unit.id, unit]));
}

async function loadSettings(database: Database): Promise<Settings> {
  type Row = Omit<Settings, "matchWeights"> & { readonly matchWeights: MatchWeights };
  const [settings] = await database.rows<Row>(SETTINGS, []);
  if (settings === undefined) throw new Error("the settings row is missing: run the migrations");
  return settings;
}

async function patched<Id, Thing extends { readonly id: Id }>(
  before: ReadonlyMap<Id, Thing>,
  ids: readonly Id[],
  read: (ids: readonly Id[]) => Promise<readonly Thing[]>,
): Promise<ReadonlyMap<Id, Thing>> {
  if (ids.length === 0) return before;
  const changed = [...new Set(ids)];
  const now = await read(changed);
  const after = new Map(before);
  for (const id of changed) after.delete(id);
  for (const thing of now) after.set(thing.id, thing);
  return after;
}
