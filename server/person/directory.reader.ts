import { refuse } from "../errors.ts";
import type { Language, OrgUnitId } from "../level.ts";
import { pageToCome } from "../page-to-come.ts";
import type { PageToCome } from "../page-to-come.ts";
import { pageOfRows, positionOf as readPosition } from "../paging.ts";
import type { Page, PageRequest, Position } from "../paging.ts";
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

/**
 * A page of the organisation's people by name and id, or by unit before that; read in one statement,
 * which counts everybody only where somebody asks how many there are.
 */
export function directoryPage(
  store: PersonStore,
  units: ReadonlyMap<OrgUnitId, OrgUnit>,
  { conditions, order, page, language }: PeopleRequest,
): PageToCome<Person> {
  const unitOrder = order === "UNIT" ? unitsByName(units, language) : [];
  // Which unit comes first is another matter in another language.
  const list = order === "UNIT" ? `people UNIT ${language}` : "people NAME";
  const after = page.after === null ? null : placeOf(page.after, list);
  return pageToCome(async (isCounted) => {
    const wanted = { order, unitOrder, after, rows: page.first + 1, isCounted };
    const { people, totalCount } = await store.page(conditions, wanted);
    // Nobody asks for the count of a page that was read without one.
    const counted = { list, positionOf, totalCount: () => totalCount ?? 0 };
    return withoutPlaces(pageOfRows(people, page, counted));
  });
}

const positionOf = ({ place, person }: PlacedPerson): Position => [
  place,
  person.displayName,
  person.id,
];

function withoutPlaces(page: Page<PlacedPerson>): Page<Person> {
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.person })) };
}

function placeOf(cursor: string, list: string): readonly [number, string, number] {
  const [place, name, id] = readPosition(cursor, { list, shape: ["integer", "string", "integer"] });
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
