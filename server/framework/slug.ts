/**
 * The key made from a name: lower case, no accents, words joined by hyphens, such as
 * `ethics-and-privacy`. `&` is read as the word of the language. Empty where the name has neither
 * a Latin letter nor a digit.
 */
export function slugOf(name: string, language = "en"): string {
  return name
    .replaceAll("&", language.startsWith("fr") ? " et " : " and ")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "")
    .join("-");
}

/** Whether a key may be a framework's: lower-case words of letters and digits, joined by hyphens. */
export function isKey(key: string): boolean {
  return /^[a-z0-9]/u.test(key) && key === slugOf(key);
}

/**
 * A text as it is compared: case, accents, spacing, quotes and the closing stop make no
 * difference, words do.
 */
export function normalisedText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== "")
    .join(" ");
}
