import type { PersonId } from "../../level.ts";
import { extentOf } from "../../policy.ts";
import type { Onlooker } from "../../policy.ts";
import type { Viewer } from "../../viewer.ts";
import type { Contents } from "../content/contents.loader.ts";
import type { FrameworkVersion } from "../version.ts";
import type { CarriedRecords } from "./carried.store.ts";
import type { ChangeImpact, FrameworkImpact, UnmappedKey } from "./impact.ts";
import type { impactStore } from "./impact.store.ts";
import { FEW } from "./outlook.ts";
import type { HeadCount } from "./outlook.ts";
import type { LevelReading } from "./records.store.ts";

/** People as a number; null where the viewer may not be told. */
type Told<Counted extends { readonly peopleAffected: HeadCount }> = Omit<
  Counted,
  "peopleAffected"
> & { readonly peopleAffected: number | null };

/** An impact as one viewer may read it. */
export interface ToldImpact extends Told<Omit<FrameworkImpact, "unmapped" | "byChange">> {
  readonly unmapped: readonly Told<UnmappedKey>[];
  readonly byChange: readonly Told<ChangeImpact>[];
}

/** What drafts would do and publications did, for one viewer. */
export interface Impacts {
  /** What publishing that version would do; null where it is no draft. */
  of(version: FrameworkVersion): Promise<ToldImpact | null>;
  /** The records that read differently since that version was published. */
  carriedBy(version: FrameworkVersion): Promise<CarriedRecords | null>;
}

/** What impacts are read from, and whose gaps the viewer may see. */
export interface ImpactGrounds {
  readonly contents: Contents;
  readonly how: LevelReading;
  readonly viewer: Viewer;
  readonly relationTo: Onlooker["relationTo"];
}

/** Reads impacts for a viewer, who must be one to see the version. */
export function impactsFor(
  store: ReturnType<typeof impactStore>,
  { contents, how, viewer, relationTo }: ImpactGrounds,
): Impacts {
  const seesGapsOf = async (person: PersonId) =>
    extentOf("gaps", viewer, await relationTo(person)) === "all";
  return {
    async of(version) {
      const [draft, published] =
        version.status === "DRAFT" ? await contents.withBefore(version) : [null, null];
      if (draft === null) return null;
      return told(await store.of(draft, published, how), seesGapsOf);
    },
    async carriedBy(version) {
      const [own, before] = await contents.withBefore(version);
      return own === null ? null : store.carriedBy(own, before);
    },
  };
}

type SeesGapsOf = (person: PersonId) => Promise<boolean>;

async function told(
  { unmapped, byChange, ...impact }: FrameworkImpact,
  sees: SeesGapsOf,
): Promise<ToldImpact> {
  const tell = async <Counted extends { readonly peopleAffected: HeadCount }>(one: Counted) => ({
    ...one,
    peopleAffected: await numberTold(one.peopleAffected, sees),
  });
  return {
    ...(await tell(impact)),
    unmapped: await Promise.all(unmapped.map(tell)),
    byChange: await Promise.all(byChange.map(tell)),
  };
}

/** A count of people below five is null for whoever may not see the gaps of all of them. */
export async function numberTold(
  { count, who }: HeadCount,
  sees: SeesGapsOf,
): Promise<number | null> {
  if (count === 0 || count >= FEW) return count;
  const seen = await Promise.all(who.map(sees));
  return seen.every(Boolean) ? count : null;
}
