import type { Finding, FrameworkContent } from "../content/content.ts";
import { findingOfWhole } from "../finding/finding.ts";
import { inOrder } from "../content/in-order.ts";
import { JsonReport } from "../json/json-report.ts";
import { checkedContent } from "../json/read-json.ts";
import { located } from "./csv-findings.ts";
import { isWhole, laidOver } from "./csv-merge.ts";
import type { Sheet } from "./csv-sheet.ts";
import { readSheet } from "./csv-sheet.ts";
import { valueOf } from "./csv-value.ts";
import { rowsOf } from "./rows-of.ts";

/** What a sheet says of a framework. */
export interface CsvContent {
  /** Null when any finding is an error. */
  readonly content: FrameworkContent | null;
  readonly findings: readonly Finding[];
}

/** What this project's own CSV was read to. */
export interface CsvReading {
  /** The framework it speaks of; null where neither the sheet nor the asker names one. */
  readonly key: string | null;
  /** What it says over what is stored under that key, null where nothing is. */
  readonly over: (stored: FrameworkContent | null) => CsvContent;
}

/**
 * Reads this project's own CSV, parted by commas, semicolons or tabs. A sheet with a row
 * `framework` is the whole of it; another completes what is stored. Columns that a sheet lacks
 * leave what is stored as it is; columns that are not known are kept as extensions. `key` takes
 * the place of the sheet's own.
 */
export function readFrameworkCsv(
  text: string,
  options: { readonly key?: string } = {},
): CsvReading {
  const sheet = readSheet(text);
  const own = sheet.rows.find(({ kind }) => kind === "FRAMEWORK")?.cells.get("key");
  const key = options.key ?? own ?? null;
  return { key, over: (stored) => contentOver(stored, sheet, { ...options, named: key }) };
}

interface Naming {
  readonly key?: string;
  /** The key that the framework has in the end. */
  readonly named: string | null;
}

function contentOver(stored: FrameworkContent | null, sheet: Sheet, naming: Naming): CsvContent {
  const findings = [...sheet.findings, ...aboutWhole(stored, sheet, naming)];
  if (findings.some(({ severity }) => severity === "ERROR")) return { content: null, findings };
  const rows = stored === null ? sheet.rows : laidOver(sheet, rowsOf(stored));
  const assembled = valueOf(rows);
  const report = new JsonReport();
  const { key } = naming;
  const content = checkedContent(assembled.value, report, key === undefined ? {} : { key });
  const found = located(report.findings, assembled, sheet);
  const isRight = found.every(({ severity }) => severity !== "ERROR");
  return {
    content: isRight && content !== null ? withOrder(content, sheet) : null,
    findings: [...findings, ...found],
  };
}

/** A whole sheet is in the order that was meant; what another adds finds its place. */
function withOrder(content: FrameworkContent, sheet: Sheet): FrameworkContent {
  return isWhole(sheet) ? content : inOrder(content);
}

function aboutWhole(stored: FrameworkContent | null, sheet: Sheet, { named }: Naming): Finding[] {
  if (isWhole(sheet) || sheet.findings.length > 0) return [];
  if (named === null) return [findingOfWhole("ERROR", "CSV_NO_FRAMEWORK")];
  if (stored === null) return [findingOfWhole("ERROR", "CSV_NOTHING_TO_COMPLETE", { key: named })];
  return [findingOfWhole("INFO", "CSV_COMPLETES")];
}
