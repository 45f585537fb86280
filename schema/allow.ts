import type { GraphQLField, GraphQLObjectType } from "graphql";
import { Extensions } from "type-graphql";
import type { Policy } from "../server/policy.ts";

/**
 * Leaves the mark by which the schema knows who may read a field, a whole type, or do an
 * operation. What bears no mark, on itself or its type, does not pass the build of the schema.
 */
export function Allow(policy: Policy<never>): MethodDecorator & PropertyDecorator & ClassDecorator {
  return Extensions({ allow: policy });
}

/** The policy a field or type is marked with; it is handed the object that the field lies in. */
export function policyOf(
  marked: GraphQLField<unknown, unknown> | GraphQLObjectType,
): Policy | null {
  const policy: unknown = marked.extensions["allow"];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only Allow writes this mark
  return typeof policy === "function" ? (policy as Policy) : null;
}
