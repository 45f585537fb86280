import { isObject, objectIn, textIn } from "./json-fields.ts";
import { notesOn } from "./noted.ts";

/** Whether parsed JSON is a CASE package that Waymark wrote: then it speaks of all of a framework. */
export function isOwnPackage(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { CFPackage: inner } = value;
  const document = objectIn(isObject(inner) ? inner : value, "CFDocument");
  return textIn(notesOn(document), "key") !== null;
}
