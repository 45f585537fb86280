import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";

let world: World;
let manager: Someone;
let lea: Someone;
let noor: Someone;
beforeAll(async () => {
  world = await openWorld();
  manager = await world.person();
  lea = await world.person({ name: "Lea", manager, stage: "baker" });
  noor = await world.person({ name: "Noor", stage: "baker" });
  await world.assess(lea, "dough", { level: 1 });
  await world.assess(noor, "dough", { level: 1 });
});
afterAll(() => world.close());

const LEVELS = `query Levels($person: ID!, $with: Boolean = true) { person(id: $person) {
  displayName gapAnalysis @include(if: $with) { gaps { currentLevel competency { key } } } } }`;

test("what a question needed the first time is read at once the next, and answers the same", async () => {
  const first = await world.ask(lea, LEVELS, { person: lea.id });
  expect(first.statements).toEqual(["who-asks", "personal"]);
  const next = await world.ask(lea, LEVELS, { person: lea.id });
  expect(next.statements).toEqual(["who-asks-and-footing"]);
  expect(next.data).toEqual(first.data);
});

test("a question that needs more than levels reads all of it at once the next time", async () => {
  const plan = `query Plan($person: ID!) { person(id: $person) {
    gapAnalysis { gaps { currentLevel indicators { demonstrated } decidedBy { source } } } } }`;
  const first = await world.ask(lea, plan, { person: lea.id });
  expect(first.statements).toEqual(["who-asks", "personal"]);
  const next = await world.ask(lea, plan, { person: lea.id });
  expect(next.statements).toEqual(["who-asks-and-personal"]);
  expect(next.data).toEqual(first.data);
});

test("a question that needs more than it did the last time reads it in a second statement", async () => {
  const more = `query More($person: ID!, $more: Boolean!) { person(id: $person) {
    gapAnalysis { gaps { currentLevel indicators @include(if: $more) { demonstrated } } } } }`;
  await world.ask(lea, more, { person: lea.id, more: false });
  const { statements } = await world.ask(lea, more, { person: lea.id, more: true });
  expect(statements).toEqual(["who-asks-and-footing", "personal"]);
  const next = await world.ask(lea, more, { person: lea.id, more: true });
  expect(next.statements).toEqual(["who-asks-and-personal"]);
});

test("what was read ahead is shown to nobody who may not see it", async () => {
  await world.ask(lea, LEVELS, { person: lea.id });
  await world.ask(lea, LEVELS, { person: lea.id });
  const asManager = await world.ask(manager, LEVELS, { person: lea.id });
  expect(JSON.stringify(asManager.data)).toContain('"currentLevel":1');
  const asStranger = await world.ask(lea, LEVELS, { person: noor.id });
  expect(asStranger.data).toEqual({ person: { displayName: "Noor", gapAnalysis: null } });
});

test("what was read ahead in vain does no harm", async () => {
  await world.ask(lea, LEVELS, { person: lea.id });
  const { data, statements } = await world.ask(lea, LEVELS, { person: lea.id, with: false });
  expect(statements).toEqual(["who-asks-and-footing"]);
  expect(data).toEqual({ person: { displayName: "Lea" } });
});

test("people named twice, or who do not exist, do no harm", async () => {
  const both = `query Both($one: ID!, $other: ID!) {
    one: person(id: $one) { gapAnalysis { openCount } }
    other: person(id: $other) { gapAnalysis { openCount } } }`;
  const same = { one: lea.id, other: lea.id };
  await world.ask(lea, both, same);
  const { data } = await world.ask(lea, both, same);
  expect(data).toEqual({ one: expect.anything(), other: expect.anything() });
  const gone = Buffer.from("Person:999999").toString("base64url");
  const answer = await world.ask(lea, both, { one: lea.id, other: gone });
  expect(answer.data).toEqual({ one: expect.anything(), other: null });
});
