import type { Level } from "../../level.ts";
import { askedIn } from "./asked.ts";
import type { Continued } from "./continued.ts";
import type { Era } from "./era.ts";
import { readingsIn } from "./readings.ts";
import type { Reading } from "./readings.ts";

/** A gap of some people, as far as it may change: the level required, and what is read for it. */
export interface GapLine {
  readonly required: Passage<Level>;
  readonly view: View;
}

/** What is before publishing, and what after it. */
export interface Passage<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** What is read of a person for a gap before and after; where nothing is required, the same. */
export interface View extends Passage<Reading> {
  readonly id: string;
}

/** The target of some people; null: none in this framework. */
export type Targets = Passage<string | null>;

/** For people with a target, their gaps that may change; any other gap stays as it is. */
export function gapLines(
  eras: Passage<Era>,
  gaps: readonly Continued[],
): (targets: Targets) => readonly GapLine[] {
  const asked = { before: askedIn(eras.before.content), after: askedIn(eras.after.content) };
  const readings = { before: readingsIn(eras.before), after: readingsIn(eras.after) };
  const side = (when: keyof Passage<Era>, stage: string | null, key: string | null) => ({
    required: stage === null || key === null ? 0 : asked[when](stage, key),
    reading: (key === null ? undefined : readings[when].get(key)) ?? nothing,
  });
  const known = new Map<string, readonly GapLine[]>();
  return (targets) => {
    const id = JSON.stringify([targets.before, targets.after]);
    const found = known.get(id);
    if (found !== undefined) return found;
    const lines = gaps.flatMap((gap) =>
      lineOf({
        before: side("before", targets.before, gap.before),
        after: side("after", targets.after, gap.after),
      }),
    );
    known.set(id, lines);
    return lines;
  };
}

/** One side of a gap. */
export interface Side {
  readonly required: Level;
  readonly reading: Reading;
}

const nothing: Reading = { id: "[]", sources: [] };

/** The line of a gap; none where it cannot change. */
export function lineOf({ before, after }: Passage<Side>): GapLine[] {
  const required = { before: before.required, after: after.required };
  if (required.before === 0 && required.after === 0) return [];
  const view = viewOf({
    before: required.before === 0 ? after.reading : before.reading,
    after: required.after === 0 ? before.reading : after.reading,
  });
  const mayChange = required.before !== required.after || view.before.id !== view.after.id;
  return mayChange ? [{ required, view }] : [];
}

function viewOf({ before, after }: Passage<Reading>): View {
  return { id: `${before.id} ${after.id}`, before, after };
}
