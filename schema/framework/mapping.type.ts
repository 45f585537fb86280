import { Field, ObjectType } from "type-graphql";
import type { MappedKind, MappingRule } from "../../server/framework/mapping.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { ItemKindEnum, MappingRuleEnum } from "./item.enum.ts";

@Allow(anyoneSignedIn)
@ObjectType("KeyMapping", { description: "Where one key of the version before leads." })
export class KeyMappingType {
  @Field(() => ItemKindEnum, { description: "What kind of thing the key names." })
  kind!: MappedKind;
  @Field(() => String, { description: "Key in the version before." })
  from!: string;
  @Field(() => [String], {
    description: "Keys in this version; several only for SPLIT, none for RETIRE.",
  })
  to!: readonly string[];
  @Field(() => MappingRuleEnum, { description: "How records are carried." })
  rule!: MappingRule;
}
