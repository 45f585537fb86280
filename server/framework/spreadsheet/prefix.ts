/** What makes a spreadsheet take a cell for a formula, behind any prefixes of ours. */
const FORMULA = /^'*[=+\-@\t\r]/u;

/**
 * A cell as it is written: one that a spreadsheet would run as a formula begins with an
 * apostrophe. A cell that begins with such an apostrophe by itself gets another one, so that
 * `withoutPrefix` gives back exactly what was there.
 */
export function withPrefix(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before `withPrefix`. */
export function withoutPrefix(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
