import { Kind } from "graphql";
import type {
  DocumentNode,
  FragmentDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from "graphql";
import { refuse } from "../errors.ts";

/** How far a document reaches once its fragments are written out. */
export interface Extent {
  /** Levels of fields, those within `__schema` and `__type` aside. */
  readonly depth: number;
  /** Levels of fields from `__schema` or `__type` down. */
  readonly introspectionDepth: number;
  /** Fields and fragments in all. */
  readonly selections: number;
}

const nothing: Extent = { depth: 0, introspectionDepth: 0, selections: 0 };

/**
 * Measures a document without writing anything out: each fragment is measured once. A fragment
 * that leads back to itself is BAD_USER_INPUT.
 */
export function extentOf(document: DocumentNode): Extent {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const measure = measurer(fragments);
  let whole = nothing;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      whole = both(whole, measure(definition.selectionSet));
    }
  }
  return whole;
}

function measurer(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const known = new Map<string, Extent | "underway">();

  function ofSet(set: SelectionSetNode | undefined): Extent {
    return set === undefined ? nothing : set.selections.map(ofSelection).reduce(both, nothing);
  }

  function ofSelection(selection: SelectionNode): Extent {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    const inner = ofSet(selection.selectionSet);
    const selections = inner.selections + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return { ...inner, selections };
    if (/^__(schema|type)$/.test(selection.name.value)) {
      return { depth: 0, introspectionDepth: inner.depth + 1, selections };
    }
    return { ...inner, depth: inner.depth + 1, selections };
  }

  function ofFragment(name: string): Extent {
    const before = known.get(name);
    if (before === "underway") throw refuse("BAD_USER_INPUT", "FRAGMENT_CYCLE", { name });
    if (before !== undefined) return before;
    known.set(name, "underway");
    const extent = ofSet(fragments.get(name)?.selectionSet);
    known.set(name, extent);
    return extent;
  }

  return ofSet;
}

/** Side by side: the deeper of the two, and the sum of their fields. */
function both(one: Extent, other: Extent): Extent {
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    selections: one.selections + other.selections,
  };
}
