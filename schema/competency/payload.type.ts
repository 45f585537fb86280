import { Field, ObjectType } from "type-graphql";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { DraftPayloadType } from "../framework/payload.type.ts";
import { CompetencyGroupType, CompetencyType, IndicatorType } from "./competency.type.ts";

@Allow(anyoneSignedIn)
@ObjectType("SaveGroupPayload", { description: "The answer to SaveGroupInput." })
export class SaveGroupPayloadType extends DraftPayloadType {
  @Field(() => CompetencyGroupType, { nullable: true, description: "The group saved." })
  group!: object | null;
}

@Allow(anyoneSignedIn)
@ObjectType("SaveCompetencyPayload", { description: "The answer to SaveCompetencyInput." })
export class SaveCompetencyPayloadType extends DraftPayloadType {
  @Field(() => CompetencyType, { nullable: true, description: "The competency saved." })
  competency!: object | null;
}

@Allow(anyoneSignedIn)
@ObjectType("SaveIndicatorPayload", { description: "The answer to SaveIndicatorInput." })
export class SaveIndicatorPayloadType extends DraftPayloadType {
  @Field(() => IndicatorType, { nullable: true, description: "The indicator saved." })
  indicator!: object | null;
}
