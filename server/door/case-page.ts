import { refuse } from "../errors.ts";
import type { CaseFound } from "../framework/case/case-library.ts";
import type { JsonObject } from "../framework/content/content.ts";
import { DOCUMENT_FIELDS, valueIn } from "./case-fields.ts";
import { filterFrom } from "./case-filter.ts";

/** One page of documents, and how many there are on all pages. */
export interface CasePage {
  readonly documents: readonly JsonObject[];
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}

/** The page of documents that a query asks for; what it says wrongly is refused. */
export function pageOf(found: readonly CaseFound[], query: unknown): CasePage {
  const asked = asParameters(query);
  const limit = wholeFrom(asked, "limit", { least: 1, most: 500, otherwise: 100 });
  const offset = wholeFrom(asked, "offset", { least: 0, most: 1_000_000, otherwise: 0 });
  const isWanted = filterFrom(asked.get("filter"));
  const wanted = found.map(({ object }) => object).filter(isWanted);
  const sorted = sortedAs(wanted, asked);
  const pick = fieldsFrom(asked.get("fields"));
  const documents = sorted.slice(offset, offset + limit).map(pick);
  return { documents, total: wanted.length, limit, offset };
}

/** Links to the pages around one, as the header `Link` writes them (RFC 8288). */
export function linksFrom({ total, limit, offset }: CasePage, address: URL): string {
  const last = Math.max(0, Math.floor((total - 1) / limit) * limit);
  const pages = [
    { rel: "first", at: 0 },
    ...(offset > 0 ? [{ rel: "prev", at: Math.max(0, Math.min(offset - limit, last)) }] : []),
    ...(offset + limit < total ? [{ rel: "next", at: offset + limit }] : []),
    { rel: "last", at: last },
  ];
  return pages
    .map(({ rel, at }) => {
      const page = new URL(address);
      page.searchParams.set("limit", `${limit}`);
      page.searchParams.set("offset", `${at}`);
      return `<${page.href}>; rel="${rel}"`;
    })
    .join(", ");
}

type Parameters = ReadonlyMap<string, string>;

/** Parameters by name; one that is given twice says nothing that could be followed. */
function asParameters(query: unknown): Parameters {
  const pairs = typeof query === "object" && query !== null ? Object.entries(query) : [];
  return new Map(pairs.map(([name, value]) => [name, Array.isArray(value) ? "" : String(value)]));
}

function wholeFrom(
  asked: Parameters,
  name: string,
  { least, most, otherwise }: Readonly<Record<"least" | "most" | "otherwise", number>>,
): number {
  const given = asked.get(name);
  if (given === undefined) return otherwise;
  const number = /^\d{1,7}$/u.test(given) ? Number(given) : -1;
  if (number < least || number > most) {
    throw refuse("BAD_USER_INPUT", "CASE_NUMBER", { name, least, most });
  }
  return number;
}

function sortedAs(documents: readonly JsonObject[], asked: Parameters): readonly JsonObject[] {
  const [field, order] = [asked.get("sort"), asked.get("orderBy") ?? "asc"];
  const isKnown = field === undefined || DOCUMENT_FIELDS.has(field);
  if (!isKnown || !/^(asc|desc)$/iu.test(order)) throw refuse("BAD_USER_INPUT", "CASE_SORT");
  if (field === undefined) return documents;
  const sign = order.toLowerCase() === "desc" ? -1 : 1;
  const compared = (a: string, b: string) => (a === b ? 0 : a < b ? -sign : sign);
  return documents.toSorted((a, b) => compared(valueIn(a, field), valueIn(b, field)));
}

function fieldsFrom(given: string | undefined): (document: JsonObject) => JsonObject {
  if (given === undefined) return (document) => document;
  const names = new Set(given.split(",").map((name) => name.trim()));
  if ([...names].some((name) => !DOCUMENT_FIELDS.has(name))) {
    throw refuse("BAD_USER_INPUT", "CASE_FIELDS");
  }
  const isAsked = ([name]: readonly [string, unknown]) => names.has(name);
  return (document) => Object.fromEntries(Object.entries(document).filter(isAsked));
}
