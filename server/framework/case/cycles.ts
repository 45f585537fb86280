/**
 * Takes the parents of those away whose way up comes back to them, one of each circle, and answers
 * them: the first that was met.
 */
export function withoutCycles(parents: Map<string, string>): string[] {
  const cut: string[] = [];
  const done = new Set<string>();
  for (const start of parents.keys()) {
    const way = new Set<string>();
    let next: string | undefined = start;
    while (next !== undefined && !done.has(next) && !way.has(next)) {
      way.add(next);
      next = parents.get(next);
    }
    if (next !== undefined && way.has(next)) {
      parents.delete(next);
      cut.push(next);
    }
    for (const one of way) done.add(one);
  }
  return cut;
}
