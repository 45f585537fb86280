import { expect, jest, test } from "@jest/globals";
import { assembleFrameworks } from "../../../server/framework/assemble.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { itemsOf } from "../../../server/framework/difference/difference-items.ts";
import { inOrder } from "../../../server/framework/content/in-order.ts";
import { matchTexts } from "../../../server/framework/meeting/match.ts";
import { rowsOf } from "../built.ts";
import { workshop } from "../workshop.ts";

const SIZE = 300;
const numbers = [...Array(SIZE).keys()];
let reads = 0;

/** Something that counts how often its name or its key is read. */
const watched = <Thing extends { readonly key: string; readonly name: object }>(thing: Thing) => ({
  ...thing,
  get key() {
    reads += 1;
    return thing.key;
  },
  get name() {
    reads += 1;
    return thing.name;
  },
});

/** As many competencies as stages, and as many profiles, all of them watched. */
function watchedContent(): FrameworkContent {
  const { competencies, profiles, ...others } = workshop({ learner: [1] });
  return {
    ...others,
    competencies: competencies.slice(0, 1).flatMap((one) => {
      return numbers.map((at) => watched({ ...one, key: `competency-${at}`, indicators: [] }));
    }),
    profiles: profiles.slice(0, 1).flatMap((one) =>
      numbers.map((at) => ({
        ...one,
        key: `profile-${at}`,
        stages: [watched({ key: `stage-${at}`, name: { en: "Stage" } })],
        requirements: [{ stage: `stage-${at}`, competency: `competency-${at}`, level: 1 }],
      })),
    ),
  };
}

test.each([
  ["putting content in order", inOrder],
  ["listing what can differ", itemsOf],
])("%s reads each thing a few times, however many others there are", (_, act) => {
  const content = watchedContent();
  reads = 0;
  act(content);
  expect(reads).toBeGreaterThanOrEqual(SIZE);
  expect(reads).toBeLessThan(20 * SIZE);
});

test("old texts that all say the same are looked at a few times, however many there are", () => {
  const texts = numbers.map(() => ({ en: "Same" }));
  const looks = jest.spyOn(Set.prototype, "has");
  const matches = matchTexts(
    texts,
    texts.map((one, item) => ({ item, texts: one })),
    true,
  );
  const count = looks.mock.calls.length;
  looks.mockRestore();
  expect(matches).toEqual(numbers);
  expect(count).toBeLessThan(4 * SIZE);
});

test("stages that ask the same level share one requirement with its lists", () => {
  const content = workshop({ novice: [1], joiner: [1], master: [2] });
  const [framework] = assembleFrameworks(rowsOf({ content }));
  const [novice, joiner, master] =
    framework?.latest.profiles[0]?.stages.map(({ requirements }) => requirements[0]) ?? [];
  expect(novice).toMatchObject({ level: 1, competency: { key: "saws" } });
  expect(joiner).toBe(novice);
  expect(master).toMatchObject({ level: 2, competency: { key: "saws" } });
});
