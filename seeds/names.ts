import { slugOf } from "../server/framework/slug.ts";
import type { Random } from "./random.ts";
import { names } from "./texts.ts";

/** A name and the address made from it, which nobody else has. */
export interface Named {
  readonly name: string;
  readonly address: string;
}

/** Invents a name; the number makes the address unlike all others. */
export function inventName(number: number, random: Random): Named {
  const [given, givenSlug] = random.pick(GIVEN);
  const [family, familySlug] = random.pick(FAMILY);
  return {
    name: `${given} ${family}`,
    address: `${givenSlug}.${familySlug}.${number}@example.org`,
  };
}

const GIVEN = names.givenNames.map(withSlug);
const FAMILY = names.familyNames.map(withSlug);

function withSlug(name: string): readonly [string, string] {
  return [name, slugOf(name)];
}
