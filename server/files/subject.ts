import type { Language } from "../level.ts";

/** What a link to a file leads to. */
export type Subject = FrameworkSubject;

/** One version of a framework as a file; its sentences in one language where the format has one. */
export interface FrameworkSubject {
  readonly kind: "framework";
  readonly key: string;
  readonly version: number;
  /** A value of ExportFormat. */
  readonly format: string;
  readonly language: Language;
}

/** Reads a subject back from a link; null for what this server does not know. */
export function subjectFrom(value: unknown): Subject | null {
  if (typeof value !== "object" || value === null) return null;
  const { kind, key, version, format, language }: Partial<Record<string, unknown>> = { ...value };
  const fits =
    kind === "framework" &&
    typeof key === "string" &&
    typeof version === "number" &&
    typeof format === "string" &&
    typeof language === "string";
  return fits ? { kind, key, version, format, language } : null;
}
