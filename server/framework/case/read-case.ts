import type { Finding, FrameworkContent, JsonObject } from "../content/content.ts";
import { JsonReport } from "../json/json-report.ts";
import { JSON_FORMAT, checkedContent } from "../json/read-json.ts";
import { draftOf } from "./framework-draft.ts";
import { fitJson } from "./fit.ts";
import { isObject, listIn, objectIn, textIn } from "./json-fields.ts";
import { placed } from "./paths.ts";
import { CaseReport } from "./report.ts";
import { sourceOf } from "./source.ts";

/** The most objects of a kind that one package may hold. */
const LIMITS = { CFItems: 20_000, CFAssociations: 100_000, CFRubrics: 20_000 } as const;

/** The versions of CASE that are read. */
export type CaseFormat = "CASE_1_0" | "CASE_1_1";

/** What a CASE package was read to. */
export interface CaseReading {
  readonly format: CaseFormat;
  /** Null when any finding is an error. */
  readonly content: FrameworkContent | null;
  /** Each with the path in the JSON. */
  readonly findings: readonly Finding[];
}

/** Whether parsed JSON is a CASE package: it holds a CFDocument, or a CFPackage that does. */
export function isCase(value: unknown): boolean {
  return packageIn(value) !== null;
}

/**
 * Reads a package of 1EdTech CASE 1.0 or 1.1 from parsed JSON of up to 5 MiB, and never throws.
 * It is lenient: what is missing or odd is mended and reported; only what is nested or standing
 * too deep, too large, or wrong in our own notes is refused. What Waymark does not use is kept in
 * the content's extensions. `key` takes the place of the framework's own.
 */
export function readCase(value: unknown, options: { readonly key?: string } = {}): CaseReading {
  const report = new CaseReport();
  const whole = packageIn(value);
  if (whole === null) report.error("CASE_NO_DOCUMENT", []);
  else checkSize(whole, report);
  const fit = whole === null || report.failed ? null : fitJson(whole, report);
  const content = fit === null ? null : contentOf(fit, options, report);
  return { format: formatOf(whole ?? {}), content, findings: report.findings };
}

function packageIn(value: unknown): JsonObject | null {
  if (!isObject(value)) return null;
  if (isObject(value.CFDocument)) return value;
  const inner = value.CFPackage;
  return isObject(inner) && isObject(inner.CFDocument) ? inner : null;
}

function formatOf(whole: JsonObject): CaseFormat {
  const document = objectIn(whole, "CFDocument");
  const isNew =
    textIn(document, "caseVersion") === "1.1" ||
    isObject(document.extensions) ||
    isObject(whole.extensions) ||
    /\/case\/v1p1\//u.test(textIn(document, "uri") ?? "");
  return isNew ? "CASE_1_1" : "CASE_1_0";
}

function checkSize(whole: JsonObject, report: CaseReport): void {
  for (const [field, limit] of Object.entries(LIMITS)) {
    const count = listIn(whole, field).length;
    if (count > limit) report.error("CASE_TOO_MANY", [field], { count, limit });
  }
  if (listIn(whole, "CFItems").length === 0) report.warn("CASE_NO_ITEMS", ["CFItems"]);
}

function contentOf(
  fit: JsonObject,
  { key }: { readonly key?: string },
  report: CaseReport,
): FrameworkContent | null {
  const source = sourceOf(fit, report);
  const draft = report.failed ? null : draftOf(source, report);
  if (draft === null || report.failed) return null;
  const strict = new JsonReport();
  const named = key === undefined ? {} : { key };
  const content = checkedContent({ format: JSON_FORMAT, ...draft.fields }, strict, named);
  report.take(strict.findings.map((finding) => placed(finding, draft.places)));
  // Of very many findings the last are not listed, and an error may be among these.
  if (content === null && !report.failed) report.error("CASE_UNREADABLE", []);
  return content;
}
