import { expect, test } from "@jest/globals";
import type { Successions } from "../../server/framework/publishing/following.ts";
import type { EvidenceId, VersionId } from "../../server/level.ts";
import { followedPersonal } from "../../server/person/followed-personal.ts";
import type { Recorded } from "../../server/person/followed-personal.ts";
import type { StepSummary } from "../../server/person/personal.ts";
import { assessmentId, itemId, mentorId, personId } from "../support/ids.ts";
import { nothingPersonal } from "./somebody.ts";

const [ONE, TWO, THREE, FOUR] = [itemId(1), itemId(2), itemId(3), itemId(4)];
const as = (item: typeof ONE) => ({ item, levels: null });
/** One became three and four, and two became three. */
const successions: Successions = new Map([
  [ONE, [as(THREE), as(FOUR)]],
  [TWO, [as(THREE)]],
]);
const recorded = (said: Partial<Recorded> = {}): Recorded => ({
  ...nothingPersonal(),
  marks: [],
  namings: [],
  ...said,
});

test("a piece of evidence that names two which are one now counts once", () => {
  const [first, second] = [evidenceId(1), evidenceId(2)];
  const namings = [
    [ONE, first],
    [TWO, first],
    [TWO, second],
  ] as const;
  const counts = (where: Successions) =>
    followedPersonal(recorded({ namings }), where).evidenceCounts;
  expect(counts(successions)).toEqual(
    new Map([
      [THREE, 2],
      [FOUR, 1],
    ]),
  );
  expect(counts(new Map())).toEqual(
    new Map([
      [ONE, 1],
      [TWO, 2],
    ]),
  );
});

test("of marks that are united the newest stands", () => {
  const mark = (indicator: typeof ONE, assessedAt: number, demonstrated: boolean) => {
    return {
      indicator,
      assessedAt,
      demonstrated,
      assessment: assessmentId(1),
      source: "MANAGER",
    } as const;
  };
  const marks = [mark(ONE, 2000, false), mark(TWO, 1000, true)];
  const read = followedPersonal(recorded({ marks }), successions).marks;
  expect([THREE, FOUR].map((item) => read.get(item)?.demonstrated)).toEqual([false, false]);
  expect(read.size).toBe(2);
});

test("who declined and who helps is told of each that a competency became", () => {
  const mentor = mentorId(1);
  const declined = [{ mentor, competency: ONE, on: "2026-01-01" }];
  const mentoredBy = [{ mentor, competency: TWO }];
  const read = followedPersonal(recorded({ declined, mentoredBy }), successions);
  expect(read.declined.map(({ competency }) => competency)).toEqual([THREE, FOUR]);
  expect(read.mentoredBy).toEqual([{ mentor, competency: THREE }]);
});

test("steps of a plan follow with its target, unless the plan keeps to its own version", () => {
  const step = (version: VersionId | null): StepSummary => ({
    id: 1,
    plan: {
      id: 1,
      person: personId(1),
      status: version === null ? "ACTIVE" : "COMPLETED",
      revision: 1,
      startOn: "2026-01-01",
      dueOn: "2026-02-01",
      target: ONE,
      version,
    },
    status: "PLANNED",
    progress: 0,
    startOn: null,
    dueOn: null,
    competencies: [ONE, TWO],
    mentor: null,
  });
  const steps = [step(null), step(versionId(7))];
  const read = followedPersonal(recorded({ steps }), successions).steps;
  expect(read.map(({ competencies }) => competencies)).toEqual([
    [THREE, FOUR],
    [ONE, TWO],
  ]);
  expect(read.map(({ plan }) => plan.target)).toEqual([THREE, ONE]);
});

const isEvidenceId = (value: number): value is EvidenceId => value > 0;
const isVersionId = (value: number): value is VersionId => value > 0;

function evidenceId(value: number): EvidenceId {
  if (isEvidenceId(value)) return value;
  throw new RangeError(`${value} is no id.`);
}

function versionId(value: number): VersionId {
  if (isVersionId(value)) return value;
  throw new RangeError(`${value} is no id.`);
}
