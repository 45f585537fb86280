import type { Database, Statement } from "../database.ts";
import type { Successions } from "../framework/publishing/following.ts";
import type { ItemId, ResourceId } from "../level.ts";
import { followedOutcomes } from "./followed-outcomes.ts";
import type { Resource } from "./resource.ts";

const RESOURCES: Statement = {
  name: "resources",
  text: `
    SELECT id, revision, key, title, description, url, provider, format, languages,
      hours::float8 AS hours, cost::text AS cost, assessed, retired,
      available_from AS "availableFrom", available_until AS "availableUntil",
      rating_sum AS "ratingSum", rating_count AS "ratingCount",
      coalesce((SELECT json_agg(json_build_object('competency', competency_id,
          'fromLevel', from_level, 'toLevel', to_level) ORDER BY position)
        FROM resource_outcome WHERE resource_id = resource.id), '[]') AS outcomes,
      coalesce((SELECT json_agg(starts_on ORDER BY starts_on)
        FROM resource_session WHERE resource_id = resource.id), '[]') AS sessions,
      coalesce((SELECT json_agg((SELECT coalesce(json_agg(option.resource_id ORDER BY option.resource_id), '[]')
            FROM prerequisite_option AS option WHERE option.group_id = required.id) ORDER BY position)
        FROM prerequisite_group AS required WHERE required.resource_id = resource.id), '[]')
        AS "prerequisiteGroups"
    FROM resource WHERE $1::bigint[] IS NULL OR id = ANY ($1)`,
};

const NAMING: Statement = {
  name: "resources-naming",
  text: "SELECT DISTINCT resource_id AS id FROM resource_outcome WHERE competency_id = ANY ($1)",
};

/** Where training is kept; what it gives is read as the successions say. */
export const resourceStore = (database: Database, successions: Successions) => ({
  /** These resources (null: all), retired ones included, in no particular order. */
  all: async (ids: readonly ResourceId[] | null): Promise<Resource[]> => {
    const found = await database.rows<Resource>(RESOURCES, [ids]);
    if (successions.size === 0) return found;
    return found.map((one) => {
      return { ...one, outcomes: followedOutcomes(one.outcomes, successions) };
    });
  },

  /** Those that were recorded with an outcome in one of these competencies. */
  async naming(competencies: readonly ItemId[]): Promise<ResourceId[]> {
    const found = await database.rows<Pick<Resource, "id">>(NAMING, [competencies]);
    return found.map(({ id }) => id);
  },
});
