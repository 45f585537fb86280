import type { ItemKind, JsonObject, JsonValue } from "../content/content.ts";
import { isList, isObject } from "./json-fields.ts";
import { CASE_KINDS } from "./kinds.ts";

type Check = (value: JsonValue) => boolean;

const isObjects: Check = (value) => isList(value) && value.every(isObject);
const isDefinitions: Check = (value) => isObject(value) && Object.values(value).every(isObjects);

const OF_FRAMEWORK: Readonly<Record<string, Check>> = {
  CFDocument: isObject,
  CFAssociations: isObjects,
  CFDefinitions: isDefinitions,
  CFRubrics: isObjects,
  CFPackage: isObject,
};

const OF_ITEM: Readonly<Record<string, Check>> = {
  CFItem: isObject,
  CFAssociation: isObject,
  translations: (value) => isObject(value) && Object.values(value).every(isObject),
};

/** Whether an extension is one as reading CASE makes it, so that an export can weave it in. */
export function fitsCase(data: JsonObject, kind: ItemKind): boolean {
  const checks = kind === "FRAMEWORK" ? OF_FRAMEWORK : ofItem(kind);
  return Object.entries(data).every(
    ([name, value]) => Object.hasOwn(checks, name) && checks[name]?.(value) === true,
  );
}

function ofItem(kind: ItemKind): Readonly<Record<string, Check>> {
  return CASE_KINDS.some((one) => one === kind) ? OF_ITEM : {};
}
