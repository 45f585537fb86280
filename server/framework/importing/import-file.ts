import { decodeExactly } from "../document/decode.ts";
import { Report } from "../document/report.ts";
import type { Finding } from "../content/content.ts";
import type { ParsedJson } from "../json/json-text.ts";
import { parseJson } from "../json/json-text.ts";

/** A file that was brought, looked at in as many ways as telling its format takes, once each. */
export class ImportFile {
  readonly bytes: Uint8Array;
  #parsed: ParsedJson | NotUtf8 | undefined;
  #decoded: Decoded | undefined;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Whether its first character that can be seen is a brace. */
  get beginsWithBrace(): boolean {
    // Past a byte order mark, white space, and the zeros of UTF-16.
    const skipped = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20, 0xbb, 0xbf, 0xef, 0xfe, 0xff]);
    return this.bytes.find((byte) => !skipped.has(byte)) === 0x7b;
  }

  /** What it says in JSON; undefined where it is none. */
  get json(): unknown {
    if (!this.beginsWithBrace) return undefined;
    return "value" in this.parsed ? this.parsed.value : undefined;
  }

  /** What it says in JSON, or why that cannot be told. */
  get parsed(): ParsedJson | NotUtf8 {
    this.#parsed ??= parsedIn(this.bytes);
    return this.#parsed;
  }

  /** Its characters, none of them changed, and what was found while they were told. */
  get decoded(): Decoded {
    this.#decoded ??= decodedFrom(this.bytes);
    return this.#decoded;
  }
}

/** JSON is in UTF-8 or UTF-16 only. */
interface NotUtf8 {
  readonly code: "NOT_UTF8";
  readonly values: Finding["values"];
}

interface Decoded {
  /** Null, with an error, for what is no text. */
  readonly text: string | null;
  readonly findings: readonly Finding[];
}

function decodedFrom(bytes: Uint8Array): Decoded {
  const report = new Report();
  const text = decodeExactly(bytes, report);
  return { text, findings: report.byLine() };
}

function parsedIn(bytes: Uint8Array): ParsedJson | NotUtf8 {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const encoding = isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8";
  try {
    return parseJson(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return { code: "NOT_UTF8", values: {} };
  }
}
