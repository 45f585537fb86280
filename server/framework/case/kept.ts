import type { Extension, JsonObject } from "../content/content.ts";
import type { DraftThing } from "./drafted-things.ts";
import { associationRest, documentRest, itemRest } from "./rest.ts";
import { isObject, listIn, meaningful, textIn } from "./json-fields.ts";
import { ITEM_TYPE_IDS, derivedId } from "./derived.ts";
import { knownAs } from "./identifier.ts";
import { ownRubric } from "./own-parts.ts";
import type { Parentage } from "./parents.ts";
import type { CaseEdge, CaseItem, CaseSource } from "./source.ts";
import type { CaseTree } from "./tree.ts";

/** A package after reading, with what its items became. */
export interface Read {
  readonly source: CaseSource;
  readonly parentage: Parentage;
  readonly tree: CaseTree;
  readonly things: readonly DraftThing[];
  /** Key of the framework it was read to. */
  readonly key: string;
}

/**
 * What a package says beyond what Waymark uses, thing by thing, as it came; nothing where it says
 * only what an export would say again by itself.
 */
export function keptOf(read: Read): Extension[] {
  const framework = meaningful(frameworkRest(read));
  const own: Extension = { system: "CASE", kind: "FRAMEWORK", key: read.key, data: framework };
  const ofGroups = read.things.filter(({ kind }) => kind === "GROUP");
  const groups = new Set(ofGroups.map(({ item }) => item));
  const things = read.things.map((thing): Extension => {
    const { kind, key } = thing;
    return { system: "CASE", kind, key, data: meaningful(thingRest(thing, { ...read, groups })) };
  });
  return [own, ...things].filter(({ data }) => Object.keys(data).length > 0);
}

/** How many objects that Waymark does not use a package holds. */
export function countKept({ data }: Extension): number {
  const definitions = data.CFDefinitions;
  const defined = isObject(definitions)
    ? Object.keys(definitions).map((field) => listIn(definitions, field).length)
    : [];
  const lists = [listIn(data, "CFAssociations").length, listIn(data, "CFRubrics").length];
  return [...lists, ...defined].reduce((sum, count) => sum + count, 0);
}

function frameworkRest({ source, parentage }: Read) {
  const { definitions, rubrics, rest } = source;
  const own = ownRubric(source);
  return {
    CFDocument: documentRest(source),
    CFAssociations: parentage.unused.map(({ raw }) => raw),
    CFDefinitions: definitionsRest(definitions),
    CFRubrics: rubrics.filter((_, at) => at !== own).map(({ raw }) => raw),
    CFPackage: rest,
  };
}

/** Definitions without our own item types, and without lists that are empty. */
function definitionsRest(definitions: JsonObject): JsonObject {
  const ours: ReadonlySet<string> = new Set(Object.values(ITEM_TYPE_IDS));
  const isOurs = (one: unknown) => isObject(one) && ours.has(textIn(one, "identifier") ?? "");
  const types = listIn(definitions, "CFItemTypes").filter((one) => !isOurs(one));
  const { CFItemTypes, ...others } = definitions;
  return meaningful(CFItemTypes === undefined ? others : { ...others, CFItemTypes: types });
}

/** The same, with the items that became groups. */
interface Grouped extends Read {
  readonly groups: ReadonlySet<CaseItem>;
}

function thingRest(thing: DraftThing, read: Grouped) {
  const { item, kind, key, translations } = thing;
  const { source, parentage } = read;
  const file = textIn(source.document.own, "key");
  const idOf = (...more: string[]) => (file === null ? null : derivedId(file, kind, key, ...more));
  const inOthers = translations.map(({ item: other, edge }) => {
    const { language } = other;
    const CFItem = itemRest(other, { kind, key, derived: idOf(language), source });
    const derived = idOf(language, "TRANSLATION");
    const CFAssociation = associationRest(edge.raw, { derived, source });
    return [language, meaningful({ CFItem, CFAssociation })] as const;
  });
  const edge = parentage.chosen.get(item.id);
  return {
    CFItem: itemRest(item, { kind, key, derived: idOf(), source }),
    CFAssociation: {
      ...(edge === undefined ? {} : associationRest(edge.raw, { derived: idOf("CHILD"), source })),
      ...parentRest(thing, edge, read),
    },
    translations: meaningful(Object.fromEntries(inOthers)),
  };
}

/**
 * Where an item stood, if that is elsewhere than what it was read to would stand. A group goes back
 * below groups only: they come first, whatever else it stood below.
 */
function parentRest(
  { item, kind, within }: DraftThing,
  edge: CaseEdge | undefined,
  { tree, groups }: Grouped,
): JsonObject {
  const above = tree.above.get(item);
  const identifier = above && knownAs(above.raw);
  if (edge === undefined || !identifier) return {};
  const isElsewhere = kind === "GROUP" ? groups.has(above) : above !== within;
  return isElsewhere ? { destinationNodeURI: { identifier } } : {};
}
