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

/** The most characters that the key of a thing in a framework may have. */
export const ITEM_KEY_LENGTH = 200;

/**
 * Whether a key may be that of a thing in a framework: 1 to 200 characters without spaces, unless
 * it may be longer.
 */
export function isItemKey(key: string, longest = ITEM_KEY_LENGTH): boolean {
  // A character takes up to two code units: what is far too long is not counted out.
  const isShort = key.length <= 2 * longest && Array.from(key).length <= longest;
  return isShort && /^[^\s\p{C}]+$/u.test(key);
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
