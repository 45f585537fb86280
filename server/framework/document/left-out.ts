import { withStrays } from "./stray.ts";
import { isPlainAttribute } from "./tags.ts";

/** What is left out of the text or kept in another shape: a code, a quotation, and where. */
export type Notice = (code: NoticeCode, quote: string, offset: number) => void;
type NoticeCode = "CONTENT_DROPPED" | "ATTRIBUTE_DROPPED" | "UNKNOWN_TAG" | "UNCLOSED_TAG";

/** Notices each attribute of a tag that holds something to read. */
export function noticeAttributes(
  { tag, offset }: { readonly tag: string; readonly offset: number },
  attributes: Readonly<Record<string, string>>,
  notice: Notice,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (isPlainAttribute(tag, name, value)) continue;
    notice("ATTRIBUTE_DROPPED", `${tag} ${name}="${value}"`, offset);
  }
}

/** A tag whose content is dropped, while it is open. */
export class DroppedContent {
  /** How deep the tag is nested. */
  readonly depth: number;
  readonly #tag: string;
  readonly #offset: number;
  #held = "";

  constructor(tag: string, depth: number, offset: number) {
    this.#tag = tag;
    this.depth = depth;
    this.#offset = offset;
  }

  /** More text inside the tag. */
  hold(text: string): void {
    this.#held += text;
  }

  /** The tag ends: what it held is noticed, if it is more than white space. */
  end(notice: Notice): void {
    const held = withStrays(this.#held).trim();
    if (held !== "") notice("CONTENT_DROPPED", `${this.#tag}: ${held}`, this.#offset);
  }
}
