import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Eventually } from "../../server/at-hand.ts";
import type { RequestContext } from "../../server/context.ts";
import type { Stage } from "../../server/framework/version.ts";
import type { Texts, WeeklyHours } from "../../server/level.ts";
import type { Mentor } from "../../server/mentoring/mentor.ts";
import { pageRequest } from "../../server/paging.ts";
import type { PageToCome } from "../../server/page-to-come.ts";
import type { OrgUnit } from "../../server/person/org-unit.ts";
import { directoryPage } from "../../server/person/directory.reader.ts";
import type { PeopleOrder } from "../../server/person/directory.reader.ts";
import { maySee } from "../../server/person/person.policy.ts";
import type { Person } from "../../server/person/person.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Edge } from "../edge.ts";
import { Allow } from "../allow.ts";
import { connectionOf } from "../connection.ts";
import { StageType } from "../framework/framework.type.ts";
import { MentorType } from "../mentoring/mentor.type.ts";
import { After, First } from "../paging.ts";
import { Worded } from "../worded.ts";
import { PeopleOrderEnum } from "./person.enum.ts";
import { peopleConditions } from "./people-conditions.input.ts";
import { PeopleFilterInput } from "./person.input.ts";
import { AvailabilityType, OrgUnitType, PersonType } from "./person.type.ts";
import { personId } from "../ids.ts";

export const PersonConnection = connectionOf(() => PersonType, "Person", "people");

@Resolver(() => PersonType)
export class PersonResolver {
  @Allow(anyoneSignedIn)
  @Query(() => PersonType, {
    nullable: true,
    description: "One person; always found if existing, while single fields may be withheld.",
  })
  person(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Id of the person." }) id: string,
  ): Eventually<Person | null> {
    return context.people.person(personId(id, "id"));
  }

  @Allow(anyoneSignedIn)
  @Query(() => PersonConnection, {
    description: "People of the organisation with what anyone signed in may see of them.",
  })
  people(
    @Ctx() context: RequestContext,
    @Arg("filter", () => PeopleFilterInput, {
      nullable: true,
      description: "Which people; null means all.",
    })
    filter: PeopleFilterInput | null,
    @Arg("orderBy", () => PeopleOrderEnum, {
      nullable: true,
      defaultValue: "NAME",
      description: "In what order.",
    })
    orderBy: PeopleOrder | null,
    @First() first: number,
    @After() after: string | null,
  ): PageToCome<Person> {
    return directoryPage(context.persons, context.catalogue.orgUnits, {
      conditions: peopleConditions(filter, context),
      order: orderBy ?? "NAME",
      page: pageRequest(first, after),
      language: context.language,
    });
  }

  @Worded()
  @FieldResolver(() => String, { description: "The same as the display name." })
  label(@Root() person: Person): Texts {
    return { en: person.displayName, fr: person.displayName };
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Whom the person reports to directly; null at the top.",
  })
  manager(
    @Root() { managerId }: Person,
    @Ctx() context: RequestContext,
  ): Eventually<Person | null> {
    return managerId === null ? null : context.people.person(managerId);
  }

  @FieldResolver(() => OrgUnitType, {
    nullable: true,
    description: "The unit the person works in.",
  })
  orgUnit(@Root() { orgUnitId }: Person, @Ctx() context: RequestContext): OrgUnit | null {
    return orgUnitId === null ? null : (context.catalogue.orgUnits.get(orgUnitId) ?? null);
  }

  @FieldResolver(() => StageType, {
    nullable: true,
    description: "The career stage held at present, which also names the profile.",
  })
  stage(@Root() { stageId }: Person, @Ctx() context: RequestContext): Stage | null {
    return stageId === null ? null : (context.catalogue.shelf.stageOf.get(stageId) ?? null);
  }

  @Allow(maySee("objective"))
  @FieldResolver(() => StageType, {
    nullable: true,
    description:
      "The stage the person aims at; null when none is set or it is not the viewer's to see.",
  })
  objective(@Root() { objectiveId }: Person, @Ctx() context: RequestContext): Stage | null {
    return objectiveId === null ? null : (context.catalogue.shelf.stageOf.get(objectiveId) ?? null);
  }

  @Allow(maySee("preferences"))
  @Edge(() => [AvailabilityType], {
    nullable: true,
    description:
      "Hours kept free for learning and mentoring in a week, on the person's own clock; null where the viewer may not see them.",
  })
  availability!: readonly WeeklyHours[];

  @FieldResolver(() => MentorType, {
    nullable: true,
    description: "The person's offer as a mentor; null without one.",
  })
  mentor(@Root() { id }: Person, @Ctx() context: RequestContext): Mentor | null {
    return context.catalogue.mentorOf.get(id) ?? null;
  }
}
