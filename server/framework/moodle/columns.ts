/** The columns of Moodle's file in their order, named as what other systems say is kept by. */
export const COLUMNS = [
  "parent",
  "idNumber",
  "shortName",
  "description",
  "descriptionFormat",
  "scaleValues",
  "scaleConfiguration",
  "ruleType",
  "ruleOutcome",
  "ruleConfig",
  "crossReferences",
  "exportedId",
  "isFramework",
  "taxonomy",
] as const;

/** One column of Moodle's file. */
export type Column = (typeof COLUMNS)[number];

/** One row, cell by cell, as its text stands; the prefix against formulas is off. */
export type Cells = Readonly<Record<Column, string>>;

/** The older form has neither cross references nor the id of an export. */
export const OLD_COLUMNS: readonly Column[] = COLUMNS.filter(
  (one) => one !== "crossReferences" && one !== "exportedId",
);

/** The header as Moodle writes it in English. */
export const HEADER: Cells = {
  parent: "Parent ID number",
  idNumber: "ID number",
  shortName: "Short name",
  description: "Description",
  descriptionFormat: "Description format",
  scaleValues: "Scale values",
  scaleConfiguration: "Scale configuration",
  ruleType: "Rule type (optional)",
  ruleOutcome: "Rule outcome (optional)",
  ruleConfig: "Rule config (optional)",
  crossReferences: "Cross-referenced competency ID numbers",
  exportedId: "Exported ID (optional)",
  isFramework: "Is framework",
  taxonomy: "Taxonomy",
};

/** A row without a word. */
export const EMPTY_CELLS: Cells = cellsOf([]);

/** The cells of a record by position, in the form of 14 columns or the older one of 12. */
export function cellsOf(record: readonly string[]): Cells {
  const columns = record.length === OLD_COLUMNS.length ? OLD_COLUMNS : COLUMNS;
  const at = (column: Column) => record[columns.indexOf(column)] ?? "";
  return {
    parent: at("parent"),
    idNumber: at("idNumber"),
    shortName: at("shortName"),
    description: at("description"),
    descriptionFormat: at("descriptionFormat"),
    scaleValues: at("scaleValues"),
    scaleConfiguration: at("scaleConfiguration"),
    ruleType: at("ruleType"),
    ruleOutcome: at("ruleOutcome"),
    ruleConfig: at("ruleConfig"),
    crossReferences: at("crossReferences"),
    exportedId: at("exportedId"),
    isFramework: at("isFramework"),
    taxonomy: at("taxonomy"),
  };
}
