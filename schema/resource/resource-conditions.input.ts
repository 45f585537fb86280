import { whenHere } from "../../server/at-hand.ts";
import type { Eventually } from "../../server/at-hand.ts";
import type { RequestContext } from "../../server/context.ts";
import { refuse } from "../../server/errors.ts";
import { inRange } from "../../server/range.ts";
import { resourcesClosingGapsOf } from "../../server/resource/closing-gaps.reader.ts";
import { cents } from "../../server/resource/search.ts";
import type { ResourceConditions } from "../../server/resource/search.ts";
import { competenciesById } from "../framework/by-id.input.ts";
import { personId } from "../ids.ts";
import { RESOURCE_RANGES } from "./resource.input.ts";
import type { MoneyInput, ResourceFilterInput } from "./resource.input.ts";

/** What a filter asks of resources; gaps that the viewer may not see close with nothing. */
export function resourceConditions(
  filter: ResourceFilterInput | null,
  context: RequestContext,
): Eventually<ResourceConditions> {
  const given: ResourceFilterInput = filter ?? {};
  const { competency, maxCost, closesGapsOf } = given;
  const conditions: ResourceConditions = {
    search: given.search ?? null,
    competencies:
      competency == null ? null : competenciesById(competency, "filter.competency", context),
    fromLevel: inRange(given.fromLevel, RESOURCE_RANGES.fromLevel),
    toLevel: inRange(given.toLevel, RESOURCE_RANGES.toLevel),
    languages: given.languages ?? null,
    formats: given.formats ?? null,
    maxHours: inRange(given.maxHours, RESOURCE_RANGES.maxHours),
    maxCost: maxCost == null ? null : inCurrency(maxCost, context.currency),
    availableOn: given.availableOn ?? context.today,
    among: null,
  };
  if (closesGapsOf == null) return conditions;
  const person = personId(closesGapsOf, "filter.closesGapsOf");
  return whenHere(resourcesClosingGapsOf(person, context), (among) => ({ ...conditions, among }));
}

function inCurrency({ amount, currency }: MoneyInput, own: string): number {
  if (currency !== own) throw refuse("BAD_USER_INPUT", "CURRENCY", { given: currency, own });
  return cents(amount);
}
