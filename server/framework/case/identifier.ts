import { v5 } from "uuid";
import type { JsonObject } from "../content/content.ts";
import { textIn } from "./json-fields.ts";

/** Made once for Waymark; identifiers of its own are derived from it (RFC 9562, version 5). */
const NAMESPACE = "7b1a5f0e-3c52-4e0a-9d64-2f8c1e6b90d7";

/** The same UUID for the same names at any time and on any machine. */
export function identifierOf(...names: readonly string[]): string {
  return v5(JSON.stringify(names), NAMESPACE);
}

/** Whether a text is a UUID of any version, in small letters. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(text);
}

/** What a CASE object is known by: its identifier in small letters; null where it has none. */
export function knownAs(object: JsonObject): string | null {
  const known = textIn(object, "identifier")?.trim().toLowerCase() ?? "";
  return known === "" ? null : known;
}

/** What an end of an association leads to: by identifier, else by the end of its address. */
export function leadsTo(link: JsonObject): string | null {
  return knownAs(link) ?? textIn(link, "uri")?.split("/").at(-1)?.toLowerCase() ?? null;
}

/** A UUID for whatever something is known by: itself where it is one, else one derived from it. */
export function uuidFrom(known: string): string {
  const small = known.trim().toLowerCase();
  return isUuid(small) ? small : identifierOf("MADE", small);
}
