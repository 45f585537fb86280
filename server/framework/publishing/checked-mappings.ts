import { refuse } from "../../errors.ts";
import { idOf } from "../content/content-rows.ts";
import type { FrameworkContent, ItemKind } from "../content/content.ts";
import { MAPPED_KINDS } from "../mapping.ts";
import type { KeyMapping, MappedKind, MappingRule } from "../mapping.ts";
import { idsIn } from "./lost.ts";

/** A mapping as somebody sends it: of any kind. */
export interface AnyMapping extends Omit<KeyMapping, "kind"> {
  readonly kind: ItemKind;
}

/** What mappings lead away from, and what they lead to. */
export interface MappingGrounds {
  /** What is in force; null for nothing. */
  readonly published: { readonly content: FrameworkContent } | null;
  /** The draft. */
  readonly content: FrameworkContent;
  /** Every key that the framework ever gave. */
  readonly used: ReadonlySet<string>;
}

/**
 * The mappings, where each leads from a key that was published to keys of the draft, as many as
 * its rule wants. BAD_USER_INPUT with the place of the first that does not.
 */
export function checkedMappings(
  mappings: readonly AnyMapping[],
  grounds: MappingGrounds,
): KeyMapping[] {
  const { published, content, used } = grounds;
  const before = published === null ? new Set<string>() : idsIn(published.content);
  const after = idsIn(content);
  const seen = new Set<string>();
  return mappings.map((mapping, at) => {
    const { from, to } = mapping;
    const wrong = wrongAt(at);
    const kind = MAPPED_KINDS.find((one) => one === mapping.kind);
    if (kind === undefined) throw wrong("MAPPING_KIND", { kind: mapping.kind }, ["kind"]);
    const id = idOf({ kind, key: from });
    if (seen.has(id)) throw wrong("MAPPING_TWICE", { key: from }, ["from"]);
    seen.add(id);
    if (!before.has(id) && !isFormer(kind, from, used)) {
      throw wrong("MAPPING_FROM", { key: from }, ["from"]);
    }
    if (kind === "LEVEL" && from === "0") throw wrong("MAPPING_ZERO", {}, ["from"]);
    checkCount(mapping, wrong);
    to.forEach((key, nth) => {
      if (!after.has(idOf({ kind, key }))) throw wrong("MAPPING_TO", { key }, ["to", `${nth}`]);
    });
    return { kind, from, to, rule: mapping.rule };
  });
}

/** The rules of the four, by how many different keys each leads to. */
const COUNTS: Readonly<Record<MappingRule, readonly [least: number, most: number]>> = {
  KEEP: [1, 1],
  MERGE: [1, 1],
  SPLIT: [2, Infinity],
  RETIRE: [0, 0],
};

const REASONS = {
  KEEP: "MAPPING_ONE_TARGET",
  MERGE: "MAPPING_ONE_TARGET",
  SPLIT: "MAPPING_SEVERAL_TARGETS",
  RETIRE: "MAPPING_NO_TARGET",
} as const;

type Wrong = ReturnType<typeof wrongAt>;

/** A level leads to one level or none: it cannot be split. */
function checkCount({ kind, rule, to }: AnyMapping, wrong: Wrong): void {
  const [least, most] = COUNTS[rule];
  const different = new Set(to).size;
  const fits = different === to.length && different >= least && different <= most;
  if (fits && !(kind === "LEVEL" && different > 1)) return;
  const reason = kind === "LEVEL" && rule === "SPLIT" ? "MAPPING_ONE_TARGET" : REASONS[rule];
  throw wrong(reason, { rule, given: to.length }, ["to"]);
}

function wrongAt(at: number) {
  return (
    reason: Parameters<typeof refuse>[1],
    values: NonNullable<Parameters<typeof refuse>[2]>,
    place: readonly string[],
  ) => refuse("BAD_USER_INPUT", reason, values).at(["mappings", `${at}`, ...place]);
}

/** Keys of earlier versions may be mapped as well, to take their records up again. */
function isFormer(kind: MappedKind, key: string, used: ReadonlySet<string>): boolean {
  return kind !== "LEVEL" && used.has(key);
}
