import type { Extension, FrameworkContent, ItemKind } from "../content/content.ts";
import { knownAs } from "./identifier.ts";
import { objectIn } from "./json-fields.ts";

/** Kinds that CASE has items for. */
const KINDS = ["GROUP", "COMPETENCY", "INDICATOR"] as const satisfies readonly ItemKind[];
type Kind = (typeof KINDS)[number];

/**
 * A framework from CASE under the keys that it has here: an item with the identifier of one that is
 * stored is that one, whatever its text or code has become.
 */
export function underStoredKeys(
  content: FrameworkContent,
  stored: FrameworkContent,
): FrameworkContent {
  const keys = {
    GROUP: keysOf("GROUP"),
    COMPETENCY: keysOf("COMPETENCY"),
    INDICATOR: keysOf("INDICATOR"),
  };
  function keysOf(kind: Kind): ReadonlyMap<string, string> {
    return renamed(ownKeys(content, kind), identified(content, kind), identified(stored, kind));
  }
  const now = (kind: Kind, key: string) => keys[kind].get(key) ?? key;
  return {
    ...content,
    groups: content.groups.map((one) => ({ ...one, key: now("GROUP", one.key) })),
    competencies: content.competencies.map((one) => ({
      ...one,
      key: now("COMPETENCY", one.key),
      group: now("GROUP", one.group),
      indicators: one.indicators.map((each) => ({ ...each, key: now("INDICATOR", each.key) })),
    })),
    extensions: content.extensions.map((one) => {
      const kind = KINDS.find((own) => own === one.kind);
      return kind === undefined ? one : { ...one, key: now(kind, one.key) };
    }),
  };
}

function ownKeys({ groups, competencies }: FrameworkContent, kind: Kind): string[] {
  const things = {
    GROUP: () => groups,
    COMPETENCY: () => competencies,
    INDICATOR: () => competencies.flatMap(({ indicators }) => indicators),
  };
  return things[kind]().map(({ key }) => key);
}

/** Keys by the identifier that CASE gives the thing. */
function identified({ extensions }: FrameworkContent, kind: Kind): Map<string, string> {
  const own = extensions.filter((one) => one.system === "CASE" && one.kind === kind);
  return new Map(own.flatMap((one) => identifierOf(one)));
}

function identifierOf({ data, key }: Extension): (readonly [string, string])[] {
  const id = knownAs(objectIn(data, "CFItem"));
  return id === null ? [] : [[id, key]];
}

/** The stored key of each key; what is new makes room where its key belongs to another thing. */
function renamed(
  own: readonly string[],
  fresh: ReadonlyMap<string, string>,
  stored: ReadonlyMap<string, string>,
): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [id, key] of fresh) {
    const known = stored.get(id);
    if (known !== undefined) keys.set(key, known);
  }
  const taken = new Set([...keys.values(), ...stored.values()]);
  for (const key of own.filter((one) => !keys.has(one))) {
    let free = key;
    for (let number = 2; taken.has(free); number++) free = `${key}-${number}`;
    taken.add(free);
    keys.set(key, free);
  }
  return keys;
}
