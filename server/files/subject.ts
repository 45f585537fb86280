import { exportFormats } from "../framework/exporting/export-format.ts";
import type { ExportFormat } from "../framework/exporting/export-format.ts";
import type { Language } from "../level.ts";

/** What a link leads to. */
export type Subject = FrameworkSubject;

/** One version of a framework as a file; its texts in one language where the format has one. */
export interface FrameworkSubject {
  readonly kind: "framework";
  readonly key: string;
  readonly version: number;
  readonly format: ExportFormat;
  readonly language: Language;
}

/** Reads a subject back from a link; null for what this server does not know. */
export function subjectFrom(value: unknown): Subject | null {
  if (typeof value !== "object" || value === null) return null;
  const { kind, key, version, language, ...rest }: Partial<Record<string, unknown>> = value;
  const format = exportFormats.find((one) => one === rest["format"]);
  const fits =
    kind === "framework" &&
    typeof key === "string" &&
    typeof version === "number" &&
    typeof language === "string" &&
    format !== undefined;
  return fits ? { kind, key, version, format, language } : null;
}
