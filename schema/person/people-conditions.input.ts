import type { RequestContext } from "../../server/context.ts";
import { searchedWords } from "../../server/folded.ts";
import type { Stage } from "../../server/framework/version.ts";
import type { ItemId } from "../../server/level.ts";
import { unitAndBelow } from "../../server/person/org-unit.ts";
import type { PeopleConditions } from "../../server/person/person.store.ts";
import { addressInSight } from "../../server/person/person.policy.ts";
import { orgUnitId } from "../ids.ts";
import { stageById } from "../framework/by-id.input.ts";
import type { PeopleFilterInput } from "./person.input.ts";

/**
 * What a filter asks of the rows. An address matches only for whoever may see every address;
 * others find nobody by it but themselves.
 */
export function peopleConditions(
  filter: PeopleFilterInput | null,
  context: RequestContext,
): PeopleConditions {
  const { search, email, orgUnit, stage, active } = filter ?? {};
  const words = searchedWords(search);
  const units =
    orgUnit == null
      ? null
      : [...unitAndBelow(context.catalogue.orgUnits, orgUnitId(orgUnit, "filter.orgUnit"))];
  return {
    search: words === null ? null : (search?.trim().replace(/\s+/g, " ") ?? null),
    email: email == null ? null : addressInSight(email.toLowerCase(), context.viewer),
    // A search of which nothing is left finds nobody, and nobody works in none of the units.
    orgUnits: words?.length === 0 ? [] : units,
    stages: stage == null ? null : itemsOfStage(stageById(stage, "filter.stage", context), context),
    active: active ?? null,
  };
}

/** Whoever holds one of these is at that stage today. */
function itemsOfStage(stage: Stage, { catalogue }: RequestContext): ItemId[] {
  const held = [...catalogue.shelf.stageOf].filter(([, leadsTo]) => leadsTo === stage);
  return held.map(([item]) => item);
}
