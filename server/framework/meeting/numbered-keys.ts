import type { Texts } from "../../level.ts";
import type { OldText } from "./match.ts";
import { matchTexts } from "./match.ts";

/** Keys that end in a number, such as `rope-work/2/5`, of which none is given twice. */
export class NumberedKeys {
  readonly #highest = new Map<string, number>();

  /** Numbers that the taken keys have are not given. */
  constructor(taken: Iterable<string>) {
    for (const key of taken) {
      const digits = /\d{1,15}$/u.exec(key)?.[0] ?? "";
      const beginning = key.slice(0, key.length - digits.length);
      const highest = Math.max(Number(digits), this.#highest.get(beginning) ?? 0);
      this.#highest.set(beginning, highest);
    }
  }

  /** The key with that beginning, which ends in no digit, and the number after the highest one. */
  next(beginning: string): string {
    const number = (this.#highest.get(beginning) ?? 0) + 1;
    this.#highest.set(beginning, number);
    return `${beginning}${number}`;
  }

  /**
   * Each new thing with its key: that of the old thing it continues, by what it says, then by
   * order; what continues nothing takes the next key with that beginning.
   */
  continued<Fresh, Old extends { readonly key: string }>(
    fresh: readonly FreshText<Fresh>[],
    old: readonly OldText<Old>[],
    beginning: string,
  ): Continued<Fresh, Old>[] {
    const matches = matchTexts(
      fresh.map(({ texts }) => texts),
      old,
      true,
    );
    return fresh.map(({ item }, at) => {
      const before = matches[at] ?? null;
      return { item, before, key: before?.key ?? this.next(beginning) };
    });
  }
}

interface FreshText<Fresh> {
  readonly item: Fresh;
  readonly texts: Texts;
}

/** A new thing, the old one it continues, and the key it has. */
interface Continued<Fresh, Old> {
  readonly item: Fresh;
  readonly before: Old | null;
  readonly key: string;
}
