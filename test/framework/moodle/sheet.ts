import { stringify } from "csv-stringify/sync";
import type { Cells } from "../../../server/framework/moodle/columns.ts";
import { COLUMNS, EMPTY_CELLS, HEADER } from "../../../server/framework/moodle/columns.ts";
import { readMoodle } from "../../../server/framework/moodle/read.ts";

/** The framework's row with some of its cells replaced. */
export const framework = (cells: Partial<Cells> = {}): Partial<Cells> => ({
  idNumber: "small",
  shortName: "Small",
  scaleValues: "Not yet,Well",
  scaleConfiguration: '[{"scaleid":"1"},{"id":2,"scaledefault":1,"proficient":1}]',
  isFramework: "1",
  taxonomy: "competency",
  ...cells,
});

/** A competency's row: its parent, its ID number, and its name, with some cells replaced. */
export const row = (
  parent: string,
  idNumber: string,
  cells: Partial<Cells> = {},
): Partial<Cells> => ({
  parent,
  idNumber,
  shortName: `The ${idNumber}`,
  ruleOutcome: "0",
  ruleConfig: "null",
  ...cells,
});

/** A file of these rows under an English header. */
export function sheet(...rows: readonly Partial<Cells>[]): string {
  const whole = rows.map((cells): Cells => ({ ...EMPTY_CELLS, descriptionFormat: "1", ...cells }));
  return stringify([HEADER, ...whole].map((cells) => COLUMNS.map((column) => cells[column])));
}

/** What is found in a file, as "CODE line"; `LANGUAGE`, which every file has, is left out. */
export function foundIn(csv: string): string[] {
  const { content, findings } = readMoodle(csv);
  const hasErrors = findings.some(({ severity }) => severity === "ERROR");
  const told = findings.filter(({ code }) => code !== "MOODLE_LANGUAGE");
  const lines = told.map(({ code, line }) => `${code.slice("MOODLE_".length)} ${line ?? "-"}`);
  return (content === null) === hasErrors ? lines : [...lines, "AND NO ERROR"];
}
