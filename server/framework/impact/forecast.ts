import { cellKey } from "../content/things.ts";
import { targetIn } from "./aims.ts";
import type { Aims } from "./aims.ts";
import { alone } from "./alone.ts";
import { askedIn } from "./asked.ts";
import { changedThings } from "./changes.ts";
import type { ChangedThing } from "./changes.ts";
import { continuedGaps } from "./continued.ts";
import { eraAfter, eraBefore } from "./era.ts";
import type { DraftContent } from "../content/stored-version.ts";
import type { Era, Past } from "./era.ts";
import { gapLines, lineOf } from "./gap-lines.ts";
import type { Passage } from "./gap-lines.ts";
import type { Outlook } from "./outlook.ts";
import { readingsIn } from "./readings.ts";

/** What may change, and for whom, before anybody's records are looked at. */
export interface Forecast {
  readonly eras: Passage<Era>;
  /** Of the whole draft. */
  readonly outlooks: readonly Outlook[];
  /** Of each change alone. */
  readonly changes: readonly { readonly thing: ChangedThing; readonly outlooks: Outlook[] }[];
}

/** Lays out which gaps a draft, and each of its changes alone, may alter. */
export function forecastOf(past: Past, draft: DraftContent, aims: readonly Aims[]): Forecast {
  const { content } = past.published;
  const eras = { before: eraBefore(past, content), after: eraAfter(past, draft) };
  const ofCell = cellOutlooks(eras.before, draft, aims);
  const changes = changedThings(content, draft).map((thing) => {
    const own = alone(thing, content, draft);
    if (own === null) return { thing, outlooks: ofCell(thing) };
    const before = eraBefore(past, own.before);
    const after = eraAfter({ ...past, published: before }, own.after, own.concerned);
    return { thing, outlooks: outlooksOf({ before, after }, own.after, aims) };
  });
  return { eras, outlooks: outlooksOf(eras, draft, aims), changes };
}

function outlooksOf(
  eras: Passage<Era>,
  { mappings }: DraftContent,
  all: readonly Aims[],
): Outlook[] {
  const { before, after } = eras;
  const linesFor = gapLines(eras, continuedGaps(before.content, after.content, mappings));
  return all.flatMap((aims) => {
    const lines = linesFor({ before: targetIn(before, aims), after: targetIn(after, aims) });
    return lines.length === 0 ? [] : [{ aims, lines }];
  });
}

/** A requirement that alone is another than before; all who aim at its stage have the one gap. */
function cellOutlooks(before: Era, { content }: DraftContent, all: readonly Aims[]) {
  const was = askedIn(before.content);
  const will = askedIn(content);
  const readings = readingsIn(before);
  const profiles = [...before.content.profiles, ...content.profiles];
  const cells = new Map(
    profiles.flatMap(({ requirements }) => requirements.map((one) => [cellKey(one), one])),
  );
  return ({ kind, key }: ChangedThing): Outlook[] => {
    const cell = kind === "REQUIREMENT" ? cells.get(key) : undefined;
    const reading = cell === undefined ? undefined : readings.get(cell.competency);
    if (cell === undefined || reading === undefined) return [];
    const { stage, competency } = cell;
    const lines = lineOf({
      before: { required: was(stage, competency), reading },
      after: { required: will(stage, competency), reading },
    });
    const there = lines.length === 0 ? [] : all.filter((aims) => targetIn(before, aims) === stage);
    return there.map((aims) => ({ aims, lines }));
  };
}
