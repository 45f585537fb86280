import { expect } from "@jest/globals";
import { pick, pickList } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { perform } from "./operations.ts";

/**
 * Where the bakery's framework is looked after. Cora and Cy are its curators, and Lou just learns.
 * Under version 1, ann and ben (bakers) and max (who aims at master) have levels: ann dough 1,
 * guests 2; ben dough 2, ovens 1; max dough 4, guests 2, teaching 1.
 */
export interface BakeryOffice {
  readonly world: World;
  readonly cora: Someone;
  readonly cy: Someone;
  readonly lou: Someone;
  readonly ben: Someone;
  /** Sends a mutation by its name as it stands; answers its payload. */
  does(who: Someone, operation: string, input: Input): Promise<unknown>;
  /** The same by Cora over the revision that stands, with no error. */
  edits(operation: string, input: Input): Promise<unknown>;
  /** The draft as somebody sees it. */
  draftOf(who: Someone): Promise<unknown>;
  /** The review of a version by Cora. */
  review(version: number): Promise<unknown>;
  /** Each gap of each person that asks for something, by person and competency. */
  allGaps(): Promise<Gaps>;
}

type Input = Readonly<Record<string, unknown>>;
/** `status size required` by `person competency`. */
export type Gaps = ReadonlyMap<string, string>;

/** Opens the office. */
export async function openBakeryOffice(): Promise<BakeryOffice> {
  const world = await openWorld();
  const cora = await world.person({ name: "Cora" });
  const cy = await world.person({ name: "Cy" });
  const lou = await world.person({ name: "Lou", stage: "apprentice" });
  for (const one of [cora, cy]) await world.grant(one, "FRAMEWORK_ADMIN", { framework: "bakery" });
  const { ben, learners } = await learnersIn(world);
  const does: BakeryOffice["does"] = async (who, operation, input) => {
    const { data } = await perform(world, who, [operation, { input }]);
    const fields: unknown[] = typeof data === "object" && data !== null ? Object.values(data) : [];
    return fields[0];
  };
  const draftOf: BakeryOffice["draftOf"] = async (who) => {
    const { data } = await perform(world, who, ["Draft", { key: "bakery" }]);
    return pick(data, "framework.draft");
  };
  return {
    world,
    cora,
    cy,
    lou,
    ben,
    does,
    draftOf,
    async edits(operation, input) {
      const expectedRevision = pick(await draftOf(cora), "revision");
      const payload = await does(cora, operation, {
        framework: "bakery",
        expectedRevision,
        ...input,
      });
      expect(pick(payload, "errors")).toEqual([]);
      return payload;
    },
    async review(version) {
      const { data } = await perform(world, cora, [
        "ReviewDraft",
        { key: "bakery", draft: version },
      ]);
      return pick(data, "framework");
    },
    allGaps: () => gapsOf(world, [lou, ...learners]),
  };
}

async function learnersIn(world: World) {
  const ann = await world.person({ name: "ann", stage: "baker" });
  const ben = await world.person({ name: "ben", stage: "baker" });
  const max = await world.person({ name: "max", stage: "baker", objective: "master" });
  await world.assess(ann, "dough", { level: 1, marks: { "dough/1/1": true } });
  await world.assess(ann, "guests", { level: 2 });
  await world.assess(ben, "dough", { level: 2 });
  await world.assess(ben, "ovens", { level: 1 });
  await world.assess(max, "dough", { level: 4 });
  await world.assess(max, "guests", { level: 2, marks: { "guests/2/1": true } });
  await world.assess(max, "teaching", { level: 1 });
  await world.evidence(ann, { levels: { guests: 2 } });
  await world.resource({ outcomes: [["guests", 0, 2]], languages: ["en"] });
  await world.mentor(max, { levels: { guests: 2 } });
  return { ben, learners: [ann, ben, max] };
}

async function gapsOf(world: World, people: readonly Someone[]): Promise<Gaps> {
  const found = new Map<string, string>();
  for (const person of people) {
    const { data } = await perform(world, person, ["MyDevelopment"]);
    for (const gap of pickList(data, "viewer.person.gapAnalysis.gaps")) {
      const [status, size, required] = ["status", "size", "requiredLevel"].map((f) => pick(gap, f));
      const key = `${person.row} ${String(pick(gap, "competency.key"))}`;
      const stands = `${String(status)} ${String(size)} ${String(required)}`;
      if (status !== "NOT_APPLICABLE") found.set(key, stands);
    }
  }
  return found;
}

/** What changed for people from one look at all gaps to the next. */
export function changed(before: Gaps, after: Gaps) {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const other = keys.filter((key) => before.get(key) !== after.get(key));
  return {
    peopleAffected: new Set(other.map((key) => key.split(" ")[0])).size,
    gapsOpened: other.filter((key) => isOpen(after.get(key)) && !isOpen(before.get(key))).length,
    gapsClosed: other.filter((key) => isOpen(before.get(key)) && !isOpen(after.get(key))).length,
  };
}

const isOpen = (gap = ""): boolean => gap.startsWith("OPEN") || gap.startsWith("UNASSESSED");

/** A text in both languages. */
export const both = (en: string, fr: string) => [
  { language: "en", text: en },
  { language: "fr", text: fr },
];
