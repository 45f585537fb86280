import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { bakery } from "../support/bakery.ts";
import { changedBakery, mapping } from "../support/changed-bakery.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";

let world: World;
let lea: Someone;
beforeEach(async () => {
  world = await openWorld();
  lea = await world.person({ stage: "baker" });
  await world.resource({ outcomes: [["dough", 0, 2]] });
  await world.mentor(await world.person(), { levels: { ovens: 3 } });
  await ask();
});
afterEach(() => world.close());

const ask = async () => (await world.ask(lea, "{ viewer { id } }")).statements;
const renamed = (from: string) =>
  world.republish(
    changedBakery({
      competencies: { [`${from}s`]: from, ...without(from) },
    }),
    [mapping("COMPETENCY", "KEEP", [from, `${from}s`])],
  );

function without(key: string): Record<string, string> {
  const keys = bakery.competencies.map((one) => one.key).filter((one) => one !== key);
  return Object.fromEntries(keys.map((one) => [one, one]));
}

test("training and mentors are read anew where what they name leads elsewhere", async () => {
  const asked = ["who-asks", "catalogue-changes", "framework-versions"];
  const naming = ["resources-naming", "mentors-naming"];
  await renamed("dough");
  expect(await ask()).toEqual([...asked, ...naming, "resources"]);
  expect(await ask()).toEqual(["who-asks"]);
  await world.takeUp("bakery", 1);
  expect(await ask()).toEqual([...asked, ...naming, "resources"]);
  await renamed("ovens");
  expect(await ask()).toEqual([...asked, ...naming, "mentors"]);
});

test("a version that says something else of the same keys reads neither", async () => {
  await world.publish({ ...bakery, title: { en: "Bakery, anew" } });
  expect(await ask()).toEqual(["who-asks", "catalogue-changes", "framework-versions"]);
});
