/** Letters and signs that Unicode takes for whole ones, and who searches does not. */
const plain: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ł: "l",
  ŧ: "t",
  ŋ: "n",
  ς: "σ",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "‐": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "“": '"',
  "”": '"',
};
const special = new RegExp(`[${Object.keys(plain).join("")}]`, "gu");

/** Accents, whatever script they are set on, and signs that nobody sees. */
const unseen = /\p{Script=Inherited}|\p{Cf}|(?=\p{M})\p{Diacritic}/gu;

/**
 * A text as it is searched: without case and accents, ligatures written out, apostrophes and
 * dashes plain. "EVALUATION" and "Évaluation" are the same, and so are "œuvre" and "oeuvre".
 */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(unseen, "")
    .toLowerCase()
    .replace(special, (sign) => plain[sign] ?? sign)
    .normalize("NFC");
}

/**
 * The words of a search, folded; null where it holds nothing but white space, or is none: it then
 * asks for nothing. Empty where nothing is left of what it holds, as of an accent alone: nothing
 * can be found by that.
 */
export function searchedWords(search: string | null | undefined): readonly string[] | null {
  if (search == null || search.trim() === "") return null;
  return folded(search)
    .split(/\s+/)
    .filter((word) => word !== "");
}
