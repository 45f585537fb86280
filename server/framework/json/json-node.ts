import type { Language, Level, Texts } from "../../level.ts";
import type { Finding, JsonObject } from "../content.ts";
import type { JsonFindingCode } from "./json.words.ts";

/** How many findings are listed; JSON that is wrong throughout says the same again and again. */
const FINDING_LIMIT = 200;

/** How many elements and texts are read of one JSON text, far more than any framework has. */
const VALUE_LIMIT = 100_000;

/** Collects what is wrong or odd in one JSON text. */
export class JsonReport {
  readonly findings: Finding[] = [];
  failed = false;
  #values = 0;

  /** Something is wrong, so that nothing of the text may be used. */
  error(code: JsonFindingCode, path: readonly string[], values: Finding["values"] = {}): void {
    this.failed = true;
    this.#add({ severity: "ERROR", code, values, line: null, path });
  }

  /** Something is odd, and somebody should look at it. */
  warn(code: JsonFindingCode, path: readonly string[], values: Finding["values"] = {}): void {
    this.#add({ severity: "WARNING", code, values, line: null, path });
  }

  /** Whether so many more elements or texts may be read; where not, the whole is refused. */
  mayRead(count: number): boolean {
    const hadRoom = this.#values <= VALUE_LIMIT;
    this.#values += count;
    if (this.#values <= VALUE_LIMIT) return true;
    if (hadRoom) this.error("TOO_MANY_ITEMS", [], { limit: VALUE_LIMIT });
    return false;
  }

  #add(finding: Finding): void {
    if (this.findings.length < FINDING_LIMIT) this.findings.push(finding);
  }
}

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

  /** The fields of an object by name; others than these are reported and left out. */
  fields<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, JsonNode>> {
    const object = this.#object();
    const known: ReadonlySet<string> = new Set(names);
    for (const name of Object.keys(object).filter((name) => !known.has(name))) {
      this.report.warn("UNKNOWN_FIELD", [...this.path, name]);
    }
    const nodes = names.map((name) => [name, this.#at(name, object[name])] as const);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each of the names
    return Object.fromEntries(nodes) as Record<Name, JsonNode>;
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

  /** A key: 1 to 200 characters without spaces. */
  key(): string {
    if (typeof this.value === "string" && /^[^\s\p{C}]{1,200}$/u.test(this.value)) {
      return this.value;
    }
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
    else if (/[\0\p{Surrogate}]/u.test(this.value)) this.report.error("UNFIT_TEXT", this.path);
  }

  #object(): Readonly<Record<string, unknown>> {
    const { value } = this;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
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

function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iu.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
