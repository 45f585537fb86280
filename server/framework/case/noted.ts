import type { JsonObject } from "../content/content.ts";
import { isObject, objectIn, without } from "./json-fields.ts";
import { restored } from "./restored.ts";

/** An object of a package, with what Waymark noted in its extensions apart. */
export interface Noted {
  readonly raw: JsonObject;
  readonly own: JsonObject;
}

/** An object as it was before it was made fit, with what we noted about it apart. */
export function noted(written: JsonObject): Noted {
  const object = restored(written);
  const extensions = objectIn(object, "extensions");
  const own = extensions.waymark;
  if (!isObject(own)) return { raw: object, own: {} };
  const others = without(extensions, new Set(["waymark"]));
  const raw = without(object, new Set(["extensions"]));
  const isEmpty = Object.keys(others).length === 0;
  return { raw: isEmpty ? raw : { ...raw, extensions: others }, own };
}

/** What we noted on an object. */
export function notesOn(object: JsonObject): JsonObject {
  return objectIn(objectIn(object, "extensions"), "waymark");
}
