import { groupedBy } from "../../grouping.ts";
import type { ItemKind, JsonObject, JsonValue } from "../content/content.ts";
import { parseJson } from "../json/json-text.ts";
import { JSON_FORMAT } from "../json/read-json.ts";
import { columnOf } from "./csv-columns.ts";
import type { CellField, RowKind, SheetRow } from "./csv-rows.ts";
import { OWNERS, ROW_FIELDS, keyOfRow } from "./csv-rows.ts";

/** What rows say, as this project's own JSON would say it. */
export interface SheetValue {
  readonly value: Readonly<Record<string, unknown>>;
  /** The row that stands at a path of the value, written with `/`. */
  readonly rowAt: ReadonlyMap<string, SheetRow>;
  /** Rows that belong to something that is not there. */
  readonly stray: readonly SheetRow[];
}

/** A list of the value, and the rows that are its elements. */
interface Listed {
  readonly path: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** Puts the rows of a sheet together as this project's own JSON. */
export function valueOf(rows: readonly SheetRow[]): SheetValue {
  const assembly = new Assembly(rows);
  const value = assembly.framework();
  return { value, rowAt: assembly.rowAt, stray: assembly.stray() };
}

class Assembly {
  readonly rowAt = new Map<string, SheetRow>();
  readonly #byKind: ReadonlyMap<RowKind, readonly SheetRow[]>;
  /** Rows by their kind and the key of what they belong to. */
  readonly #owned: ReadonlyMap<string, readonly SheetRow[]>;
  readonly #placed = new Set<SheetRow>();

  constructor(rows: readonly SheetRow[]) {
    this.#byKind = groupedBy(rows, ({ kind }) => kind);
    const profiles = new Map(this.#of("STAGE").map((row) => [keyOfRow(row), ownerIn(row)]));
    this.#owned = groupedBy(rows, (row) => {
      const ofStage = row.kind === "REQUIREMENT" ? profiles.get(row.cells.get("stage") ?? "") : "";
      return `${row.kind} ${ownerIn(row) || (ofStage ?? "")}`;
    });
  }

  framework(): Record<string, unknown> {
    const [framework] = this.#of("FRAMEWORK");
    if (framework !== undefined) this.rowAt.set("", framework);
    return {
      format: JSON_FORMAT,
      ...(framework && fieldsOf(framework)),
      levels: this.#list({ path: ["levels"], rows: this.#of("LEVEL") }),
      groups: this.#list({ path: ["groups"], rows: this.#of("GROUP") }),
      competencies: this.#list(
        { path: ["competencies"], rows: this.#of("COMPETENCY") },
        { indicators: "INDICATOR" },
      ),
      profiles: this.#list(
        { path: ["profiles"], rows: this.#of("PROFILE") },
        { responsibilities: "RESPONSIBILITY", stages: "STAGE", requirements: "REQUIREMENT" },
      ),
      extensions: [
        ...this.#list({ path: ["extensions"], rows: this.#of("EXTENSION") }),
        ...[...this.#byKind.values()].flat().flatMap(otherCells),
      ],
    };
  }

  /** Rows that no list has taken in. */
  stray(): SheetRow[] {
    const owned = [...this.#byKind].flatMap(([kind, rows]) => (OWNERS[kind] ? rows : []));
    return owned.filter((row) => !this.#placed.has(row));
  }

  #of(kind: RowKind): readonly SheetRow[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** The elements of a list, each with lists of what belongs to it. */
  #list({ path, rows }: Listed, parts: Readonly<Record<string, RowKind>> = {}): unknown[] {
    return rows.map((row, at) => {
      const own = [...path, `${at}`];
      this.rowAt.set(own.join("/"), row);
      this.#placed.add(row);
      const lists = Object.entries(parts).map(([field, kind]) => {
        const owned = this.#owned.get(`${kind} ${keyOfRow(row)}`) ?? [];
        return [field, this.#list({ path: [...own, field], rows: owned })] as const;
      });
      return { ...fieldsOf(row), ...Object.fromEntries(lists) };
    });
  }
}

function ownerIn({ kind, cells }: SheetRow): string {
  const column = OWNERS[kind];
  return column === undefined ? "" : (cells.get(column) ?? "");
}

function fieldsOf({ kind, cells }: SheetRow): Record<string, unknown> {
  const fields = ROW_FIELDS[kind].map((one) => [one.field, fieldOf(one, cells)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function fieldOf({ column, type }: CellField, cells: SheetRow["cells"]): unknown {
  if (type === "TEXTS") return textsIn(column, cells);
  const cell = cells.get(column);
  if (cell === undefined || type === "WORD") return cell;
  if (type === "WORDS") return cell.split(/[\s,;]+/u).filter((word) => word !== "");
  if (type === "NUMBER") return /^\d{1,9}$/u.test(cell) ? Number(cell) : cell;
  const parsed = parseJson(cell);
  return "value" in parsed ? parsed.value : cell;
}

/** Texts by language; undefined where there is none. */
function textsIn(base: string, cells: SheetRow["cells"]): Record<string, string> | undefined {
  const texts = [...cells].flatMap(([name, text]) =>
    name.startsWith(`${base}.`) ? [[name.slice(base.length + 1), text] as const] : [],
  );
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

/** The cells of columns that we do not know, as what a sheet says beyond our words. */
function otherCells(row: SheetRow): JsonObject[] {
  if (row.kind === "EXTENSION") return [];
  const others = [...row.cells].filter(([column]) => columnOf(column).kind === "UNKNOWN");
  if (others.length === 0) return [];
  const data: Readonly<Record<string, JsonValue>> = Object.fromEntries(others);
  const kind: ItemKind = row.kind;
  return [{ system: "CSV", kind, key: keyOfRow(row), data }];
}
