import { DAY } from "./clock.ts";
import { confirmerOf } from "./confirmers.ts";
import { addConfirmingEvidence } from "./evidence.ts";
import type { RecordDraft } from "./record-draft.ts";
import type { Random } from "./random.ts";
import type { Place, Standing } from "./standing.ts";
import { assessedTraining } from "./training.ts";
import type { World } from "./world.ts";

/** The confirming records behind one competency: what counts now, and what came before. */
export function confirmingRecords(
  world: World,
  standing: Standing,
  { place, random }: { place: Place; random: Random },
): RecordDraft[] {
  const { kind } = place.showing;
  if (kind === "NOTHING" || kind === "CLAIMED") return [];
  const [least, most] = AGES[kind];
  const at = -random.between(least, most) * DAY + random.between(480, 1000);
  const last = lastRecord(world, standing, { place, random, at });
  if (kind === "EXPIRED" || random.chance(0.45)) return correctedAtTimes(last, random);
  return [earlierRecord(world, standing, { last, random }), ...correctedAtTimes(last, random)];
}

/** How many days old the deciding record is; stale after 24 months. */
const AGES = { FRESH: [20, 600], STALE: [760, 1400], EXPIRED: [500, 900] } as const;

interface At {
  readonly place: Place;
  readonly random: Random;
  readonly at: number;
}

function lastRecord(world: World, standing: Standing, { place, random, at }: At): RecordDraft {
  const { kind, level } = place.showing;
  const validUntil = validityOf(kind, random);
  const base = { competency: place.competency, level, at, ...validUntil };
  const source = level === 0 ? "MANAGER" : random.weighted(SOURCES);
  const confirmer = confirmerOf(world, standing, random);
  if (source === "EVIDENCE") {
    const { by } = confirmer;
    const day = validUntil.validUntil ?? null;
    const made = { place, level, reviewed: at, validUntil: day, by, random };
    const evidence = addConfirmingEvidence(world, standing, made);
    return { ...base, source, recorded: at, by, evidence };
  }
  if (source === "CREDENTIAL") return { ...base, source, recorded: at, by: null };
  if (source === "COURSE") {
    const training = random.some(assessedTraining(world, place), 1)[0];
    if (training !== undefined && !standing.completed.has(training.id)) {
      standing.completed.set(training.id, Math.floor(at / DAY));
      return { ...base, source, recorded: at, by: null };
    }
  }
  return { ...base, ...confirmer, recorded: recordedAfter(at, random) };
}

const SOURCES = { MANAGER: 66, EVIDENCE: 18, COURSE: 12, CREDENTIAL: 4 };

function validityOf(kind: Place["showing"]["kind"], random: Random): { validUntil?: number } {
  if (kind === "EXPIRED") return { validUntil: -random.between(10, 300) };
  return random.chance(0.12) ? { validUntil: random.between(30, 700) } : {};
}

/** Some things are written down weeks after they were seen, and never in the future. */
function recordedAfter(at: number, random: Random): number {
  return random.chance(0.1) ? Math.min(-DAY, at + random.between(10, 90) * DAY) : at;
}

/** What was said a year before: the level below, unless a person may also lower what they said. */
function earlierRecord(
  world: World,
  standing: Standing,
  { last, random }: { last: RecordDraft; random: Random },
): RecordDraft {
  const at = last.at - random.between(120, 500) * DAY;
  const wasHigher = last.by !== null && last.source !== "EVIDENCE" && random.chance(0.1);
  const level = Math.max(0, Math.min(4, last.level + (wasHigher ? 1 : -1)));
  return {
    competency: last.competency,
    level,
    at,
    recorded: at,
    ...confirmerOf(world, standing, random),
  };
}

/** Now and then a slip of the pen, corrected two days later by a record that replaces it. */
function correctedAtTimes(record: RecordDraft, random: Random): RecordDraft[] {
  const isPersonal = record.source === "MANAGER" || record.source === "ASSESSOR";
  const correctedAt = record.recorded + 2 * DAY;
  if (!isPersonal || correctedAt >= 0 || !random.chance(0.03)) return [record];
  const slip = { ...record, level: record.level === 4 ? 3 : record.level + 1, voided: correctedAt };
  return [slip, { ...record, recorded: correctedAt, corrects: slip }];
}
