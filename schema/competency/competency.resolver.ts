import { FieldResolver, Resolver, Root } from "type-graphql";
import type {
  Competency,
  CompetencyGroup,
  Indicator,
  Stage,
} from "../../server/framework/version.ts";
import { Edge } from "../edge.ts";
import { StageType } from "../framework/framework.type.ts";
import {
  CompetencyGroupType,
  CompetencyTextType,
  CompetencyType,
  IndicatorType,
  LocalizedTextType,
} from "./competency.type.ts";

@Resolver(() => CompetencyGroupType)
export class CompetencyGroupResolver {
  @Edge(() => [CompetencyType], { description: "Its competencies in order." })
  competencies!: readonly Competency[];
}

@Resolver(() => CompetencyType)
export class CompetencyResolver {
  @Edge(() => CompetencyGroupType, { description: "The group it belongs to." })
  group!: CompetencyGroup;

  @FieldResolver(() => [CompetencyTextType], {
    description: "The texts in every language, for editing.",
  })
  texts(@Root() { languages, name, definition, rationale }: Competency): CompetencyTextType[] {
    return languages.map((language) => ({
      language,
      name: name[language] ?? null,
      definition: definition?.[language] ?? null,
      rationale: rationale?.[language] ?? null,
    }));
  }
}

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @Edge(() => [StageType], {
    description:
      "The stages it was written for, where a document told stages of one level apart; empty means all.",
  })
  stages!: readonly Stage[];

  @FieldResolver(() => [LocalizedTextType], {
    description: "The statement in every language, for editing.",
  })
  texts(@Root() { statement }: Indicator): LocalizedTextType[] {
    return Object.entries(statement).map(([language, text]) => ({ language, text }));
  }
}
