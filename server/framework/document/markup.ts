import { Parser } from "htmlparser2";
import type { Notice } from "./left-out.ts";
import { DroppedContent, noticeAttributes } from "./left-out.ts";
import { ATTRIBUTE_LIMIT, DEPTH_LIMIT, MARK_LIMIT, hasTooManyTags } from "./markup-limits.ts";
import { unclosedTags, withStrays, withoutStrays } from "./stray.ts";
import { BLOCK_TAGS, DROPPED_TAGS, isKnownTag } from "./tags.ts";

/** One event of markup: text, or a tag of structure that opens or closes. */
export interface Mark {
  readonly kind: "text" | "open" | "close";
  /** The text, or the name of the tag. */
  readonly value: string;
  /** Where it begins, in characters from the start. */
  readonly offset: number;
  /** Of an opening tag. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Why reading stopped: what is given is no document. */
export type MarkupFault = "TOO_DEEP" | "TOO_MANY_ITEMS";

/**
 * The text and structural tags of a piece of HTML. Entities are decoded; tags inside a line of
 * text vanish; a tag that HTML does not know becomes text; what is dropped is noticed with its
 * words. A fault in place of the marks if there are too many or they are nested too deeply.
 */
export function readMarkup(source: string, notice: Notice): Mark[] | MarkupFault {
  if (!/<[a-z/!?]|&/iu.test(source)) return [{ kind: "text", value: source, offset: 0 }];
  if (hasTooManyTags(source)) return "TOO_MANY_ITEMS";
  const reading = new MarkupReading(source, notice);
  return reading.run();
}

/** One run of the parser over one source. */
class MarkupReading {
  readonly #marks: Mark[] = [];
  readonly #parser: Parser;
  readonly #source: string;
  readonly #notice: Notice;
  #depth = 0;
  #attributes = 0;
  #fault: MarkupFault | null = null;
  /** The dropped tag we are inside of. */
  #dropping: DroppedContent | null = null;
  /** Text since the last mark, and where it began. */
  #held = "";
  #heldAt = 0;
  /** Up to where the parser has told us what it read. */
  #told = 0;

  constructor(source: string, notice: Notice) {
    this.#source = source;
    this.#notice = notice;
    this.#parser = new Parser({
      onattribute: () => this.#attribute(),
      onopentag: (name, attributes) => this.#open(name, attributes),
      onclosetag: (name, isImplied) => this.#close(name, isImplied),
      ontext: (text) => this.#text(text),
      oncomment: (text) => this.#comment(text),
      onprocessinginstruction: (name, text) => this.#declaration(name, text),
    });
  }

  run(): Mark[] | MarkupFault {
    this.#parser.write(withoutStrays(this.#source));
    if (this.#fault !== null) return this.#fault;
    this.#parser.end();
    this.#endText();
    if (this.#dropping !== null) this.#endDropping();
    else if (this.#parser.startIndex < this.#source.length) this.#leftOver();
    return this.#marks;
  }

  #attribute(): void {
    this.#attributes += 1;
    if (this.#attributes > ATTRIBUTE_LIMIT) this.#stop("TOO_MANY_ITEMS");
  }

  #open(name: string, attributes: Record<string, string>): void {
    const offset = this.#tell();
    this.#depth += 1;
    if (this.#depth > DEPTH_LIMIT) this.#stop("TOO_DEEP");
    else if (this.#marks.length > MARK_LIMIT) this.#stop("TOO_MANY_ITEMS");
    else if (this.#dropping === null) this.#begin(name, attributes, offset);
  }

  #stop(fault: MarkupFault): void {
    this.#fault = fault;
    this.#parser.pause();
  }

  #begin(name: string, attributes: Record<string, string>, offset: number): void {
    if (!isKnownTag(name)) return this.#unknown(offset);
    noticeAttributes({ tag: name, offset }, attributes, this.#notice);
    if (DROPPED_TAGS.has(name)) this.#dropping = new DroppedContent(name, this.#depth, offset);
    else if (BLOCK_TAGS.has(name)) {
      this.#endText();
      this.#marks.push({ kind: "open", value: name, offset, attributes });
    }
  }

  #close(name: string, isImplied: boolean): void {
    const offset = isImplied ? this.#parser.startIndex : this.#tell();
    const isEnd = this.#dropping?.depth === this.#depth;
    this.#depth -= 1;
    if (isEnd) this.#endDropping();
    else if (this.#dropping === null && BLOCK_TAGS.has(name)) {
      this.#endText();
      this.#marks.push({ kind: "close", value: name, offset });
    }
  }

  #text(text: string): void {
    const offset = this.#tell();
    if (this.#dropping !== null) this.#dropping.hold(text);
    else this.#hold(text, offset);
  }

  #hold(text: string, offset: number): void {
    if (this.#held === "") this.#heldAt = offset;
    this.#held += text;
  }

  /** The text since the last tag becomes one mark; a `<` that looks like a tag is noticed. */
  #endText(): void {
    if (this.#held === "") return;
    const text = this.#held;
    this.#held = "";
    const offset = this.#heldAt;
    for (const start of unclosedTags(text)) this.#notice("UNCLOSED_TAG", start, offset);
    this.#marks.push({ kind: "text", value: withStrays(text), offset });
  }

  #comment(text: string): void {
    const offset = this.#tell();
    if (text.trim() !== "") this.#notice("CONTENT_DROPPED", text.trim(), offset);
  }

  #declaration(name: string, text: string): void {
    const offset = this.#tell();
    if (!/^(?:!doctype|\?xml)/u.test(name)) this.#notice("CONTENT_DROPPED", text, offset);
  }

  /** A tag that HTML does not know: its inside is kept as text. */
  #unknown(offset: number): void {
    const inside = withoutBrackets(this.#source.slice(offset, this.#parser.endIndex));
    this.#notice("UNKNOWN_TAG", inside, offset);
    this.#hold(` ${inside} `, offset);
  }

  /** What stands in a tag that never ends is given back as text. */
  #leftOver(): void {
    const inside = withoutBrackets(this.#source.slice(this.#told));
    this.#notice("UNCLOSED_TAG", inside, this.#told);
    this.#marks.push({ kind: "text", value: ` ${inside} `, offset: this.#told });
  }

  #endDropping(): void {
    this.#dropping?.end(this.#notice);
    this.#dropping = null;
  }

  /** Remembers how far the parser has read, and answers where this event began. */
  #tell(): number {
    this.#told = Math.max(this.#told, this.#parser.endIndex + 1);
    return this.#parser.startIndex;
  }
}

function withoutBrackets(tag: string): string {
  return tag.replace(/[<>]/gu, " ").trim();
}
