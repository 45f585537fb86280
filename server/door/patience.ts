import { BREAK, Kind, TypeInfo, isObjectType, visit, visitWithTypeInfo } from "graphql";
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";

/** How many milliseconds a request may take. */
export interface Patience {
  readonly usual: number;
  /** Where a field is asked for that its schema marks with `takesLong`. */
  readonly long: number;
}

/** An operation and the fragments beside it. */
interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Makes what says how long an operation may take, in milliseconds. */
export function patienceWith(
  schema: GraphQLSchema,
  { usual, long }: Patience,
): (asked: Asked) => number {
  if (!marksAny(schema)) return () => usual;
  const known = new WeakMap<OperationDefinitionNode, number>();
  return (asked) => {
    const found = known.get(asked.operation);
    if (found !== undefined) return found;
    const most = takesLong(schema, asked) ? long : usual;
    known.set(asked.operation, most);
    return most;
  };
}

function marksAny(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some(
    (type) => isObjectType(type) && Object.values(type.getFields()).some(isMarked),
  );
}

function takesLong(schema: GraphQLSchema, { document, operation }: Asked): boolean {
  const types = new TypeInfo(schema);
  const definitions = document.definitions.filter(
    (one) => one === operation || one.kind === Kind.FRAGMENT_DEFINITION,
  );
  let found = false;
  const look = visitWithTypeInfo(types, {
    Field() {
      found ||= isMarked(types.getFieldDef());
      return found ? BREAK : undefined;
    },
  });
  visit({ ...document, definitions }, look);
  return found;
}

function isMarked(field: { readonly extensions: object } | null | undefined): boolean {
  return field != null && "takesLong" in field.extensions && field.extensions.takesLong === true;
}
