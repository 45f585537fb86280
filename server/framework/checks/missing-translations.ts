import type { Finding, FrameworkContent } from "../content/content.ts";
import { textsIn } from "../content/texts-in.ts";
import { findings } from "./finding.ts";

const missing = findings("WARNING", "MISSING_TRANSLATION");

/** Texts that there are in some of the framework's languages and not in all of them. */
export function missingTranslations(content: FrameworkContent): Finding[] {
  return textsIn(content).flatMap(({ path, texts }) =>
    content.languages
      .filter((language) => !(language in texts))
      .map((language) => missing([...path, language], { language, where: path.join(" ") })),
  );
}
