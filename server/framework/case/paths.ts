import type { Finding } from "../content/content.ts";
import type { DraftThing } from "./drafted-things.ts";
import type { UnreadPart } from "./own-parts.ts";

/** Where the parts of a framework stood in the package, by the beginning of their path. */
export type Places = ReadonlyMap<string, readonly string[]>;

/** What was taken from a package, part by part. */
interface Taken {
  readonly parts: Readonly<Record<string, UnreadPart>>;
  readonly groups: readonly DraftThing[];
  readonly listed: readonly { readonly one: DraftThing; readonly below: readonly DraftThing[] }[];
}

/** The places of everything that findings can be about. */
export function placesOf({ parts, groups, listed }: Taken): Places {
  const item = ({ item: { at } }: DraftThing) => ["CFItems", `${at}`];
  const stages = (thing: DraftThing) => [...item(thing), "extensions", "waymark", "stages"];
  const pairs: [string, readonly string[]][] = [
    ["title", ["CFDocument", "title"]],
    ["key", ["CFDocument", "extensions", "waymark", "key"]],
    ...Object.entries(parts).map(([field, { path }]): [string, readonly string[]] => [field, path]),
  ];
  groups.forEach((one, at) => pairs.push([`groups/${at}`, item(one)]));
  listed.forEach(({ one, below }, at) => {
    pairs.push([`competencies/${at}`, item(one)]);
    below.forEach((indicator, nth) => {
      const name = `competencies/${at}/indicators/${nth}`;
      pairs.push([name, item(indicator)], [`${name}/stages`, stages(indicator)]);
    });
  });
  return new Map(pairs);
}

/** The finding with the path in the package instead of the path in the framework. */
export function placed(finding: Finding, places: Places): Finding {
  const path = finding.path ?? [];
  for (let length = path.length; length > 0; length--) {
    const place = places.get(path.slice(0, length).join("/"));
    if (place !== undefined) return { ...finding, path: [...place, ...path.slice(length)] };
  }
  return { ...finding, path };
}
