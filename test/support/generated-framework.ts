import fc from "fast-check";
import type {
  CompetencyContent,
  FrameworkContent,
  IndicatorContent,
} from "../../server/framework/content/content.ts";
import { usualScale } from "../../server/framework/content/scale.ts";
import { normalisedText, slugOf } from "../../server/framework/slug.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** Frameworks that a profile document can hold whole, in one language, numbered as it would be. */
export function anyFramework(language: "en" | "fr"): fc.Arbitrary<FrameworkContent> {
  const words = vocabularyOf(language);
  const stages = fc.subarray([...words.stages], { minLength: 2 });
  return fc
    .record({
      title: fc.constantFrom(...words.titles),
      summary: fc.option(words.prose),
      responsibilities: fc.uniqueArray(words.duty, { maxLength: 5 }),
      isTechnicalFirst: fc.boolean(),
      stages,
      names: fc.uniqueArray(fc.constantFrom(...words.competencies), { minLength: 2, maxLength: 5 }),
    })
    .chain((head) => {
      const sections = head.names.map((name, at) => {
        const group = at === 0 || at % 2 === 0 ? 0 : 1;
        return anyCompetency({ name, group, language, stages: head.stages });
      });
      return fc.tuple(...sections).map((read) => frameworkOf({ ...head, language }, read));
    });
}

interface Head {
  readonly title: string;
  readonly summary: string | null;
  readonly responsibilities: readonly string[];
  readonly isTechnicalFirst: boolean;
  readonly stages: readonly string[];
  readonly language: "en" | "fr";
}

interface Drawn {
  readonly group: number;
  readonly levels: readonly number[];
  readonly competency: Omit<CompetencyContent, "group">;
}

interface Asked {
  readonly name: string;
  readonly group: number;
  readonly language: "en" | "fr";
  readonly stages: readonly string[];
}

function anyCompetency({ name, group, language, stages }: Asked): fc.Arbitrary<Drawn> {
  const words = vocabularyOf(language);
  const key = slugOf(name, language);
  const statements = fc.uniqueArray(words.statement, {
    minLength: stages.length,
    maxLength: stages.length + 3,
    selector: normalisedText,
  });
  const size = { minLength: stages.length, maxLength: stages.length };
  return fc
    .record({
      definition: fc.option(words.prose),
      rationale: fc.option(words.prose),
      levels: fc.array(fc.integer({ min: 0, max: 4 }), size),
      isShared: fc.boolean(),
      cells: fc.tuple(statements, statements, statements, statements),
      seed: fc.nat(),
    })
    .map(({ definition, rationale, levels, isShared, cells, seed }) => {
      const inLanguage = (text: string | null) => (text === null ? null : { [language]: text });
      const keys = stages.map((stage) => slugOf(stage, language));
      const indicators = cells.flatMap((texts, at) => {
        const asking = keys.filter((_, stage) => levels[stage] === at + 1);
        const seeds = isShared ? null : seed;
        return cellOf(texts, { level: at + 1, asking, seed: seeds, key, language });
      });
      const texts = { definition: inLanguage(definition), rationale: inLanguage(rationale) };
      return {
        group,
        levels,
        competency: { key, name: { [language]: name }, ...texts, indicators },
      };
    });
}

interface Cell {
  readonly level: number;
  /** Keys of the stages that ask this level. */
  readonly asking: readonly string[];
  /** Tells which stage has which statement; null: all have all. */
  readonly seed: number | null;
  readonly key: string;
  readonly language: string;
}

/** The indicators of a cell, those of the first stage first, as a table is read. */
function cellOf(texts: readonly string[], cell: Cell): IndicatorContent[] {
  const { asking, seed, level, key, language } = cell;
  if (asking.length === 0) return [];
  const placed = texts.map((text, at) => {
    const mask = seed === null ? -1 : (seed >> at) | (1 << (at % asking.length));
    return { text, stages: asking.filter((_, stage) => (mask >> stage) & 1) };
  });
  const first = (stages: readonly string[]) => asking.indexOf(stages[0] ?? "");
  return placed
    .toSorted((a, b) => first(a.stages) - first(b.stages))
    .map(({ text, stages }, at) => ({
      key: `${key}/${level}/${at + 1}`,
      level,
      statement: { [language]: text },
      stages: stages.length === asking.length ? [] : stages,
    }));
}

function frameworkOf(head: Head, drawn: readonly Drawn[]): FrameworkContent {
  const { language } = head;
  const usual = vocabularyOf(language).groups;
  const groups = head.isTechnicalFirst ? usual.toReversed() : usual;
  const inOrder = drawn.toSorted((a, b) => a.group - b.group);
  const key = slugOf(head.title, language);
  const text = (value: string) => ({ [language]: value });
  const stages = head.stages.map((name) => ({ key: slugOf(name, language), name: text(name) }));
  return {
    key,
    title: text(head.title),
    languages: [language],
    freshnessMonths: null,
    extensions: [],
    levels: usualScale(language),
    groups: groups.map(({ key: group, name }) => ({ key: group, name: text(name) })),
    competencies: inOrder.map(({ competency, group }) => ({
      ...competency,
      group: groups[group]?.key ?? "",
    })),
    profiles: [
      {
        key,
        title: text(head.title),
        summary: head.summary === null ? null : text(head.summary),
        responsibilities: head.responsibilities.map((duty, at) => ({
          key: `responsibility-${at + 1}`,
          text: text(duty),
        })),
        stages,
        requirements: stages.flatMap((stage, at) =>
          inOrder.map(({ competency, levels }) => ({
            stage: stage.key,
            competency: competency.key,
            level: levels[at] ?? 0,
          })),
        ),
      },
    ],
  };
}
