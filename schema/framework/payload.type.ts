import { Field, ObjectType } from "type-graphql";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { PayloadType } from "../user-error.type.ts";
import { FrameworkDifferenceType } from "./difference.type.ts";
import { FindingType } from "./finding.type.ts";
import { FrameworkType, ProfileType } from "./framework.type.ts";
import { CarriedRecordsType } from "./impact.type.ts";
import { ImportFormatEnum } from "./import.enum.ts";

/** What every edit of a draft answers. */
@ObjectType()
export abstract class DraftPayloadType extends PayloadType {
  @Field(() => FrameworkType, {
    nullable: true,
    description: "The draft as it is now, on an error as well; null where there is none.",
  })
  framework!: object | null;
}

@Allow(anyoneSignedIn)
@ObjectType("CreateFrameworkDraftPayload", {
  description: "The answer to CreateFrameworkDraftInput.",
})
export class CreateFrameworkDraftPayloadType extends DraftPayloadType {}

@Allow(anyoneSignedIn)
@ObjectType("SaveFrameworkPayload", { description: "The answer to SaveFrameworkInput." })
export class SaveFrameworkPayloadType extends DraftPayloadType {}

@Allow(anyoneSignedIn)
@ObjectType("SaveProfilePayload", { description: "The answer to SaveProfileInput." })
export class SaveProfilePayloadType extends DraftPayloadType {
  @Field(() => ProfileType, { nullable: true, description: "The profile saved." })
  profile!: object | null;
}

@Allow(anyoneSignedIn)
@ObjectType("SetRequirementsPayload", { description: "The answer to SetRequirementsInput." })
export class SetRequirementsPayloadType extends DraftPayloadType {}

@Allow(anyoneSignedIn)
@ObjectType("RetirePayload", { description: "The answer to RetireInput." })
export class RetirePayloadType extends DraftPayloadType {}

@Allow(anyoneSignedIn)
@ObjectType("SaveMappingsPayload", { description: "The answer to SaveMappingsInput." })
export class SaveMappingsPayloadType extends DraftPayloadType {}

@Allow(anyoneSignedIn)
@ObjectType("ImportFrameworkPayload", { description: "The answer to ImportFrameworkInput." })
export class ImportFrameworkPayloadType extends PayloadType {
  @Field(() => ImportFormatEnum, {
    nullable: true,
    description: "The format read; null if none was recognised.",
  })
  format!: string | null;
  @Field(() => [FindingType], { description: "Everything noticed, by line." })
  findings!: readonly object[];
  @Field(() => FrameworkDifferenceType, {
    nullable: true,
    description: "What the file would change; null if it could not be read.",
  })
  difference!: object | null;
  @Field(() => FrameworkType, {
    nullable: true,
    description:
      "The draft, or what is published where the file says nothing else; null on a dry run of a new framework or when the file could not be read.",
  })
  framework!: object | null;
}

@Allow(anyoneSignedIn)
@ObjectType("PublishFrameworkPayload", { description: "The answer to PublishFrameworkInput." })
export class PublishFrameworkPayloadType extends PayloadType {
  @Field(() => FrameworkType, {
    nullable: true,
    description: "The version published; on an error the draft as it is now.",
  })
  framework!: object | null;
  @Field(() => CarriedRecordsType, {
    nullable: true,
    description: "Records that read differently from now on; null on an error.",
  })
  carried!: object | null;
}

@Allow(anyoneSignedIn)
@ObjectType("DiscardDraftPayload", { description: "The answer to DiscardDraftInput." })
export class DiscardDraftPayloadType extends PayloadType {
  @Field(() => FrameworkType, {
    nullable: true,
    description:
      "The published version that stays, null if there was none; on an error the draft as it is now.",
  })
  framework!: object | null;
}
