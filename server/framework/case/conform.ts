import type { JsonObject, JsonValue } from "../content/content.ts";
import { canonicalJson } from "../content/canonical-json.ts";
import { identifierOf } from "./identifier.ts";
import { isList, isObject, meaningful, objectIn, textIn } from "./json-fields.ts";
import { mended } from "./mended.ts";
import type { FieldKind, Shape } from "./shapes.ts";
import { PACKAGE } from "./shapes.ts";

/** What stands in where a package does not say what CASE requires. */
export interface StandIns {
  /** Date and time as RFC 3339 writes them. */
  readonly lastChange: string;
  /** Where the addresses of objects begin, without a slash at the end. */
  readonly uriBase: string;
}

/**
 * A package as CASE 1.1 allows it. Whatever it has no room for moves into the object's extensions,
 * under `waymark.kept`, with the names of what had to be made under `waymark.made`; `restored`
 * takes both back.
 */
export function conform(loose: JsonObject, standIns: StandIns): JsonObject {
  return conformed(loose, { shape: PACKAGE, standIns, place: [] });
}

interface Place {
  readonly shape: Shape;
  readonly standIns: StandIns;
  /** Tells objects without an identifier apart. */
  readonly place: readonly string[];
}

function conformed(loose: JsonObject, at: Place): JsonObject {
  const { shape } = at;
  const fields: Record<string, JsonValue> = {};
  // A map, because a field may have any name, even one that an object has by itself.
  const kept = new Map<string, JsonValue>();
  for (const [name, value] of Object.entries(loose)) {
    if (name === "extensions") continue;
    const kind = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    const fit =
      kind === undefined ? undefined : fitted(value, kind, { ...at, place: [...at.place, name] });
    if (fit !== undefined) fields[name] = fit;
    if (fit === undefined || (!isNested(kind) && !isSame(fit, value))) kept.set(name, value);
  }
  const made = shape.required.filter((name) => fields[name] === undefined);
  for (const name of made) fields[name] = standIn(name, { ...at, fields });
  return { ...fields, ...extensionsOf(loose, { kept: Object.fromEntries(kept), made, shape }) };
}

/** Whether two values are equal, whatever the order of their fields. */
function isSame(one: JsonValue, other: JsonValue): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}

function isNested(kind: FieldKind | undefined): boolean {
  return typeof kind === "object";
}

function fitted(value: JsonValue, kind: FieldKind, at: Place): JsonValue | undefined {
  if (typeof kind === "string") return mended(value, kind);
  if ("one" in kind)
    return isObject(value) ? conformed(value, { ...at, shape: kind.one }) : undefined;
  if (!isList(value) || !value.every(isObject)) return undefined;
  return value.map((one, nth) =>
    conformed(one, { ...at, shape: kind.many, place: [...at.place, `${nth}`] }),
  );
}

function standIn(
  name: string,
  { shape, standIns, place, fields }: Place & { readonly fields: JsonObject },
): JsonValue {
  const kind = shape.fields[name];
  if (kind === "UUID") return identifierOf("MADE", ...place, JSON.stringify(fields));
  if (kind === "INSTANT") return standIns.lastChange;
  if (kind === "ASSOCIATION_TYPE") return "ext:unknown";
  const identifier = textIn(fields, "identifier") ?? identifierOf("MADE", ...place, name);
  const uri = `${standIns.uriBase}/${shape.address}/${identifier}`;
  if (kind === "URI") return uri;
  if (kind === "END" || kind === "LINK") return { title: "—", identifier, uri };
  return isNested(kind) ? {} : "—";
}

function extensionsOf(
  loose: JsonObject,
  {
    kept,
    made,
    shape,
  }: { readonly kept: JsonObject; readonly made: JsonValue; readonly shape: Shape },
): JsonObject {
  const own = meaningful({ kept, made });
  if (shape.listsExtensions) {
    const given = loose.extensions;
    const isFit = isList(given) && given.every(isObject);
    const unfit = given === undefined || isFit ? own : { ...own, given };
    return meaningful({ extensions: [...(isFit ? given : []), ...marks(unfit)] });
  }
  const given = objectIn(loose, "extensions");
  const unfit = loose.extensions === undefined || isObject(loose.extensions);
  const mine = {
    ...objectIn(given, "waymark"),
    ...own,
    ...(unfit ? {} : { given: loose.extensions }),
  };
  return meaningful({ extensions: { ...given, ...meaningful({ waymark: meaningful(mine) }) } });
}

function marks(own: JsonObject): JsonObject[] {
  return Object.keys(own).length === 0 ? [] : [{ waymark: own }];
}
