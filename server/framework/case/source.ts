import type { Language } from "../../level.ts";
import type { JsonObject, JsonValue } from "../content/content.ts";
import { languageIn } from "./case-language.ts";
import { identifierOf, knownAs, leadsTo } from "./identifier.ts";
import { textsOf } from "./item-texts.ts";
import { isObject, listIn, objectIn, textIn, without } from "./json-fields.ts";
import { isInstant, numberOf } from "./mended.ts";
import { noted } from "./noted.ts";
import type { Noted } from "./noted.ts";
import { restored } from "./restored.ts";
import type { CaseReport } from "./report.ts";

/** One CFItem. */
export interface CaseItem extends Noted {
  readonly id: string;
  /** Its place in the list. */
  readonly at: number;
  readonly language: Language;
}

/** One CFAssociation. */
export interface CaseEdge extends Noted {
  readonly at: number;
  readonly type: string;
  readonly origin: string | null;
  readonly destination: string | null;
  /** Infinite where it has none. */
  readonly sequence: number;
}

/** A package taken apart; nothing has been decided about it yet. */
export interface CaseSource {
  readonly document: Noted;
  readonly id: string;
  readonly language: Language;
  readonly items: ReadonlyMap<string, CaseItem>;
  readonly edges: readonly CaseEdge[];
  readonly definitions: JsonObject;
  readonly rubrics: readonly { readonly at: number; readonly raw: JsonObject }[];
  /** What else stands in the package. */
  readonly rest: JsonObject;
}

const PARTS = new Set(["CFDocument", "CFItems", "CFAssociations", "CFDefinitions", "CFRubrics"]);

/** Takes a package apart; what is no object, or given twice, is reported and left out. */
export function sourceOf(value: JsonObject, report: CaseReport): CaseSource {
  const written = objectIn(value, "CFDocument");
  const document = noted(written);
  const language = languageIn(document.raw) ?? "en";
  checkDate(document.raw, ["CFDocument"], report);
  return {
    document,
    id: knownAs(written) ?? identifierOf("DOCUMENT", textIn(written, "title") ?? ""),
    language,
    items: itemsOf(value, language, report),
    edges: objectsIn(value, "CFAssociations", report).map((one) => edgeOf(one, report)),
    definitions: restored(objectIn(value, "CFDefinitions")),
    rubrics: objectsIn(value, "CFRubrics", report).map(({ at, raw }) => ({
      at,
      raw: restored(raw),
    })),
    rest: without(restored(without(value, PARTS)), PARTS),
  };
}

function itemsOf(value: JsonObject, language: Language, report: CaseReport): Map<string, CaseItem> {
  const items = new Map<string, CaseItem>();
  for (const { at, raw: object } of objectsIn(value, "CFItems", report)) {
    const path = ["CFItems", `${at}`];
    const given = knownAs(object);
    const id = given ?? identifierOf("ITEM", `${at}`, textIn(object, "fullStatement") ?? "");
    if (given === null) report.warn("CASE_NO_IDENTIFIER", path, { identifier: id });
    if (items.has(id)) {
      report.warn("CASE_IDENTIFIER_TWICE", [...path, "identifier"], { identifier: id });
      continue;
    }
    checkDate(object, path, report);
    const item = { id, at, language: languageIn(object) ?? language, ...noted(object) };
    if (textIn(item.raw, "fullStatement") === null) {
      const values = { text: textsOf(item).statement };
      report.warn("CASE_EMPTY_STATEMENT", [...path, "fullStatement"], values);
    }
    items.set(id, item);
  }
  return items;
}

function edgeOf({ at, raw: object }: Placed, report: CaseReport): CaseEdge {
  const origin = leadsTo(objectIn(object, "originNodeURI"));
  const destination = leadsTo(objectIn(object, "destinationNodeURI"));
  const type = textIn(object, "associationType") ?? "";
  const sequence = numberOf(object.sequenceNumber) ?? Number.POSITIVE_INFINITY;
  const path = ["CFAssociations", `${at}`];
  const { sequenceNumber: said } = object;
  if (said !== undefined && said !== null && !Number.isInteger(said)) {
    report.warn("CASE_SEQUENCE", [...path, "sequenceNumber"], { value: shown(said) });
  }
  if (origin === null || destination === null) report.warn("CASE_ENDS_MISSING", path);
  checkDate(object, path, report);
  return { at, type, origin, destination, sequence, ...noted(object) };
}

interface Placed {
  readonly at: number;
  readonly raw: JsonObject;
}

function objectsIn(value: JsonObject, field: string, report: CaseReport): Placed[] {
  return listIn(value, field).flatMap((raw, at) => {
    if (isObject(raw)) return [{ at, raw }];
    report.warn("CASE_NOT_AN_OBJECT", [field, `${at}`]);
    return [];
  });
}

function checkDate(
  { lastChangeDateTime: date }: JsonObject,
  path: readonly string[],
  report: CaseReport,
): void {
  if (date === undefined || (typeof date === "string" && isInstant(date))) return;
  report.warn("CASE_BAD_DATE", [...path, "lastChangeDateTime"], { value: shown(date) });
}

function shown(value: JsonValue): string {
  return (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 60);
}
