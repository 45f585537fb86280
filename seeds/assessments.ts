import { confirms } from "../server/assessment/assessment.ts";
import type { Level } from "../server/level.ts";
import { DAY } from "./clock.ts";
import type { AddPieces } from "./evidence.ts";
import { LEARNER } from "./demo-people.ts";
import { confirmingRecords } from "./confirming-records.ts";
import type { Purpose } from "./people.ts";
import { addRecords } from "./record-rows.ts";
import type { RecordDraft } from "./record-draft.ts";
import type { Random } from "./random.ts";
import type { Place, Standing } from "./standing.ts";
import type { World } from "./world.ts";

/** Adds all that was ever said and shown about somebody's levels, oldest first. */
export function addAssessments(world: World, standing: Standing, addPieces: AddPieces): void {
  const random = (purpose: Purpose) => world.people.random(standing.person.number, purpose);
  const chance = random("assessment");
  const records: RecordDraft[] = [];
  for (const place of standing.places) {
    records.push(...confirmingRecords(world, standing, { place, random: chance }));
    records.push(...opinions(world, standing, { place, random: chance }));
  }
  for (const piece of addPieces(standing, random("evidence"))) {
    if (raisesALevel(piece, records)) records.push(piece);
  }
  addRecords(world, standing, records);
}

/** An accepted claim writes a record only where it lifts someone above what counted that day. */
function raisesALevel({ competency, level, at }: RecordDraft, records: readonly RecordDraft[]) {
  return !records.some(
    (other) =>
      other.competency === competency &&
      confirms(other.source) &&
      other.at <= at &&
      other.level >= level,
  );
}

/** What the person claims, and what someone of the same team says; neither counts. */
function opinions(
  { people }: World,
  { person, manager }: Standing,
  { place, random }: { place: Place; random: Random },
): RecordDraft[] {
  const { kind, level } = place.showing;
  if (kind === "NOTHING") return [];
  const opinion = (by: number): Omit<RecordDraft, "source"> => {
    const at = -random.between(5, 700) * DAY + random.between(480, 1000);
    return { competency: place.competency, level: near(level, random), at, recorded: at, by };
  };
  const found: RecordDraft[] = [];
  if (kind === "CLAIMED" || person.number === LEARNER || random.chance(0.55)) {
    found.push({ ...opinion(person.number), source: "SELF" });
  }
  const { first, count } = people.line.reportsOf(manager ?? person.number);
  const peer = first + random.below(Math.max(1, count));
  if (manager !== null && peer !== person.number && random.chance(0.25)) {
    found.push({ ...opinion(peer), source: "PEER" });
  }
  return found;
}

function near(level: Level, random: Random): Level {
  return Math.max(0, Math.min(4, level + Number(random.weighted({ "0": 60, "1": 25, "-1": 15 }))));
}
