// Characters that are bullets wherever they stand, those of symbol fonts among them.
const BULLET = /[•●▪▫◦‣⁃∙■□➢○◾▸►\uf0a7\uf0b7]/u;
// Bullets only where a list is: at the start, on a new line, or after a sentence.
const WEAK_BULLET = /(?:^|\n)[ \t]*([-–—*·o])\s/u;
const ENDS_SENTENCE = /[.;:!?…]["'”’»)]*$/u;

/** One part of a text cut at its bullets. */
export interface BulletPart {
  readonly text: string;
  /** Whether a bullet stood before it. */
  readonly isItem: boolean;
}

/**
 * Cuts a text at its bullets, `•` and its kin wherever they stand. Dashes, asterisks, middle dots
 * and a lone `o` are bullets only if the text begins with one or has one at the start of a line;
 * then the same mark is a bullet again after a sentence or before a capital.
 */
export function splitAtBullets(text: string): BulletPart[] {
  const [before = "", ...items] = text.split(new RegExp(BULLET, "gu"));
  const parts = [...weakParts(before), ...items.map((item) => ({ text: item, isItem: true }))];
  return parts.filter((part) => part.text.trim() !== "");
}

/** Whether a line begins with a bullet of any kind. */
export function beginsWithBullet(text: string): boolean {
  const start = text.trimStart().slice(0, 2);
  return BULLET.test(start.slice(0, 1)) || WEAK_BULLET.test(start);
}

function weakParts(text: string): BulletPart[] {
  const first = WEAK_BULLET.exec(text);
  const bullet = first?.[1];
  if (first === null || bullet === undefined) return [{ text, isItem: false }];
  const parts: BulletPart[] = [{ text: text.slice(0, first.index), isItem: false }];
  let start = first.index + first[0].length;
  for (const at of positions(text, bullet, start)) {
    parts.push({ text: text.slice(start, at), isItem: true });
    start = at + 1;
  }
  return [...parts, { text: text.slice(start), isItem: true }];
}

/** Where else the same mark is a bullet, from a position on. */
function positions(text: string, bullet: string, from: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(bullet, from); at >= 0; at = text.indexOf(bullet, at + 1)) {
    if (isBulletAt(text, at)) found.push(at);
  }
  return found;
}

function isBulletAt(text: string, at: number): boolean {
  const isApart = /\s/u.test(text.charAt(at - 1)) && /\s/u.test(text.charAt(at + 1));
  if (!isApart) return false;
  const before = text.slice(Math.max(0, at - 20), at);
  const after = text.slice(at + 1, at + 20).trimStart();
  return /\n\s*$/u.test(before) || ENDS_SENTENCE.test(before.trimEnd()) || /^\p{Lu}/u.test(after);
}
