import type { JsonValue } from "../content/content.ts";
import { usualScale } from "../content/scale.ts";
import { isObject, listIn, objectIn, textIn } from "./json-fields.ts";
import { notesOn } from "./noted.ts";
import type { CaseSource } from "./source.ts";

/** Where our notes on the document stand. */
const NOTES = ["CFDocument", "extensions", "waymark"] as const;

/** A part of a framework as it stands in the package, unread, and the way to it. */
export interface UnreadPart {
  readonly value: JsonValue;
  readonly path: readonly string[];
}

/** The parts of a framework that CASE has no fields for, unread. */
export type OwnParts = Readonly<
  Record<"levels" | "languages" | "freshnessMonths" | "profiles" | "extensions", UnreadPart>
>;

/** What our notes say of the framework; the usual scale where our rubric does not stand. */
export function ownParts(source: CaseSource): OwnParts {
  const { own } = source.document;
  const noted = (name: string, otherwise: JsonValue): UnreadPart => {
    return { value: own[name] ?? otherwise, path: [...NOTES, name] };
  };
  return {
    levels: ownLevels(source),
    languages: noted("languages", null),
    freshnessMonths: noted("freshnessMonths", null),
    profiles: noted("profiles", []),
    extensions: noted("extensions", []),
  };
}

/** The place of the rubric that holds our scale among the others; -1 where there is none. */
export function ownRubric({ rubrics }: CaseSource): number {
  return rubrics.findIndex(({ raw }) => "levels" in notesOn(raw));
}

function ownLevels(source: CaseSource): UnreadPart {
  const { rubrics, language } = source;
  const found = rubrics[ownRubric(source)];
  if (found === undefined) return { value: usualLevels(language), path: ["CFRubrics"] };
  const names = qualities(found.raw);
  const renamed = listIn(notesOn(found.raw), "levels").map((one) => {
    const quality = isObject(one) && names.get(one.level ?? null);
    if (!isObject(one) || !quality) return one;
    const name = objectIn(one, "name");
    const main = Object.hasOwn(name, language) ? language : Object.keys(name)[0];
    return main === undefined ? one : { ...one, name: { ...name, [main]: quality } };
  });
  return { value: renamed, path: ["CFRubrics", `${found.at}`, "extensions", "waymark", "levels"] };
}

/** The names that the rubric itself gives its levels, by score. */
function qualities(rubric: CaseSource["rest"]): Map<JsonValue, string> {
  const [criterion] = listIn(rubric, "CFRubricCriteria").filter(isObject);
  const steps = listIn(criterion ?? {}, "CFRubricCriterionLevels").filter(isObject);
  return new Map(
    steps.flatMap((step) => {
      const quality = textIn(step, "quality");
      return quality === null ? [] : [[step.score ?? null, quality] as const];
    }),
  );
}

function usualLevels(language: string): JsonValue {
  return usualScale(language).map(({ level, name }) => ({ level, name }));
}
