/** Numbers that look like chance and are the same at every run. */
export interface Random {
  /** From 0, included, to 1, not. */
  next(): number;
  /** A whole number from 0, included, to the limit, not. */
  below(limit: number): number;
  /** A whole number between the two, both included. */
  between(least: number, most: number): number;
  /** True so often: 0 never, 1 always. */
  chance(share: number): boolean;
  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** So many different ones of a list, or all of a shorter one. */
  some<Item>(items: readonly Item[], count: number): Item[];
  /** One of the keys, each as often as its share of the sum says. */
  weighted<Key extends string>(shares: Readonly<Record<Key, number>>): Key;
}

/**
 * The chance that belongs to these numbers and to no others, so that each person's facts can be
 * made at any time, in any order, without everyone else's.
 */
export function randomFor(...seeds: readonly number[]): Random {
  const next = mulberry32(seeds.reduce(mixed, 0x9e3779b9));
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => next() < share,
    pick: (items) => itemAt(items, below(items.length)),
    some(items, count) {
      const left = [...items];
      const taken = Math.min(count, left.length);
      return Array.from({ length: taken }, () => left.splice(below(left.length), 1)).flat();
    },
    weighted: (shares) => weightedKey(shares, next()),
  };
}

/**
 * Deals each key as often as its share says, in an order of chance, over and over: so that even a
 * few draws bring everything.
 */
export function deckOf<Key extends string>(
  shares: Readonly<Record<Key, number>>,
  random: Random,
): () => Key {
  const cards = keysOf(shares).flatMap((key) => Array.from({ length: shares[key] }, () => key));
  let left: Key[] = [];
  return () => {
    if (left.length === 0) left = random.some(cards, cards.length);
    return left.pop() ?? itemAt(cards, 0);
  };
}

/** The item at a place that is known to exist; a RangeError otherwise. */
export function itemAt<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new RangeError(`There is no item ${place} of ${items.length}.`);
  return item;
}

function weightedKey<Key extends string>(shares: Readonly<Record<Key, number>>, at: number): Key {
  const keys = keysOf(shares);
  let left = at * keys.reduce((sum, key) => sum + shares[key], 0);
  const found = keys.find((key) => (left -= shares[key]) < 0);
  return found ?? itemAt(keys, keys.length - 1);
}

function keysOf<Key extends string>(shares: Readonly<Record<Key, number>>): Key[] {
  const keys: Key[] = [];
  for (const key in shares) keys.push(key);
  return keys;
}

/** The finisher of MurmurHash3, so that neighbouring numbers lead to unlike ones. */
function mixed(state: number, seed: number): number {
  let hash = state ^ Math.imul(seed, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Tommy Ettinger's generator of 32 bits of state, in the public domain. */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296;
  };
}
