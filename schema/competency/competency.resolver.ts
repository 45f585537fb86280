import { FieldResolver, Resolver, Root } from "type-graphql";
import type {
  Competency,
  CompetencyGroup,
  Indicator,
  Stage,
} from "../../server/framework/version.ts";
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
  @FieldResolver(() => [CompetencyType], { description: "Its competencies in order." })
  competencies(@Root() group: CompetencyGroup): readonly Competency[] {
    return group.competencies;
  }
}

@Resolver(() => CompetencyType)
export class CompetencyResolver {
  @FieldResolver(() => CompetencyGroupType, { description: "The group it belongs to." })
  group(@Root() competency: Competency): CompetencyGroup {
    return competency.group;
  }

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
  @FieldResolver(() => [StageType], {
    description:
      "The stages it was written for, where a document told stages of one level apart; empty means all.",
  })
  stages(@Root() indicator: Indicator): readonly Stage[] {
    return indicator.stages;
  }

  @FieldResolver(() => [LocalizedTextType], {
    description: "The statement in every language, for editing.",
  })
  texts(@Root() { statement }: Indicator): LocalizedTextType[] {
    return Object.entries(statement).map(([language, text]) => ({ language, text }));
  }
}
