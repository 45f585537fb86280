import { Field, ID, InputType } from "type-graphql";
import { EmailAddress } from "../scalars.ts";

@InputType("PeopleFilter", {
  description: "Narrows a list of people; all conditions hold together.",
})
export class PeopleFilterInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Part of the name; case, accents and ligatures do not matter. White space alone leaves everybody in, an accent alone finds nobody.",
  })
  search?: string | null;
  @Field(() => EmailAddress, {
    nullable: true,
    description: "Exactly this address; matches only where the viewer may see addresses.",
  })
  email?: string | null;
  @Field(() => ID, { nullable: true, description: "In this unit or one below it." })
  orgUnit?: string | null;
  @Field(() => ID, { nullable: true, description: "Holding this stage, of any version." })
  stage?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Whether still active; null means both." })
  active?: boolean | null;
}
