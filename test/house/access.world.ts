import { appendAudit } from "../../server/audit/audit.store.ts";
import type { FrameworkContent } from "../../server/framework/content/content.ts";
import { bakery } from "../support/bakery.ts";
import { aRecord, by } from "../audit/any-record.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import type { RelationName } from "./access.rows.ts";

/** A world around one person of whom there is something in every field. */
export interface Watched {
  readonly world: World;
  readonly subject: Someone;
  readonly onlookers: Readonly<Record<RelationName, Someone>>;
  /** Arguments of the fields that need some. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Sue at dough 1 of 4, with evidence in it, a plan, a mentor, a team, and an offer of her own. */
export async function watchedWorld(): Promise<Watched> {
  const world = await openWorld(before(bakery));
  await publishNext(world, forOneStage(bakery));
  const unit = await world.unit("Hall", await world.unit("House"));
  const boss = await world.person({ name: "Boss" });
  const manager = await world.person({ name: "Manager", manager: boss });
  const availability = [{ weekday: 1, from: 540, to: 720 }];
  const holds = { stage: "apprentice", objective: "master", unit, availability };
  const subject = await world.person({ name: "Sue", manager, ...holds });
  await addTeam(world, subject);
  await addTraining(world, subject);
  await addRecords(world, subject, manager);
  await addDeed(world, subject, manager);
  const onlookers: Watched["onlookers"] = {
    self: subject,
    manager,
    "manager's manager": boss,
    mentor: await addMentor(world, subject),
    assessor: await appointed(world, "ASSESSOR", { framework: "bakery", competencies: ["dough"] }),
    "framework admin": await appointed(world, "FRAMEWORK_ADMIN", { framework: "bakery" }),
    "people admin": await appointed(world, "PEOPLE_ADMIN"),
    admin: await appointed(world, "ADMIN"),
    peer: await world.person({ name: "Peer", manager }),
    stranger: await world.person({ name: "Stranger" }),
  };
  const paused = await world.person();
  const offer = await world.mentor(paused, { levels: { dough: 4 }, pausedUntil: "2026-12-31" });
  const from = await world.idOf("Stage", "apprentice", 2);
  const to = await world.idOf("Stage", "master", 2);
  const variables = { person: subject.id, mentor: offer.id, from, to };
  return { world, subject, onlookers, variables };
}

/** An earlier version: under another title, in another order, and with another competency. */
function before(content: FrameworkContent): FrameworkContent {
  const [dough, ...others] = content.competencies;
  if (dough === undefined) throw new Error("the bakery has no dough");
  const kneading = { ...dough, key: "kneading", indicators: [] };
  return {
    ...content,
    title: { en: "Old bakery", fr: "Ancienne boulangerie" },
    groups: content.groups.toReversed(),
    competencies: [kneading, ...others],
    profiles: content.profiles.map((one) => ({
      ...one,
      requirements: one.requirements.filter(({ competency }) => competency !== "dough"),
    })),
  };
}

/** Publishes the next version, with a mapping, and begins a draft that lacks a translation. */
async function publishNext(world: World, content: FrameworkContent): Promise<void> {
  await world.draft(content);
  await world.query(`INSERT INTO key_mapping (version_id, kind, from_key, to_keys, rule)
    SELECT id, 'COMPETENCY', 'kneading', '{dough}', 'KEEP' FROM framework_version
    WHERE version = 2`);
  await world.publish(content);
  await world.draft({ ...content, title: { en: "New bakery" } });
}

/** The same content, its first indicator written for one stage. */
function forOneStage(content: FrameworkContent): FrameworkContent {
  const competencies = content.competencies.map((one) => {
    const indicators = one.indicators.map((each) =>
      each.key === "dough/1/1" ? { ...each, stages: ["apprentice"] } : each,
    );
    return { ...one, indicators };
  });
  return { ...content, competencies };
}

async function appointed(
  world: World,
  role: string,
  traits: Parameters<World["grant"]>[2] = {},
): Promise<Someone> {
  const person = await world.person({ name: role });
  await world.grant(person, role, traits);
  return person;
}

async function addTeam(world: World, subject: Someone): Promise<void> {
  await world.person({ name: "Report", manager: subject, stage: "baker" });
  const availability = [{ weekday: 2, from: 540, to: 720 }];
  const offer = { levels: { guests: 2 }, availability, pausedUntil: "2026-01-01" };
  await world.mentor(subject, offer);
  const able = await world.person({ name: "Able" });
  await world.mentor(able, { levels: { dough: 4 } });
}

async function addTraining(world: World, subject: Someone): Promise<void> {
  const first = await world.resource({ title: "Zero" });
  const resource = await world.resource({
    title: "Aaa",
    description: "All there is.",
    outcomes: [["dough", 0, 4]],
    hours: 2,
    cost: "10.00",
    ratings: [4],
    availableFrom: "2026-01-01",
    availableUntil: "2026-12-31",
    sessions: ["2026-04-01"],
    prerequisites: [[first]],
  });
  const step = { competency: "dough", resource, target: "master", dueOn: "2026-06-30" };
  const { row } = await world.step(subject, step);
  await world.query("UPDATE plan_step SET start_on = '2026-05-01' WHERE id = $1", [row]);
}

async function addRecords(world: World, subject: Someone, by: Someone): Promise<void> {
  const validUntil = "2026-12-31";
  const evidence = await world.evidence(subject, { levels: { dough: 1 }, validUntil });
  const confirmed = { level: 1, source: "EVIDENCE", by, evidence, validUntil } as const;
  await world.assess(subject, "dough", confirmed);
  await world.assess(subject, "dough", { level: 2, source: "SELF" });
  await world.evidence(subject, { levels: { dough: 2 }, status: "SUBMITTED" });
}

/** The last thing that was done: to this person, within the framework. */
async function addDeed(world: World, subject: Someone, manager: Someone): Promise<void> {
  const [bound] = await world.query<{ id: number }>("SELECT id FROM framework");
  const done = { actor: by(manager), framework: bound?.id ?? 0, reason: "New here." };
  const about = { type: "Person", id: subject.row } as const;
  const at = Date.UTC(2100, 0);
  await appendAudit(world, aRecord({ ...done, subject: about, at }));
}

async function addMentor(world: World, subject: Someone): Promise<Someone> {
  const person = await world.person({ name: "Mentor" });
  const offer = await world.mentor(person, { levels: { dough: 4 } });
  const mentorship = await world.mentorship(offer, subject, { competencies: ["dough"] });
  await world.query(
    `UPDATE plan_step SET resource_id = NULL, mentorship_id = $1
     FROM plan WHERE plan.id = plan_id AND person_id = $2`,
    [mentorship, subject.row],
  );
  return person;
}
