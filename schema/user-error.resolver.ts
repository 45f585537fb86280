import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Eventually } from "../server/at-hand.ts";
import type { RequestContext } from "../server/context.ts";
import type { Person } from "../server/person/person.ts";
import type { UserError } from "./mending.ts";
import { PersonType } from "./person/person.type.ts";
import { UserErrorType } from "./user-error.type.ts";

@Resolver(() => UserErrorType)
export class UserErrorResolver {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "For CONFLICT: who saved it, where the viewer may know.",
  })
  changedBy(
    @Root() { changedBy }: UserError,
    @Ctx() { people }: RequestContext,
  ): Eventually<Person | null> {
    return changedBy === null ? null : people.person(changedBy);
  }
}
