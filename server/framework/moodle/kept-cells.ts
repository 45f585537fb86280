import type { JsonObject } from "../content/content.ts";
import type { Cells, Column } from "./columns.ts";
import { COLUMNS } from "./columns.ts";
import type { ItemRow } from "./rows.ts";
import { faultIn, fitsScale, levelsOf, valuesIn } from "./scale.ts";
import { descriptionOf, nameOf, statementOf } from "./text.ts";

/** Columns that stand or fall together, and what of a row keeps them from falling. */
interface Rule {
  readonly columns: readonly Column[];
  /** Whether the kept cells still say what the fresh ones say. */
  readonly holds: (kept: Cells, fresh: Cells) => boolean;
}

const NAME: Rule = {
  columns: ["shortName"],
  holds: (kept, fresh) => nameOf(kept) === nameOf(fresh),
};
const ANY_DESCRIPTION: Rule = {
  columns: ["description", "descriptionFormat"],
  holds: () => true,
};
const DESCRIPTION: Rule = {
  columns: ["description", "descriptionFormat"],
  holds: (kept, fresh) => descriptionOf(kept) === descriptionOf(fresh),
};
const STATEMENT: Rule = {
  columns: ["shortName", "description", "descriptionFormat"],
  holds: (kept, fresh) => statementOf(kept) === statementOf(fresh),
};
const SCALE: Rule = {
  columns: ["scaleValues"],
  holds: (kept, fresh) => namesOf(kept) === namesOf(fresh),
};
const CONFIGURATION: Rule = {
  columns: ["scaleConfiguration"],
  holds: (kept, fresh) => fitsScale(kept.scaleConfiguration, valuesIn(fresh.scaleValues).length),
};
const OWN_SCALE: Rule = {
  columns: ["scaleValues", "scaleConfiguration"],
  holds: ({ scaleConfiguration }) => faultIn(scaleConfiguration) === null,
};
const REST: Rule = {
  columns: ["ruleType", "ruleOutcome", "ruleConfig", "crossReferences"],
  holds: () => true,
};
const EXPORTED: Rule = { columns: ["exportedId", "taxonomy"], holds: () => true };

const RULES: Readonly<Record<ItemRow["kind"], readonly Rule[]>> = {
  FRAMEWORK: [NAME, ANY_DESCRIPTION, SCALE, CONFIGURATION, REST],
  GROUP: [NAME, ANY_DESCRIPTION, OWN_SCALE, REST, EXPORTED],
  COMPETENCY: [NAME, DESCRIPTION, OWN_SCALE, REST, EXPORTED],
  INDICATOR: [STATEMENT, OWN_SCALE, REST, EXPORTED],
};

/**
 * A row with what Moodle said of it, as far as that still goes with what it says here: its HTML
 * stays until the text has been changed, its scale until the levels have, and so on.
 */
export function withKeptCells(row: ItemRow, data: JsonObject): ItemRow {
  const kept = cellsIn(data);
  const cells = RULES[row.kind].reduce((cells, { columns, holds }) => {
    const some = columns.filter((column) => kept[column] !== undefined);
    const tried = { ...cells, ...only(kept, some) };
    return some.length > 0 && holds(tried, row.cells) ? tried : cells;
  }, row.cells);
  return { ...row, cells };
}

/** The cells that were kept of a row. */
function cellsIn(data: JsonObject): Partial<Cells> {
  const found = COLUMNS.flatMap((column) => {
    const value = data[column];
    return typeof value === "string" ? [[column, value] as const] : [];
  });
  return Object.fromEntries(found);
}

function only(cells: Partial<Cells>, columns: readonly Column[]): Partial<Cells> {
  return Object.fromEntries(columns.map((column) => [column, cells[column] ?? ""]));
}

/** A scale as it is read, so that what is left out is what takes its place. */
function namesOf({ scaleValues }: Cells): string {
  return JSON.stringify(levelsOf(valuesIn(scaleValues), "en"));
}
