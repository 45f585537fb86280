import type { GraphQLField, GraphQLFieldResolver } from "graphql";
import { Extensions, Field } from "type-graphql";
import type { RequestContext } from "../server/context.ts";
import { inLanguage } from "../server/words/worded.ts";
import type { Worded } from "../server/words/worded.ts";
import { LanguageTag } from "./scalars.ts";

interface WordedOptions {
  readonly description: string;
  readonly nullable?: boolean;
  /** A list of sentences rather than one text. */
  readonly list?: boolean;
}

/** A text that people read: it takes a `language` and answers in the language of the request. */
export function WordedField(options: WordedOptions): PropertyDecorator {
  const { description, nullable = false, list = false } = options;
  const field = Field(() => (list ? [String] : String), { description, nullable });
  return (target, property) => {
    field(target, property);
    Worded()(target, property);
  };
}

/** Marks the method of a field resolver whose answer is such a text. */
export function Worded(): MethodDecorator & PropertyDecorator {
  return Extensions({ worded: true });
}

/** Whether the field was marked as a text that people read. */
export function isWorded(field: GraphQLField<unknown, unknown>): boolean {
  return field.extensions["worded"] === true;
}

/** The argument every such field takes. */
export const languageArgument = {
  name: "language",
  description: "Language wanted; null means that of the request.",
  type: LanguageTag,
  defaultValue: undefined,
  deprecationReason: undefined,
  extensions: {},
  astNode: undefined,
};

type Resolve = GraphQLFieldResolver<unknown, RequestContext, { language?: string | null }>;

/** Puts what the field answers into words. */
export function worded(resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- marked fields answer these
    const value = resolve(source, args, context, info) as Worded | readonly Worded[] | null;
    if (value == null) return null;
    const language = args.language ?? context.language;
    return isList(value)
      ? value.map((one) => inLanguage(one, language, context.spoken))
      : inLanguage(value, language, context.spoken);
  };
}

const isList = (value: Worded | readonly Worded[]): value is readonly Worded[] =>
  Array.isArray(value);
