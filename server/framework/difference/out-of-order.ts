/**
 * Which of some places in a row have changed: all but the longest run that still stands in rising
 * order. So one thing carried from the end to the front is one move, not a move of all others.
 */
export function outOfOrder(places: readonly number[]): Set<number> {
  // Patience sorting: `ends` holds, for each length, where the run with the lowest end stops.
  const ends: number[] = [];
  const before: number[] = [];
  places.forEach((place, at) => {
    const length = firstNotBelow(ends, place, places);
    before[at] = ends[length - 1] ?? -1;
    ends[length] = at;
  });
  const moved = new Set(places.keys());
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) moved.delete(at);
  return moved;
}

function firstNotBelow(ends: readonly number[], place: number, places: readonly number[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
