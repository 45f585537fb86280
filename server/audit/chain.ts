import type { AuditChange } from "./audit.ts";

/** An entry as it is chained, with what is said beside it; hashes are in hexadecimal. */
export interface ChainedEntry {
  readonly id: number;
  readonly at: number;
  readonly action: string;
  readonly actor: number | null;
  readonly subjectType: string;
  readonly subjectId: number;
  readonly framework: number | null;
  readonly requestId: string | null;
  readonly digest: string;
  readonly previousHash: string;
  readonly hash: string;
  /** Null once what it says is erased. */
  readonly salt: string | null;
  readonly reason: string | null;
  readonly changes: readonly AuditChange[];
}

/** SHA-256, in hexadecimal, over the bytes of a hash in hexadecimal and then those of a text. */
export type Sha256 = (hash: string, text: string) => string;

/** The hash that the first entry follows on. */
export const CHAIN_BEGINS = "00".repeat(32);

/** The hash an entry must have, worked out from all that it holds and from the one before. */
export const hashOf = (entry: ChainedEntry, sha256: Sha256): string =>
  sha256(
    entry.previousHash,
    chainText([
      String(entry.id),
      String(entry.at),
      entry.action,
      number(entry.actor),
      entry.subjectType,
      String(entry.subjectId),
      number(entry.framework),
      entry.requestId,
      entry.digest,
    ]),
  );

/** The digest an entry must hold of what is said beside it. */
export const digestOf = (
  { salt, reason, changes }: Pick<ChainedEntry, "salt" | "reason" | "changes">,
  sha256: Sha256,
): string =>
  sha256(
    "",
    chainText([salt, reason, ...changes.flatMap(({ field, from, to }) => [field, from, to])]),
  );

/** Texts as one, each with the number of its bytes, so that no two lists read alike. */
export const chainText = (parts: readonly (string | null)[]): string =>
  parts.map((part) => (part === null ? "-" : `${Buffer.byteLength(part)}:${part}`)).join(",");

const number = (value: number | null): string | null => (value === null ? null : String(value));
