import { groupedBy } from "../../grouping.ts";
import type { CompetencyContent, JsonObject, LevelContent } from "../content/content.ts";
import { derivedId } from "./derived.ts";
import { field, identityOf, shownText } from "./writing.ts";
import type { Identity, Writing } from "./writing.ts";

/** The scale as one rubric: a criterion for each competency, and for each level what shows it. */
export function writeRubric(
  competencies: ReadonlyMap<string, JsonObject>,
  writing: Writing,
): JsonObject {
  const { content, language } = writing;
  const rubric = identity(writing, "CFRubrics", derivedId(content.key, "RUBRIC"));
  const levels = content.levels.map(({ level, name }) => ({ level, name: { ...name } }));
  return {
    ...rubric.fields,
    title: shownText(content.title, language),
    CFRubricCriteria: content.competencies.map((one, at) => ({
      ...criterion(one, writing),
      ...field("CFItemURI", competencies.get(one.key)),
      position: at + 1,
      rubricId: rubric.identifier,
    })),
    extensions: { waymark: { levels } },
  };
}

function criterion(one: CompetencyContent, writing: Writing): JsonObject {
  const { content, language } = writing;
  const derived = derivedId(content.key, "CRITERION", one.key);
  const { fields, identifier } = identity(writing, "CFRubricCriteria", derived);
  const indicators = groupedBy(one.indicators, ({ level }) => level);
  return {
    ...fields,
    description: shownText(one.name, language),
    CFRubricCriterionLevels: content.levels.map((step, at) => {
      const shown = indicators.get(step.level) ?? [];
      const statements = shown.map(({ statement }) => shownText(statement, language));
      return {
        ...criterionLevel(one, step, writing),
        ...(shown.length === 0 ? {} : { description: statements.join("\n") }),
        position: at + 1,
        rubricCriterionId: identifier,
      };
    }),
  };
}

function criterionLevel(
  { key }: CompetencyContent,
  { level, name }: LevelContent,
  writing: Writing,
): JsonObject {
  const derived = derivedId(writing.content.key, "CRITERION_LEVEL", key, `${level}`);
  const { fields } = identity(writing, "CFRubricCriterionLevels", derived);
  return { ...fields, quality: shownText(name, writing.language), score: level };
}

function identity(writing: Writing, address: string, derived: string): Identity {
  return identityOf({}, { derived, address }, writing);
}
