import { CHAIN_BEGINS, digestOf, hashOf } from "./chain.ts";
import type { ChainedEntry, Sha256 } from "./chain.ts";

/** A place in the chain: how many entries lead up to it, and the hash of the last of them. */
export interface ChainEnd {
  readonly entries: number;
  readonly hash: string;
}

/** What shows that somebody tampered with the chain, and where: from one entry to another. */
export interface Fault {
  readonly code: FaultCode;
  readonly from: number;
  readonly to: number;
}

/** The ways in which a chain can be broken. */
export type FaultCode =
  | "ENTRY_CHANGED"
  | "VALUES_CHANGED"
  | "MISSING"
  | "UNLINKED"
  | "OUTSIDE"
  | "END_CHANGED"
  | "END_GONE"
  | "NOT_AS_KNOWN";

/** Where a chain begins that nothing was added to yet. */
export const chainStart: ChainEnd = { entries: 0, hash: CHAIN_BEGINS };

/** What is wrong with one entry, given the place in the chain that was reached before it. */
export function faultsOf(entry: ChainedEntry, before: ChainEnd, sha256: Sha256): Fault[] {
  const faults: Fault[] = [];
  const next = before.entries + 1;
  const here = (code: FaultCode): Fault => ({ code, from: entry.id, to: entry.id });
  if (entry.id > next) faults.push({ code: "MISSING", from: next, to: entry.id - 1 });
  else if (entry.previousHash !== before.hash) faults.push(here("UNLINKED"));
  if (entry.hash !== hashOf(entry, sha256)) faults.push(here("ENTRY_CHANGED"));
  if (!saysWhatItSaid(entry, sha256)) faults.push(here("VALUES_CHANGED"));
  return faults;
}

/** Whether what an entry says was erased, as one may; then there is nothing to compare. */
export const isErased = ({ salt }: ChainedEntry): boolean => salt === null;

function saysWhatItSaid(entry: ChainedEntry, sha256: Sha256): boolean {
  if (!isErased(entry)) return entry.digest === digestOf(entry, sha256);
  const { reason, changes } = entry;
  return reason === null && changes.every(({ from, to }) => from === null && to === null);
}

/** What is wrong with the end of the chain: `reached` is where its entries lead, `end` what was noted. */
export function faultsAtEnd(reached: ChainEnd, end: ChainEnd | null): Fault[] {
  if (end === null) return [{ code: "END_GONE", from: reached.entries, to: reached.entries }];
  if (reached.entries < end.entries) {
    return [{ code: "MISSING", from: reached.entries + 1, to: end.entries }];
  }
  if (reached.hash === end.hash) return [];
  return [{ code: "END_CHANGED", from: end.entries, to: end.entries }];
}

/** What is wrong where an end of the chain that was noted elsewhere is not in it any more. */
export function faultsAgainst(known: ChainEnd, hashThere: string | undefined): Fault[] {
  if (hashThere === known.hash) return [];
  return [{ code: "NOT_AS_KNOWN", from: known.entries, to: known.entries }];
}
