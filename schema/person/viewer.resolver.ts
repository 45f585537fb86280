import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import type { Competency, FrameworkVersion } from "../../server/framework/version.ts";
import type { Person } from "../../server/person/person.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import { rolesOf } from "../../server/viewer.ts";
import type { Role, RoleGrant, Viewer } from "../../server/viewer.ts";
import { Edge } from "../edge.ts";
import { Allow } from "../allow.ts";
import { CompetencyType } from "../competency/competency.type.ts";
import { FrameworkType } from "../framework/framework.type.ts";
import { RoleEnum } from "./person.enum.ts";
import { PersonType, RoleGrantType, ViewerType } from "./person.type.ts";

type ViewerSource = Viewer & { readonly id: Person["id"] };

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Allow(anyoneSignedIn)
  @Query(() => ViewerType, { description: "Who is signed in." })
  viewer(@Ctx() { viewer }: RequestContext): ViewerSource {
    return { ...viewer, id: viewer.person.id };
  }

  @FieldResolver(() => [RoleEnum], {
    description: "Everything the viewer is at this moment, facts and grants together.",
  })
  roles(@Root() viewer: ViewerSource): Role[] {
    return rolesOf(viewer);
  }

  @Edge(() => [RoleGrantType], {
    description: "Granted roles with the framework each is bound to.",
  })
  grants!: readonly RoleGrant[];

  @Edge(() => PersonType, {
    nullable: true,
    description: "The viewer as a person; null for an account with no person behind it.",
  })
  person!: Person;
}

@Resolver(() => RoleGrantType)
export class RoleGrantResolver {
  @FieldResolver(() => FrameworkType, {
    nullable: true,
    description: "The framework it is bound to; null when bound to none.",
  })
  framework(
    @Root() { frameworkId }: RoleGrant,
    @Ctx() { catalogue }: RequestContext,
  ): FrameworkVersion | null {
    const frameworks = [...catalogue.shelf.frameworks.values()];
    return frameworks.find(({ id }) => id === frameworkId)?.latest ?? null;
  }

  @FieldResolver(() => [CompetencyType], {
    nullable: true,
    description:
      "For an assessor, the only competencies it covers; null means all of the framework.",
  })
  competencies(
    @Root() { competencies }: RoleGrant,
    @Ctx() { catalogue }: RequestContext,
  ): Competency[] | null {
    return competencies?.flatMap((item) => catalogue.shelf.competencyOf.get(item) ?? []) ?? null;
  }
}
