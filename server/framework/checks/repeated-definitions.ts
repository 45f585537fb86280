import { groupedBy } from "../../grouping.ts";
import type { Finding, FrameworkContent } from "../content/content.ts";
import { normalisedText } from "../slug.ts";
import { findings } from "./finding.ts";

const repeated = findings("WARNING", "DEFINITION_TWICE");

/** Competencies that are defined in the very words of one before them. */
export function repeatedDefinitions({ competencies }: FrameworkContent): Finding[] {
  const definitions = competencies.flatMap(({ key, definition }) =>
    Object.entries(definition ?? {}).map(([language, text]) => ({
      key,
      language,
      text: normalisedText(text),
    })),
  );
  const same = groupedBy(
    definitions.filter(({ text }) => text !== ""),
    ({ language, text }) => `${language} ${text}`,
  );
  return [...same.values()].flatMap(([first, ...others]) =>
    others.map(({ key, language }) =>
      repeated(["competencies", key, "definition", language], {
        key,
        first: first?.key ?? "",
        language,
      }),
    ),
  );
}
