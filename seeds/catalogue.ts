import type { Client } from "pg";
import type { ProfileContent } from "../server/framework/content/content.ts";
import type { Day, Language, Level } from "../server/level.ts";
import { framework } from "./texts.ts";

/** What people's records refer to, by row id. */
export interface SeedCatalogue {
  readonly frameworkId: number;
  readonly versionId: number;
  readonly profileId: number;
  /** Foundation, Intermediate, Advanced. */
  readonly stageIds: readonly number[];
  /** In the framework's order. */
  readonly competencies: readonly SeedCompetency[];
  readonly resources: readonly SeedTraining[];
}

/** A competency and what the stages ask of it. */
export interface SeedCompetency {
  readonly id: number;
  readonly key: string;
  /** The level each stage asks, first stage first. */
  readonly required: readonly Level[];
  readonly indicators: readonly { readonly id: number; readonly level: Level }[];
}

/** Something to learn from. */
export interface SeedTraining {
  readonly id: number;
  readonly languages: readonly Language[];
  readonly assessed: boolean;
  readonly hours: number | null;
  readonly availableFrom: Day | null;
  readonly availableUntil: Day | null;
  readonly outcomes: readonly Outcome[];
}

/** Training or mentoring takes whoever has `from` of the competency to `to`. */
export interface Outcome {
  readonly competency: number;
  readonly from: Level;
  readonly to: Level;
}

/** Finds the ids of the framework and the training; an Error names an item that is missing. */
export async function readCatalogue(client: Client): Promise<SeedCatalogue> {
  const [version] = (await client.query<VersionRow>(VERSION, [framework.key])).rows;
  if (version === undefined) throw new Error(`No version of ${framework.key} is published.`);
  const items = (await client.query<ItemRow>(ITEMS, [version.frameworkId])).rows;
  const ids = new Map(items.map(({ kind, key, id }) => [`${kind} ${key}`, Number(id)]));
  const idOf = (kind: string, key: string): number => {
    const id = ids.get(`${kind} ${key}`);
    if (id === undefined) throw new Error(`${framework.key} has no ${kind} called ${key}.`);
    return id;
  };
  const profile = onlyProfile();
  return {
    frameworkId: Number(version.frameworkId),
    versionId: Number(version.versionId),
    profileId: idOf("PROFILE", profile.key),
    stageIds: profile.stages.map(({ key }) => idOf("STAGE", key)),
    competencies: framework.competencies.map(({ key, indicators }) => ({
      id: idOf("COMPETENCY", key),
      key,
      required: profile.requirements.flatMap((one) => (one.competency === key ? [one.level] : [])),
      indicators: indicators.map((one) => ({ id: idOf("INDICATOR", one.key), level: one.level })),
    })),
    resources: (await client.query<{ training: SeedTraining }>(TRAINING)).rows.map(
      ({ training }) => training,
    ),
  };
}

function onlyProfile(): ProfileContent {
  const [profile] = framework.profiles;
  if (profile === undefined) throw new Error(`${framework.key} has no profile.`);
  return profile;
}

interface VersionRow {
  readonly frameworkId: string;
  readonly versionId: string;
}
interface ItemRow {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
}

const VERSION = `
  SELECT framework.id AS "frameworkId", version.id AS "versionId"
  FROM framework JOIN framework_version AS version ON version.framework_id = framework.id
  WHERE framework.key = $1 AND version_status(version.id) = 'PUBLISHED'
  ORDER BY version.version DESC LIMIT 1`;

const ITEMS = "SELECT id, kind, key FROM item WHERE framework_id = $1";

const TRAINING = `
  SELECT json_build_object('id', id, 'languages', languages, 'assessed', assessed,
    'hours', hours::float8, 'availableFrom', available_from, 'availableUntil', available_until,
    'outcomes', (SELECT json_agg(json_build_object('competency', competency_id,
        'from', from_level, 'to', to_level) ORDER BY position)
      FROM resource_outcome WHERE resource_id = resource.id)) AS training
  FROM resource WHERE NOT retired AND EXISTS (
    SELECT FROM resource_outcome WHERE resource_id = resource.id)
  ORDER BY id`;
