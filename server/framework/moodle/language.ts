/** Short words that nearly every text of a language has, and hardly any of another. */
const TELLING: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words("the and of to with for is are that by from their how what which as on an"),
  fr: words("le la les des du et une un pour dans avec sur est par ses leur aux qui au cette"),
  de: words("der die das und mit für von zu den des ein eine ist im auf wird werden nicht einer"),
};

/** How many characters are looked at. */
const LOOKED_AT = 50_000;

/**
 * The language of some texts by their short words: `en`, `fr` or `de`. Where they do not tell,
 * that of the header; where that does not either, English.
 */
export function guessLanguage(texts: readonly string[], header: readonly string[]): string {
  return mostTold(texts) ?? mostTold(header) ?? "en";
}

function mostTold(texts: readonly string[]): string | null {
  const counts = Object.keys(TELLING).map((language) => ({ language, count: 0 }));
  const text = texts.join(" ").slice(0, LOOKED_AT).normalize("NFC").toLowerCase();
  for (const [word] of text.matchAll(/\p{L}{1,20}/gu)) {
    for (const one of counts) {
      if (TELLING[one.language]?.has(word) === true) one.count += 1;
    }
  }
  const [most, next] = counts.toSorted((a, b) => b.count - a.count);
  const tells = most !== undefined && most.count > (next?.count ?? 0);
  return tells ? most.language : null;
}

function words(list: string): Set<string> {
  return new Set(list.split(" "));
}
