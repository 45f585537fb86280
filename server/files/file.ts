import type { Subject } from "./subject.ts";

/** A file as somebody fetches it. */
export interface MadeFile {
  readonly body: string | Uint8Array;
  /** Its media type, with the character set of a text. */
  readonly mediaType: string;
  /** What it is called where it is kept; any letters. */
  readonly fileName: string;
}

/** For each kind of subject who makes the file, anew for each reader; null: not for this one. */
export type Makers<Reader> = {
  readonly [Kind in Subject["kind"]]: (
    what: Extract<Subject, { readonly kind: Kind }>,
    reader: Reader,
  ) => Promise<MadeFile | null>;
};
