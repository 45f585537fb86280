import { Kind } from "graphql";
import type {
  DocumentNode,
  FragmentDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from "graphql";
import { refuse } from "../errors.ts";

/** How large a document is once its fragments are written out. */
interface DocumentSize {
  /** Levels of fields, those within `__schema` and `__type` aside. */
  readonly depth: number;
  /** Levels of fields from `__schema` or `__type` down. */
  readonly introspectionDepth: number;
  /** Fields and fragments in all. */
  readonly selections: number;
}

const nothing: DocumentSize = { depth: 0, introspectionDepth: 0, selections: 0 };

/** The fragments of a document, and the sizes of those that were measured. */
interface Fragments {
  readonly definitions: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly sizes: Map<string, DocumentSize | "underway">;
}

/**
 * Measures a document without writing anything out: each fragment is measured once. A fragment
 * that leads back to itself is BAD_USER_INPUT.
 */
export function sizeOf({ definitions }: DocumentNode): DocumentSize {
  const named = definitions
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment] as const);
  const fragments: Fragments = { definitions: new Map(named), sizes: new Map() };
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ selectionSet }) => ofSet(selectionSet, fragments))
    .reduce(sideBySide, nothing);
}

function ofSet(set: SelectionSetNode | undefined, fragments: Fragments): DocumentSize {
  const sizes = set?.selections.map((selection) => ofSelection(selection, fragments)) ?? [];
  return sizes.reduce(sideBySide, nothing);
}

function ofSelection(selection: SelectionNode, fragments: Fragments): DocumentSize {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, fragments);
  const inner = ofSet(selection.selectionSet, fragments);
  const selections = inner.selections + 1;
  if (selection.kind === Kind.INLINE_FRAGMENT) return { ...inner, selections };
  if (/^__(schema|type)$/.test(selection.name.value)) {
    return { depth: 0, introspectionDepth: inner.depth + 1, selections };
  }
  return { ...inner, depth: inner.depth + 1, selections };
}

function ofFragment(name: string, fragments: Fragments): DocumentSize {
  const { definitions, sizes } = fragments;
  const known = sizes.get(name);
  if (known === "underway") throw refuse("BAD_USER_INPUT", "FRAGMENT_CYCLE", { name });
  if (known !== undefined) return known;
  sizes.set(name, "underway");
  const size = ofSet(definitions.get(name)?.selectionSet, fragments);
  sizes.set(name, size);
  return size;
}

/** The deeper of the two, and the sum of their fields. */
function sideBySide(one: DocumentSize, other: DocumentSize): DocumentSize {
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    selections: one.selections + other.selections,
  };
}
