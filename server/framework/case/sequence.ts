/** Where something stands among others: by its number, else by where it was written. */
interface Sequenced {
  readonly sequence: number;
  readonly at: number;
}

/** Compares by sequence number, and then by place in the file. */
export function inSequence(one: Sequenced, other: Sequenced): number {
  if (one.sequence === other.sequence) return one.at - other.at;
  return one.sequence < other.sequence ? -1 : 1;
}
