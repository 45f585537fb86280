import type { WrittenColumn } from "./profile-parts.ts";

/**
 * The rows of a table that a page break cut: the first with a cell for each stage, the second
 * with a cell for each column, some in mid-sentence and some empty.
 */
export function brokenRows(columns: readonly WrittenColumn[], notApplicable: string): string[][] {
  const cut = columns.map((column) =>
    column.level === 0 ? { first: notApplicable, second: "" } : cutColumn(column),
  );
  const first = cut.flatMap((cell, at) => [
    cell.first,
    ...Array<string>((columns[at]?.span ?? 1) - 1).fill(""),
  ]);
  const second = cut.map((cell) => cell.second);
  return second.every((cell) => cell === "") ? [first] : [first, second];
}

/** Cuts before the last statement, or inside it if a small word allows it, or not at all. */
function cutColumn({ statements }: WrittenColumn): { first: string; second: string } {
  const whole = bulleted(statements);
  const last = statements.at(-1) ?? "";
  const before = statements.slice(0, -1);
  const inside = /^(.*?\p{Ll}{4,}) ((?:\p{Ll}|SQL).*)$/u.exec(last);
  if (last.length % 3 === 0 || (before.length === 0 && inside === null)) {
    return { first: whole, second: "" };
  }
  if (last.length % 3 === 1 && before.length > 0) {
    return { first: bulleted(before), second: bulleted([last]) };
  }
  if (inside === null) return { first: whole, second: "" };
  const [, head = "", tail = ""] = inside;
  return { first: `${bulleted([...before, head])} `, second: `<p>${tail}</p>` };
}

function bulleted(statements: readonly string[]): string {
  return `<ul style="list-style-type: none"> ${statements.map((one) => `• ${one}`).join(" ")}`;
}
