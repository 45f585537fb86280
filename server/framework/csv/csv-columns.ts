import type { Language } from "../../level.ts";

/** Columns that hold no text for people. */
const PLAIN_COLUMNS = [
  "row",
  "key",
  "group",
  "competency",
  "profile",
  "level",
  "stage",
  "languages",
  "freshnessMonths",
  "system",
  "kind",
  "data",
] as const;

/** A column that holds no text for people. */
export type PlainColumn = (typeof PLAIN_COLUMNS)[number];

/** Columns of texts, of which there is one for each language, such as `name.en`. */
export const TEXT_COLUMNS = ["name", "definition", "rationale", "statement"] as const;

/** A column of texts, without its language. */
export type TextColumn = (typeof TEXT_COLUMNS)[number];

/** What a cell of the first line says of the column below it. */
export type Column =
  | { readonly kind: "PLAIN" | "UNKNOWN" | "NO_LANGUAGE" | "BAD_LANGUAGE"; readonly name: string }
  | { readonly kind: "TEXT"; readonly name: string; readonly language: Language };

const TEXT = new RegExp(`^(${TEXT_COLUMNS.join("|")})(?:\\.(.*))?$`, "isu");
const PLAIN: ReadonlyMap<string, string> = new Map(
  PLAIN_COLUMNS.map((name) => [name.toLowerCase(), name]),
);

/**
 * The column that a cell of the first line names; capitals make no difference for those we know.
 * A text column that names no language, or none that there is, is told apart.
 */
export function columnOf(cell: string): Column {
  const name = cell.trim();
  const plain = PLAIN.get(name.toLowerCase());
  if (plain !== undefined) return { kind: "PLAIN", name: plain };
  const [, base, tag] = TEXT.exec(name) ?? [];
  if (base === undefined) return { kind: "UNKNOWN", name };
  if (tag === undefined) return { kind: "NO_LANGUAGE", name };
  const language = canonical(tag);
  if (language === null) return { kind: "BAD_LANGUAGE", name };
  return { kind: "TEXT", name: `${base.toLowerCase()}.${language}`, language };
}

function canonical(tag: string): string | null {
  try {
    return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iu.test(tag)
      ? (Intl.getCanonicalLocales(tag)[0] ?? null)
      : null;
  } catch {
    return null;
  }
}
