import type { EntityManager } from "typeorm";
import { idOf } from "../content-rows.ts";
import { lostInUse } from "../publishing/keys-in-use.store.ts";
import type { StoredVersion } from "../stored.ts";
import type { UnmappedKey } from "./impact.ts";
import type { Succession } from "./past.store.ts";
import { PEOPLE_AT_LEVELS, PEOPLE_UNDER } from "./people-under.sql.ts";
import { headCount } from "./records.store.ts";
import type { Counted } from "./records.store.ts";

/** The keys and levels in use that have nowhere to go, and whose records they are. */
export async function unmappedKeys(
  manager: EntityManager,
  { published, draft }: Succession,
): Promise<UnmappedKey[]> {
  const inUse = await lostInUse(manager, {
    before: published.content,
    after: draft.content,
    mappings: draft.mappings,
  });
  const counts = new Map(
    (await peopleUnder(manager, published, inUse)).map((row) => [idOf(row), headCount(row)]),
  );
  return inUse.map(({ kind, key }) => ({
    kind,
    key,
    peopleAffected: counts.get(idOf({ kind, key })) ?? { count: 0, who: [] },
  }));
}

interface PeopleRow extends Counted {
  readonly kind: UnmappedKey["kind"];
  readonly key: string;
}

async function peopleUnder(
  manager: EntityManager,
  { content }: StoredVersion,
  inUse: Awaited<ReturnType<typeof lostInUse>>,
): Promise<PeopleRow[]> {
  const keys = inUse.filter(({ kind }) => kind !== "LEVEL").map(({ kind, key }) => ({ kind, key }));
  const levels = inUse.filter(({ kind }) => kind === "LEVEL").map(({ key }) => Number(key));
  const competencies = content.competencies.map(({ key }) => ({ kind: "COMPETENCY", key }));
  const ask = (text: string, items: readonly object[], ...others: unknown[]) =>
    manager.query<PeopleRow[]>(text, [content.key, JSON.stringify(items), ...others]);
  return [
    ...(keys.length === 0 ? [] : await ask(PEOPLE_UNDER, keys)),
    ...(levels.length === 0 ? [] : await ask(PEOPLE_AT_LEVELS, competencies, levels)),
  ];
}
