import type { JsonObject } from "../content/content.ts";
import { derivedId } from "./derived.ts";
import { knownAs } from "./identifier.ts";
import { objectIn } from "./json-fields.ts";
import type { CaseKind } from "./kinds.ts";
import { isOfOurType, writtenItems } from "./write-item.ts";
import type { WrittenItem } from "./write-item.ts";
import { identityOf, linkTo } from "./writing.ts";
import type { Identity, Writing } from "./writing.ts";
import { writtenThings } from "./written-things.ts";
import type { WrittenThing } from "./written-things.ts";

/** The items of an export with the associations that hold them together. */
export interface WrittenTree {
  readonly items: readonly JsonObject[];
  readonly associations: readonly JsonObject[];
  /** How the competencies are identified, by key. */
  readonly competencies: ReadonlyMap<string, JsonObject>;
  /** The kinds that are written with our own item types. */
  readonly ownTypes: ReadonlySet<CaseKind>;
}

/** Writes groups, competencies and indicators, each below what it belongs to. */
export function writeItems(document: JsonObject, writing: Writing): WrittenTree {
  const tree = new Tree(document, writing);
  for (const thing of writtenThings(writing.content)) tree.add(thing);
  return tree;
}

class Tree implements WrittenTree {
  readonly items: JsonObject[] = [];
  readonly associations: JsonObject[] = [];
  readonly competencies = new Map<string, JsonObject>();
  readonly ownTypes = new Set<CaseKind>();
  readonly #document: JsonObject;
  readonly #writing: Writing;
  /** Links to things that have been written, by kind and key. */
  readonly #links = new Map<string, JsonObject>();
  /** The same by what each was known as where it came from. */
  readonly #known = new Map<string, JsonObject>();
  /** How many stand below each. */
  readonly #counts = new Map<JsonObject, number>();

  constructor(document: JsonObject, writing: Writing) {
    this.#document = document;
    this.#writing = writing;
  }

  add(thing: WrittenThing): void {
    const { kind, key } = thing;
    const [main, ...translations] = writtenItems(thing, this.#writing);
    if (main === undefined) return;
    const link = linkTo(main.identity, main.title);
    this.items.push(main.fields, ...translations.map(({ fields }) => fields));
    this.associations.push(this.#childOf(thing, main, link));
    for (const one of translations) this.associations.push(this.#translationOf(thing, one, link));
    this.#links.set(`${kind} ${key}`, link);
    this.#known.set(knownAs(main.fields) ?? "", link);
    if (kind === "COMPETENCY") this.competencies.set(key, link);
    if (isOfOurType(main)) this.ownTypes.add(kind);
  }

  #childOf(thing: WrittenThing, { association: rest }: WrittenItem, link: JsonObject): JsonObject {
    const parent = this.#parentOf(thing, rest);
    const sequenceNumber = (this.#counts.get(parent) ?? 0) + 1;
    this.#counts.set(parent, sequenceNumber);
    const ends = { originNodeURI: link, destinationNodeURI: parent };
    const identity = this.#identity(rest, thing, "CHILD");
    return { ...identity.fields, associationType: "isChildOf", sequenceNumber, ...rest, ...ends };
  }

  #translationOf(
    thing: WrittenThing,
    { association: rest, identity: of, title, language }: WrittenItem,
    main: JsonObject,
  ): JsonObject {
    const ends = { originNodeURI: linkTo(of, title), destinationNodeURI: main };
    const identity = this.#identity(rest, thing, language, "TRANSLATION");
    return { ...identity.fields, associationType: "isTranslationOf", ...rest, ...ends };
  }

  #identity(rest: JsonObject, { kind, key }: WrittenThing, ...more: string[]): Identity {
    const derived = derivedId(this.#writing.content.key, kind, key, ...more);
    return identityOf(rest, { derived, address: "CFAssociations" }, this.#writing);
  }

  /** Where it stood elsewhere, if that has been written; so nothing stands below itself. */
  #parentOf({ parent }: WrittenThing, association: JsonObject): JsonObject {
    const stood = this.#known.get(knownAs(objectIn(association, "destinationNodeURI")) ?? "");
    if (stood !== undefined) return stood;
    const link = parent && this.#links.get(`${parent.kind} ${parent.key}`);
    return link ?? this.#document;
  }
}
