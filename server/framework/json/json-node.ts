import type { Language, Level, Texts } from "../../level.ts";
import type { Finding, ItemKind, JsonObject } from "../content/content.ts";
import { ITEM_KEY_LENGTH, isItemKey } from "../slug.ts";
import type { JsonReport } from "./json-report.ts";
import type { JsonFindingCode } from "./json.words.ts";

/** The most fields that are kept of one thing though nobody knows them. */
const FIELD_LIMIT = 1_000;

/**
 * A value inside JSON and the way to it. Whatever is read from it has the type asked for: where
 * the value has another, that is reported and something empty takes its place.
 */
export class JsonNode {
  constructor(
    readonly value: unknown,
    readonly path: readonly string[],
    readonly report: JsonReport,
  ) {}

  /** The fields of an object by name. */
  fields<Name extends string>(names: readonly Name[]): Readonly<Record<Name, JsonNode>> {
    const object = this.#object();
    const nodes = names.map((name) => [name, this.#at(name, object[name])] as const);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each of the names
    return Object.fromEntries(nodes) as Record<Name, JsonNode>;
  }

  /** Keeps what an object says beyond the fields named, under the kind and key of what it is. */
  keepRest(names: readonly string[], kind: ItemKind, key: string): void {
    const others = this.#others(names);
    if (others.length === 0) return;
    if (others.length > FIELD_LIMIT) {
      this.report.error("TOO_MANY_HERE", this.path, { limit: FIELD_LIMIT });
      return;
    }
    const object = this.#object();
    const fields = Object.fromEntries(others.map((name) => [name, object[name]]));
    const rest = new JsonNode(fields, this.path, this.report);
    this.report.keep({ system: "JSON", kind, key, data: rest.data() }, this.path);
  }

  /** Reports each field beyond those named as left out. */
  leaveOut(names: readonly string[]): void {
    for (const name of this.#others(names)) {
      this.report.warn("FIELD_LEFT_OUT", [...this.path, name]);
    }
  }

  /** The elements of a list. */
  list(): JsonNode[] {
    if (Array.isArray(this.value)) {
      if (!this.report.mayRead(this.value.length)) return [];
      return this.value.map((one: unknown, at) => this.#at(String(at), one));
    }
    this.#wrong("NOT_A_LIST");
    return [];
  }

  /** The elements of a list that may be left out. */
  listOrNone(): JsonNode[] {
    return this.value === undefined ? [] : this.list();
  }

  /** A key: 1 to 200 characters without spaces, unless it may be longer. */
  key(longest = ITEM_KEY_LENGTH): string {
    const { value } = this;
    if (typeof value === "string" && isItemKey(value, longest)) return value;
    this.#wrong("NOT_A_KEY");
    return "";
  }

  /** A whole number of at least `least`. */
  whole(least: number): Level {
    const { value } = this;
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value < 32_768) {
      return value;
    }
    this.#wrong("NOT_A_NUMBER", { least });
    return least;
  }

  /** One of the words given. */
  oneOf<Word extends string>(words: readonly [Word, ...Word[]]): Word {
    const word = words.find((one) => one === this.value);
    if (word === undefined) this.#wrong("NOT_ONE_OF", { words: words.join(", ") });
    return word ?? words[0];
  }

  /** An object of whatever JSON can write, as it is. */
  data(): JsonObject {
    if (!this.#isFitData(this.value)) this.report.error("UNFIT_TEXT", this.path);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was parsed out of JSON
    return this.#object() as JsonObject;
  }

  /** A language tag as it is usually written, such as `en` or `fr-CA`. */
  language(): Language {
    if (typeof this.value === "string" && isLanguage(this.value)) return this.value;
    this.#wrong("NOT_A_LANGUAGE");
    return "en";
  }

  /** A text in one language or more. */
  texts(): Texts {
    const texts = Object.entries(this.#object());
    if (texts.length === 0) this.#wrong("NO_TEXTS");
    if (!this.report.mayRead(texts.length)) return {};
    for (const [language, text] of texts) this.#at(language, text).#checkText(language);
    return Object.fromEntries(texts.map(([language, text]) => [language, String(text)]));
  }

  /** What `read` makes of the node; null where the value is null or missing. */
  orNull<Value>(read: (node: JsonNode) => Value): Value | null {
    return this.value === null || this.value === undefined ? null : read(this);
  }

  #checkText(language: string): void {
    if (!isLanguage(language)) this.#wrong("NOT_A_LANGUAGE");
    if (typeof this.value !== "string" || this.value === "") this.#wrong("NOT_A_TEXT");
    else if (!isFit(this.value)) this.report.error("UNFIT_TEXT", this.path);
  }

  /** The names of an object's fields beyond those given. */
  #others(names: readonly string[]): string[] {
    const { value } = this;
    return isObject(value) ? Object.keys(value).filter((name) => !names.includes(name)) : [];
  }

  /** Whether a database can keep all that a value holds, as far as that may be read. */
  #isFitData(value: unknown): boolean {
    if (Array.isArray(value)) {
      return !this.report.mayKeep(value.length) || value.every((one) => this.#isFitData(one));
    }
    if (!isObject(value)) return isFit(value);
    const names = Object.keys(value);
    if (!this.report.mayKeep(names.length)) return true;
    return names.every((name) => isFit(name) && this.#isFitData(value[name]));
  }

  #object(): Readonly<Record<string, unknown>> {
    const { value } = this;
    if (isObject(value)) return value;
    this.#wrong("NOT_AN_OBJECT");
    return {};
  }

  #wrong(code: JsonFindingCode, values: Finding["values"] = {}): void {
    this.report.error(this.value === undefined ? "MISSING" : code, this.path, values);
  }

  #at(name: string, value: unknown): JsonNode {
    return new JsonNode(value, [...this.path, name], this.report);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a database can keep a text: no NUL, and no half of a character. */
function isFit(value: unknown): boolean {
  return typeof value !== "string" || !/[\0\p{Surrogate}]/u.test(value);
}

function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iu.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
