import { refuse } from "../errors.ts";
import type { Language, OrgUnitId } from "../level.ts";
import { pageOfRows, positionOf } from "../paging.ts";
import type { Page, PageRequest } from "../paging.ts";
import type { OrgUnit } from "./org-unit.ts";
import type { PeopleConditions, PersonStore, PlacedPerson } from "./person.store.ts";
import type { Person } from "./person.ts";

/** Ways to order people. */
export type PeopleOrder = "NAME" | "UNIT";

/** Which people, in what order, which page. */
export interface PeopleRequest {
  readonly conditions: PeopleConditions;
  readonly order: PeopleOrder;
  readonly page: PageRequest;
  /** The language whose names of units put them in order. */
  readonly language: Language;
}

/** A page of the organisation's people by name and id, or by unit before that. */
export async function directoryPage(
  store: PersonStore,
  units: ReadonlyMap<OrgUnitId, OrgUnit>,
  asked: PeopleRequest,
): Promise<Page<Person>> {
  const { conditions, order, page, language } = asked;
  const rows = await store.page(conditions, {
    order,
    unitOrder: order === "UNIT" ? unitsByName(units, language) : [],
    after: page.after === null ? null : placeOf(page.after),
    rows: page.first + 1,
  });
  const placed = pageOfRows(rows, page, {
    positionOf: ({ place, person }: PlacedPerson) => [place, person.displayName, person.id],
    // Where the first page holds everybody, nobody needs to count.
    totalCount: () =>
      page.after === null && rows.length <= page.first ? rows.length : store.count(conditions),
  });
  return {
    ...placed,
    edges: placed.edges.map(({ cursor, node }) => ({ cursor, node: node.person })),
  };
}

function placeOf(cursor: string): readonly [number, string, number] {
  const [place, name, id] = positionOf(cursor, ["integer", "string", "integer"]);
  if (typeof place === "number" && typeof name === "string" && typeof id === "number") {
    return [place, name, id];
  }
  throw refuse("BAD_USER_INPUT", "BAD_CURSOR");
}

function unitsByName(units: ReadonlyMap<OrgUnitId, OrgUnit>, language: Language): OrgUnitId[] {
  const nameOf = ({ name }: OrgUnit): string => name[language] ?? Object.values(name)[0] ?? "";
  return [...units.values()]
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other), "en") || one.id - other.id)
    .map(({ id }) => id);
}
