import type { FrameworkContent, JsonObject, JsonValue } from "../content/content.ts";
import { conform } from "./conform.ts";
import { ITEM_TYPE_IDS } from "./derived.ts";
import { isObject, listIn, objectIn } from "./json-fields.ts";
import type { CaseKind } from "./kinds.ts";
import { CASE_KINDS, ITEM_TYPES } from "./kinds.ts";
import { writeDocument } from "./write-document.ts";
import { writeItems } from "./write-items.ts";
import { writeRubric } from "./write-rubric.ts";
import { identityOf, withNotes, writingOf } from "./writing.ts";
import type { CaseFacts, Writing } from "./writing.ts";

/**
 * A framework version as a package of CASE 1.1, the same for the same content and facts. What
 * CASE has no place for stands in extensions named `waymark`, so that reading it back gives an
 * equal content; what came from CASE goes back as it came, identifiers included.
 */
export function writeCase(content: FrameworkContent, facts: CaseFacts): JsonObject {
  const writing = writingOf(content, facts);
  const given = writing.extensions.on("FRAMEWORK", content.key) ?? {};
  const document = writeDocument(writing);
  const tree = writeItems(document.link, writing);
  const others = listIn(given, "CFAssociations").filter(isObject).map(setAside);
  const loose = {
    ...objectIn(given, "CFPackage"),
    CFDocument: document.fields,
    CFItems: tree.items,
    CFAssociations: [...tree.associations, ...others],
    CFDefinitions: definitions(objectIn(given, "CFDefinitions"), tree.ownTypes, writing),
    CFRubrics: [writeRubric(tree.competencies, writing), ...listIn(given, "CFRubrics")],
  };
  return conform(loose, { lastChange: writing.lastChange, uriBase: facts.uriBase });
}

/** A parent or a translation that did not count before shall not count again. */
function setAside(raw: JsonObject): JsonObject {
  const isOfTree = raw.associationType === "isChildOf" || raw.associationType === "isTranslationOf";
  return isOfTree ? withNotes(raw, { aside: true }) : raw;
}

function definitions(
  given: JsonObject,
  kinds: ReadonlySet<CaseKind>,
  writing: Writing,
): JsonObject {
  const ours = CASE_KINDS.filter((kind) => kinds.has(kind)).map((kind): JsonValue => {
    const derived = ITEM_TYPE_IDS[kind];
    const { fields } = identityOf({}, { derived, address: "CFItemTypes" }, writing);
    const title = ITEM_TYPES[kind];
    return { ...fields, title, description: title, hierarchyCode: HIERARCHY[kind] };
  });
  return { ...given, CFItemTypes: [...ours, ...listIn(given, "CFItemTypes")] };
}

const HIERARCHY: Readonly<Record<CaseKind, string>> = {
  GROUP: "1",
  COMPETENCY: "1.1",
  INDICATOR: "1.1.1",
};
