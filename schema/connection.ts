import type { GraphQLField } from "graphql";
import { Extensions, Field, Int, ObjectType } from "type-graphql";
import type { ClassType } from "type-graphql";
import { anyoneSignedIn } from "../server/policy.ts";
import { Allow } from "./allow.ts";

@Allow(anyoneSignedIn)
@ObjectType("PageInfo", { description: "Where a page stands in its whole list." })
class PageInfoType {
  @Field(() => Boolean, { description: "Whether more follows this page." })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: "Whether something comes before this page." })
  hasPreviousPage!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "Cursor of the first edge; null on an empty page.",
  })
  startCursor!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last edge, to hand over as `after`; null on an empty page.",
  })
  endCursor!: string | null;
}

/** Marks a field whose source may hold a function: what is costly is worked out when asked. */
function WorkedOut(): PropertyDecorator {
  return Extensions({ workedOut: true });
}

/** Whether the field was marked so. */
export function isWorkedOut(field: GraphQLField<unknown, unknown>): boolean {
  return field.extensions["workedOut"] === true;
}

/** Makes the connection type of a node type; `things` names them in the descriptions. */
export function connectionOf(node: () => ClassType, name: string, things: string): ClassType {
  @Allow(anyoneSignedIn)
  @ObjectType(`${name}Edge`, { description: `One row of a page of ${things}.` })
  class Edge {
    @Field(() => String, { description: "Cursor of this row, to hand over as `after`." })
    cursor!: string;
    @Field(node, { description: "The row itself." })
    node!: object;
  }

  @Allow(anyoneSignedIn)
  @ObjectType(`${name}Connection`, { description: `A page of ${things}.` })
  class Connection {
    @WorkedOut()
    @Field(() => [Edge], { description: "The rows of the page." })
    edges!: Edge[];
    @WorkedOut()
    @Field(() => PageInfoType, { description: "Where the page stands in the whole list." })
    pageInfo!: PageInfoType;
    @WorkedOut()
    @Field(() => Int, { description: "Length of the whole list; counted only when asked." })
    totalCount!: number;
  }
  return Connection;
}
