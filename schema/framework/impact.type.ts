import { Field, Int, ObjectType } from "type-graphql";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { ItemKindEnum } from "./item.enum.ts";

@Allow(anyoneSignedIn)
@ObjectType("UnmappedKey", {
  description: "A key in use that the draft neither holds nor maps.",
})
class UnmappedKeyType {
  @Field(() => ItemKindEnum, {
    description: "What kind of thing; LEVEL for a level off the new scale.",
  })
  kind!: string;
  @Field(() => String, { description: "The key." })
  key!: string;
  @Field(() => Int, {
    nullable: true,
    description: "People with records under it; null for 1 to 4 where the viewer may not see them.",
  })
  peopleAffected!: number | null;
}

@Allow(anyoneSignedIn)
@ObjectType("ChangeImpact", { description: "The effect of one change by itself." })
class ChangeImpactType {
  @Field(() => ItemKindEnum, { description: "What kind of thing changed." })
  kind!: string;
  @Field(() => String, { description: "Its key." })
  key!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      "People with a gap that this change alters; null for 1 to 4 where the viewer may not see them.",
  })
  peopleAffected!: number | null;
  @Field(() => Int, { description: "Gaps this change alone opens." })
  gapsOpened!: number;
  @Field(() => Int, { description: "Gaps this change alone closes." })
  gapsClosed!: number;
}

@Allow(anyoneSignedIn)
@ObjectType("FrameworkImpact", {
  description:
    "What publishing a draft would do; each person is looked at once, at the default target.",
})
export class FrameworkImpactType {
  @Field(() => Int, {
    nullable: true,
    description:
      "People with a gap whose status, size or required level changes; null for 1 to 4 where the viewer may not see these people's gaps.",
  })
  peopleAffected!: number | null;
  @Field(() => Int, { description: "Gaps that become open or unassessed." })
  gapsOpened!: number;
  @Field(() => Int, { description: "Gaps that stop being open or unassessed." })
  gapsClosed!: number;
  @Field(() => Int, {
    description: "Unfinished plans with a step or target that reads differently.",
  })
  plansAffected!: number;
  @Field(() => Int, { description: "Evidence with a claim whose key is mapped." })
  evidenceAffected!: number;
  @Field(() => Int, {
    description: "Resources none of whose outcomes would lead to a competency any more.",
  })
  resourcesLeftWithoutTarget!: number;
  @Field(() => [UnmappedKeyType], {
    description: "Keys in use without a place to go; publishing is refused until it is empty.",
  })
  unmapped!: readonly UnmappedKeyType[];
  @Field(() => [ChangeImpactType], {
    description: "Each change taken alone; the totals are joint and need not be their sum.",
  })
  byChange!: readonly ChangeImpactType[];
}

@Allow(anyoneSignedIn)
@ObjectType("CarriedRecords", {
  description: "How many records read differently after publishing; none of them was moved.",
})
export class CarriedRecordsType {
  @Field(() => Int, { description: "People with at least one such record." })
  people!: number;
  @Field(() => Int, { description: "Plans, by target or step." })
  plans!: number;
  @Field(() => Int, { description: "Assessments." })
  assessments!: number;
  @Field(() => Int, { description: "Evidence with such a claim." })
  evidence!: number;
  @Field(() => Int, { description: "Resources with such an outcome." })
  resources!: number;
  @Field(() => Int, { description: "Mentoring offers naming such a competency." })
  mentorOffers!: number;
}
