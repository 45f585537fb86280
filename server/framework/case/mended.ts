import type { JsonObject, JsonValue } from "../content/content.ts";
import { uuidFrom } from "./identifier.ts";
import { isList, isObject, textIn } from "./json-fields.ts";
import type { FieldKind } from "./shapes.ts";

/** What can be said of a field: as it was, put right, or nothing. */
export function mended(value: JsonValue, kind: FieldKind): JsonValue | undefined {
  switch (kind) {
    case "TEXT":
      return typeof value === "number" ? String(value) : ifText(value, () => true);
    case "UUID":
      return uuidOf(value);
    case "URI":
      return ifText(value, isUri);
    case "INSTANT":
      return instantOf(value);
    case "DAY":
      return ifText(value, isDay);
    case "WHOLE":
      return wholeOf(value);
    case "NUMBER":
      return numberOf(value);
    case "ASSOCIATION_TYPE":
      return associationType(value);
    case "CASE_VERSION":
      return value === "1.1" ? value : undefined;
    case "TEXTS":
      return listOf(value, (one) => mended(one, "TEXT"));
    case "LINKS":
      return listOf(value, (one) => linkOf(one, "LINK"));
    case "LINK":
    case "END":
      return linkOf(value, kind);
    default:
      return undefined;
  }
}

function ifText(value: JsonValue, isFit: (text: string) => boolean): string | undefined {
  return typeof value === "string" && isFit(value) ? value : undefined;
}

function uuidOf(value: JsonValue): string | undefined {
  const isSaid = typeof value === "number" || (typeof value === "string" && value.trim() !== "");
  return isSaid ? uuidFrom(String(value)) : undefined;
}

const AUTHORITY = String.raw`\/\/(?:[\w.~-]+@)?[\w.~-]*(?::\d{1,5})?(?=[\/?#]|$)`;
const SIGNS = String.raw`(?:[\w.~!$&'()*+,;=:@\/-]|%[\da-f]{2})*`;
const URI = new RegExp(
  `^[a-z][a-z\\d+.-]*:(?![?#]|$)(?:${AUTHORITY}|(?!\\/\\/))${SIGNS}(?:\\?${SIGNS})?(?:#${SIGNS})?$`,
  "iu",
);

/** Whether a text is an absolute URI (RFC 3986) of a usual kind. */
export function isUri(text: string): boolean {
  return text.length <= 2_000 && URI.test(text) && !text.endsWith(":");
}

const DAY = /^\d{4}-\d\d-\d\d$/u;
const INSTANT =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/u;

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether a text is a date and time as RFC 3339 writes it. */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && isDay(text.slice(0, 10));
}

function instantOf(value: JsonValue): string | undefined {
  if (typeof value !== "string") return undefined;
  if (isInstant(value)) return value;
  if (isDay(value)) return `${value}T00:00:00Z`;
  // "2018-01-03 07:35:38", as databases write it: taken as UTC, wherever this runs.
  const written = `${value
    .trim()
    .replace(" ", "T")
    .replace(/ ?UTC$/u, "")}Z`;
  return isInstant(written) ? written : undefined;
}

function wholeOf(value: JsonValue): number | undefined {
  const number = numberOf(value);
  const isFit = Number.isInteger(number) && Math.abs(number ?? 0) < 2 ** 31;
  return isFit ? number : undefined;
}

/** A number, or the number that a text of digits writes. */
export function numberOf(value: JsonValue | undefined): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  const isDigits = typeof value === "string" && /^\s*-?\d{1,15}(\.\d{1,15})?\s*$/u.test(value);
  return isDigits ? Number(value) : undefined;
}

const TYPES: ReadonlySet<string> = new Set([
  "isChildOf",
  "isPeerOf",
  "isPartOf",
  "exactMatchOf",
  "precedes",
  "isRelatedTo",
  "replacedBy",
  "exemplar",
  "hasSkillLevel",
  "isTranslationOf",
]);

function associationType(value: JsonValue): string | undefined {
  if (typeof value !== "string") return undefined;
  if (TYPES.has(value) || /^ext:[\w.-]+$/u.test(value)) return value;
  const word = value.replaceAll(/[^\w.-]+/gu, "-").slice(0, 100);
  return /[a-z\d]/iu.test(word) ? `ext:${word}` : undefined;
}

function listOf(
  value: JsonValue,
  each: (one: JsonValue) => JsonValue | undefined,
): JsonValue | undefined {
  if (typeof value === "string") return listOf([value], each);
  if (!isList(value)) return undefined;
  const fit = value.map(each).filter((one) => one !== undefined);
  return fit.length === value.length ? fit : undefined;
}

/** A link with a title, an identifier and an address; nothing else has room in it. */
function linkOf(value: JsonValue, kind: "LINK" | "END"): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  const { title, targetType } = value;
  const given = textIn(value, "identifier");
  const uri = textIn(value, "uri") ?? "";
  if (given === null || !isUri(uri)) return undefined;
  const identifier = kind === "LINK" ? uuidFrom(given) : given;
  const link = { title: typeof title === "string" ? title : identifier, identifier, uri };
  const isKnown = typeof targetType === "string" && /^(CASE|ext:[\w.-]+)$/u.test(targetType);
  return isKnown && kind === "END" ? { ...link, targetType } : link;
}
