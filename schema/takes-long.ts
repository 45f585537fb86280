import { Extensions } from "type-graphql";

/**
 * Marks a field whose answer looks at everybody's records: a request that asks for it may take
 * longer than others before it is given up.
 */
export function TakesLong(): MethodDecorator & PropertyDecorator {
  return Extensions({ takesLong: true });
}
