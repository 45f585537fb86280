import { isItemKey, slugOf } from "../slug.ts";

/** The kinds of things that rows of Moodle's file are, but for the framework itself. */
export type RowKind = "GROUP" | "COMPETENCY" | "INDICATOR";

/** Keys are unique among their kind, ID numbers in the whole file: these set them apart. */
const PREFIX: Readonly<Record<RowKind, string>> = {
  GROUP: "group:",
  COMPETENCY: "competency:",
  INDICATOR: "indicator:",
};

/** Keys that are taken, by kind. */
export type TakenKeys = Readonly<Record<"GROUP" | "COMPETENCY", ReadonlySet<string>>>;

/** The ID number for a key: the key itself, but where a thing of another kind has it already. */
export function idNumberOf(kind: RowKind, key: string, taken: TakenKeys): string {
  const isGroups = kind !== "GROUP" && taken.GROUP.has(key);
  const isCompetencys = kind === "INDICATOR" && taken.COMPETENCY.has(key);
  const looksSet = Object.values(PREFIX).some((prefix) => key.startsWith(prefix));
  return isGroups || isCompetencys || looksSet ? `${PREFIX[kind]}${key}` : key;
}

/** Gives each row its key: its ID number, or what can be made of it; no key twice in a kind. */
export class RowKeys {
  readonly #given: Readonly<Record<RowKind, Set<string>>> = {
    GROUP: new Set(),
    COMPETENCY: new Set(),
    INDICATOR: new Set(),
  };

  /** The last number that was put behind a key, so that many alike are not counted anew. */
  readonly #numbers = new Map<string, number>();

  /** The key for an ID number, or for a name where there is no such number. */
  take(kind: RowKind, idNumber: string, name: string): string {
    const id = idNumber.trim();
    const prefix = PREFIX[kind];
    const key = id.startsWith(prefix) ? id.slice(prefix.length) : id;
    return this.#free(kind, isItemKey(key) ? key : madeKey(id, name, kind));
  }

  #free(kind: RowKind, wanted: string): string {
    const given = this.#given[kind];
    let key = wanted;
    let n = this.#numbers.get(`${kind} ${wanted}`) ?? 1;
    while (given.has(key)) key = `${wanted}-${(n += 1)}`;
    this.#numbers.set(`${kind} ${wanted}`, n);
    given.add(key);
    return key;
  }
}

function madeKey(id: string, name: string, kind: RowKind): string {
  const slug = slugOf(id) || slugOf(name) || kind.toLowerCase();
  return slug.slice(0, 150).replace(/-$/u, "");
}
