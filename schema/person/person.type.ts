import { Field, ID, Int, ObjectType } from "type-graphql";
import { maySee } from "../../server/person/person.policy.ts";
import type { Texts } from "../../server/level.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { AuditSubjectInterface, NodeInterface } from "../node.type.ts";
import { EmailAddress, LanguageTag, LocalTime, TimeZone } from "../scalars.ts";
import { WordedField } from "../worded.ts";
import { RoleEnum, WeekdayEnum } from "./person.enum.ts";

@Allow(anyoneSignedIn)
@ObjectType("Person", {
  implements: [AuditSubjectInterface, NodeInterface],
  description:
    "Somebody in the organisation; a field the viewer may not see is null, a list empty, without an error.",
})
export class PersonType {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => Int, {
    description: "Raised by one with every save of the person, objective or preferences.",
  })
  revision!: number;
  @Field(() => String, { description: "The name to show; a placeholder after erasure." })
  displayName!: string;
  @WordedField({ description: "The same as the display name." })
  label!: Texts;
  @Allow(maySee("address"))
  @Field(() => EmailAddress, {
    nullable: true,
    description: "Where to write to; null to whoever may not see it.",
  })
  email!: string | null;
  @Field(() => Boolean, { description: "False once the person has left; history stays." })
  active!: boolean;
  @Field(() => [LanguageTag], { description: "Languages the person reads, most preferred first." })
  languages!: string[];
  @Allow(maySee("preferences"))
  @Field(() => TimeZone, {
    nullable: true,
    description: "Where the person's working hours lie; null to whoever may not see it.",
  })
  timeZone!: string | null;
  @Allow(maySee("preferences"))
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the person wants to be suggested to mentors; null to whoever may not see it.",
  })
  seekingMentor!: boolean | null;
}

@Allow(anyoneSignedIn)
@ObjectType("Viewer", {
  implements: NodeInterface,
  description: "The signed-in person as the one who is asking.",
})
export class ViewerType {
  @Field(() => ID, { description: "Opaque id of the viewer, not the person's own." })
  id!: string;
}

@Allow(anyoneSignedIn)
@ObjectType("RoleGrant", { description: "One role given to one person." })
export class RoleGrantType {
  @Field(() => RoleEnum, { description: "The role." })
  role!: string;
}

@Allow(anyoneSignedIn)
@ObjectType("Availability", { description: "A stretch of time that comes back every week." })
export class AvailabilityType {
  @Field(() => WeekdayEnum, { description: "The day of the week." })
  weekday!: string;
  @Field(() => LocalTime, { description: "From when, on the wall clock." })
  from!: string;
  @Field(() => LocalTime, { description: "Until when, on the wall clock, later than from." })
  to!: string;
}

@Allow(anyoneSignedIn)
@ObjectType("OrgUnit", {
  implements: [AuditSubjectInterface, NodeInterface],
  description: "A part of the organisation, such as a branch or a team.",
})
export class OrgUnitType {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => Int, { description: "Raised by one with every save." })
  revision!: number;
  @WordedField({ description: "What the unit is called." })
  name!: Texts;
  @WordedField({ description: "The same as its name." })
  label!: Texts;
}
