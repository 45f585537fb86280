import { expect, test } from "@jest/globals";
import type { Aspect } from "../../server/framework/meeting/unspoken-aspects.ts";
import {
  competenciesOf,
  groupsOf,
  profilesOf,
} from "../../server/framework/meeting/unspoken-parts.ts";
import { UnspokenTexts } from "../../server/framework/meeting/unspoken-texts.ts";
import { en, small } from "./shelf.ts";

const previous = small("small");
const content = {
  ...previous,
  groups: previous.groups.map((one) => ({ ...one, name: en("Other") })),
  competencies: previous.competencies.slice(1).map((one) => ({ ...one, indicators: [] })),
  profiles: [],
};
const meeting = (...silentOn: Aspect[]) => {
  const texts = new UnspokenTexts(content, previous, false);
  return { content, previous, silentOn: new Set(silentOn), texts };
};

test("a part that a file speaks of is as the file has it", () => {
  expect(groupsOf(meeting())).toEqual(content.groups);
  expect(competenciesOf(meeting())).toEqual(content.competencies);
  expect(profilesOf(meeting())).toEqual([]);
});

test("a part that a file is silent on stays, but for what went with a competency", () => {
  expect(groupsOf(meeting("GROUP_NAMES"))).toEqual(previous.groups);
  expect(competenciesOf(meeting("INDICATORS"))).toEqual(previous.competencies.slice(1));
  const profiles = previous.profiles.map((one) => ({ ...one, requirements: [] }));
  expect(profilesOf(meeting("PROFILES"))).toEqual(profiles);
});
