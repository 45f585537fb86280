import { Field, InputType } from "type-graphql";
import type { ItemKind } from "../../server/framework/content/content.ts";
import type { MappingRule } from "../../server/framework/mapping.ts";
import { DraftInput } from "./draft.input.ts";
import { ItemKindEnum, MappingRuleEnum } from "./item.enum.ts";

@InputType("KeyMappingInput", { description: "Where one key leads." })
class KeyMappingInput {
  @Field(() => ItemKindEnum, { description: "What kind of thing; LEVEL for a smaller scale." })
  kind!: ItemKind;
  @Field(() => String, { description: "Key in the published version." })
  from!: string;
  @Field(() => [String], {
    description:
      "Keys in the draft; exactly one for KEEP and MERGE, several for SPLIT, none for RETIRE.",
  })
  to!: string[];
  @Field(() => MappingRuleEnum, { description: "How records are carried." })
  rule!: MappingRule;
}

@InputType("SaveMappingsInput", { description: "Replaces the draft's mappings as a whole." })
export class SaveMappingsInput extends DraftInput {
  @Field(() => [KeyMappingInput], {
    description: "One for each key in use that does not carry over by itself.",
  })
  mappings!: KeyMappingInput[];
}
