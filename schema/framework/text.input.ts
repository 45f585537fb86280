import { Field, InputType } from "type-graphql";
import { LanguageTag } from "../scalars.ts";

@InputType("TextInput", {
  description: "A text in one language; languages left out stay as they are.",
})
export class TextInput {
  @Field(() => LanguageTag, { description: "The language, one of the framework's." })
  language!: string;
  @Field(() => String, {
    description: "The text; one without letters takes the text of this language away.",
  })
  text!: string;
}
