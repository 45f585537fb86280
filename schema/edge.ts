import { FieldResolver } from "type-graphql";
import type { ClassType } from "type-graphql";

interface EdgeOptions {
  readonly description: string;
  readonly nullable?: boolean;
}

/**
 * An edge that the source itself holds, under the same name: executors follow it without calling
 * anything. It is declared on the resolver, because types do not know where they lead.
 */
export function Edge(type: () => ClassType | [ClassType], options: EdgeOptions): PropertyDecorator {
  const edge = FieldResolver(type, options);
  return (target, property) => edge(target, property, {});
}
