import type { Language } from "../../level.ts";
import type { Finding, FrameworkContent } from "../content/content.ts";
import { isKey, slugOf } from "../slug.ts";
import { contentOf } from "./content-of.ts";
import { extensionsOf } from "./extensions.ts";
import { guessLanguage } from "./language.ts";
import { MoodleReport } from "./report.ts";
import { languageNamed } from "./rows.ts";
import { LEVEL_LIMIT, faultIn, valuesIn } from "./scale.ts";
import type { Row, Table } from "./table.ts";
import { readTable } from "./table.ts";
import { nameOf, tellingTexts } from "./text.ts";
import { placed } from "./tree.ts";

/** What a Moodle file was read to. */
export interface MoodleReading {
  readonly format: "MOODLE";
  /** Null when any finding is an error. */
  readonly content: FrameworkContent | null;
  readonly findings: readonly Finding[];
}

/** How a Moodle file is taken. */
export interface MoodleOptions {
  /** Takes the place of the ID number of the framework. */
  readonly key?: string;
  /** The language of the texts; left out, what the file tells of it. */
  readonly language?: Language;
}

/**
 * Reads a competency framework as Moodle exports it, in its form of 14 columns or the older one
 * of 12. Its first storey becomes groups, the second competencies, all below indicators; a
 * framework of one storey is one of competencies. Whatever it says beyond that is kept in the
 * content's extensions, so that `writeMoodle` gives the same rows. Whatever is not right is an
 * error with its line.
 */
export function readMoodle(text: string, options: MoodleOptions = {}): MoodleReading {
  const report = new MoodleReport();
  const table = readTable(text, report);
  const content = table === null ? null : frameworkIn(table, options, report);
  return { format: "MOODLE", content: report.failed ? null : content, findings: report.findings };
}

function frameworkIn(
  table: Table,
  options: MoodleOptions,
  report: MoodleReport,
): FrameworkContent | null {
  const framework = frameworkRow(table.rows, report);
  checkScales(table.rows, framework, report);
  if (framework === null) return null;
  const rows = table.rows.filter((row) => row !== framework);
  const tree = placed(rows, framework.cells.idNumber, report);
  if (report.failed) return null;
  const language = languageOf(table, framework, options);
  report.note("MOODLE_LANGUAGE", null, { language });
  const key = options.key ?? keyOf(framework, language, report);
  const { content, items, isFlat } = contentOf({ framework, tree, key, language }, report);
  if (report.failed) return null;
  const ofRow = new Map(items.map((item) => [item.row, item]));
  const read = table.rows.flatMap((row) => {
    const item = ofRow.get(row);
    return item === undefined ? [] : [{ kind: item.kind, key: item.key, cells: row.cells }];
  });
  return { ...content, extensions: extensionsOf(read, content, { language, isFlat }) };
}

/** The one row that is the framework. */
function frameworkRow(rows: readonly Row[], report: MoodleReport): Row | null {
  const [first, ...others] = rows.filter(({ cells }) => isTrue(cells.isFramework));
  if (first === undefined) report.error("MOODLE_NO_FRAMEWORK", null);
  for (const { line } of others) {
    report.error("MOODLE_TWO_FRAMEWORKS", line, { first: first?.line ?? 0 });
  }
  return first ?? null;
}

/** Moodle writes a 1; a spreadsheet may have made something else of what is not true. */
function isTrue(cell: string): boolean {
  return !/^(?:|0|false|faux|falsch|no|non|nein)$/iu.test(cell.trim());
}

function checkScales(rows: readonly Row[], framework: Row | null, report: MoodleReport): void {
  for (const { line, cells } of rows) {
    const reason = faultIn(cells.scaleConfiguration);
    if (reason !== null) report.error("MOODLE_SCALE_JSON", line, { reason });
  }
  if (framework === null) return;
  const { length: count } = valuesIn(framework.cells.scaleValues);
  if (count === 0) report.warn("MOODLE_NO_SCALE", framework.line);
  if (count > LEVEL_LIMIT) {
    report.error("MOODLE_TOO_MANY_LEVELS", framework.line, { limit: LEVEL_LIMIT });
  }
}

function languageOf({ header, rows }: Table, framework: Row, options: MoodleOptions): Language {
  const named = options.language ?? languageNamed(framework.cells);
  return named ?? guessLanguage(tellingTexts(rows.map(({ cells }) => cells)), header);
}

function keyOf({ cells, line }: Row, language: Language, report: MoodleReport): string {
  const id = cells.idNumber.trim();
  if (isKey(id)) return id;
  const key = slugOf(id) || slugOf(nameOf(cells), language) || "framework";
  if (id === "") report.warn("MOODLE_NO_ID", line, { key });
  else report.note("MOODLE_KEY_MADE", line, { id, key });
  return key;
}
