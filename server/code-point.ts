/**
 * Compares two texts by code point, as PostgreSQL's collation "C" does in UTF-8; `<` compares
 * UTF-16 units, which differs above U+FFFF. Negative where the first comes first, 0 where both
 * are the same.
 */
export function compareByCodePoint(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  for (let at = 0; at < shorter; at += 1) {
    if (one.charCodeAt(at) !== other.charCodeAt(at)) {
      return (one.codePointAt(at) ?? 0) - (other.codePointAt(at) ?? 0);
    }
  }
  return one.length - other.length;
}
