import type { Finding, FrameworkContent } from "../content/content.ts";
import { textsIn } from "../content/texts-in.ts";
import { findings } from "./finding.ts";

const empty = findings("ERROR", "EMPTY_TEXT");

/** Texts in which there is nothing to read. */
export function emptyTexts(content: FrameworkContent): Finding[] {
  return textsIn(content).flatMap(({ path, texts }) =>
    Object.entries(texts)
      .filter(([, text]) => !/[^\s\p{C}]/u.test(text))
      .map(([language]) => empty([...path, language], { language, where: path.join(" ") })),
  );
}
