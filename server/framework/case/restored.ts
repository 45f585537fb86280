import type { JsonObject, JsonValue } from "../content/content.ts";
import { isList, isObject, listIn, objectIn, saysNothing, without } from "./json-fields.ts";

const OURS: ReadonlySet<string> = new Set(["kept", "made", "given"]);
const EXTENSIONS: ReadonlySet<string> = new Set(["extensions"]);

/**
 * An object as it was before `conform` made it fit: what had been moved into extensions stands where
 * it stood, what had been made is gone. Our other notes stay under `extensions.waymark`.
 */
export function restored(object: JsonObject): JsonObject {
  const { own, given } = notesOf(object);
  const made = new Set(listIn(own, "made").map(String));
  const fields = Object.entries(without(object, EXTENSIONS))
    .filter(([name]) => !made.has(name))
    .map(([name, field]) => [name, restoredValue(field)] as const);
  return Object.fromEntries([
    ...fields,
    ...(given === undefined || saysNothing(given) ? [] : [["extensions", given] as const]),
    ...Object.entries(objectIn(own, "kept")),
  ]);
}

function restoredValue(value: JsonValue): JsonValue {
  if (isList(value)) return value.map(restoredValue);
  return isObject(value) ? restored(value) : value;
}

/** What `conform` noted, and the extensions without it. */
interface Notes {
  readonly own: JsonObject;
  readonly given: JsonValue | undefined;
}

function notesOf({ extensions }: JsonObject): Notes {
  if (isList(extensions)) return listedNotes(extensions);
  if (!isObject(extensions)) return { own: {}, given: extensions };
  const own = objectIn(extensions, "waymark");
  const rest = without(own, OURS);
  const others = without(extensions, new Set(["waymark"]));
  const left = Object.keys(rest).length === 0 ? others : { ...others, waymark: rest };
  return { own, given: own.given ?? left };
}

function listedNotes(extensions: readonly JsonValue[]): Notes {
  const last = extensions.at(-1);
  const own = isObject(last) ? objectIn(last, "waymark") : {};
  const isOurs = Object.keys(own).length > 0;
  const rest = isOurs ? extensions.slice(0, -1) : extensions;
  return { own, given: own.given ?? rest };
}
