import { LRUCache } from "lru-cache";
import type { FrameworkContent, JsonObject } from "../content/content.ts";
import type { PublishedVersion } from "../content/published-content.store.ts";
import { caseAnswers } from "./case-answers.ts";
import type { CaseAnswers, CaseCollection } from "./case-answers.ts";
import { writeCase } from "./write-case.ts";

/** Where the library finds what it serves. */
export interface CaseLibraryTraits {
  readonly published: () => Promise<readonly PublishedVersion[]>;
  readonly read: (version: PublishedVersion) => Promise<FrameworkContent | null>;
  /** Where the addresses of objects begin. */
  readonly uriBase: () => string;
}

/** An object of a published framework, and since when it is as it is. */
export interface CaseFound {
  readonly object: JsonObject;
  readonly version: PublishedVersion;
}

/** How much of the written packages is kept at hand, in characters of their JSON. */
const AT_HAND = 64 * 1024 * 1024;

/** What is kept of every version in force: little enough for all of them. */
type Gist = Pick<CaseAnswers, "document" | "identifiers">;

/**
 * The published frameworks as CASE. A published version never changes, so what was made of it is
 * kept as long as it is in force, its identifiers all and the packages within a bound.
 */
export class CaseLibrary {
  readonly #traits: CaseLibraryTraits;
  readonly #gists = new Map<number, Gist>();
  readonly #made = new LRUCache<number, CaseAnswers>({ maxSize: AT_HAND, maxEntrySize: AT_HAND });
  readonly #making = new Map<number, Promise<CaseAnswers | null>>();

  constructor(traits: CaseLibraryTraits) {
    this.#traits = traits;
  }

  /** The documents of all published frameworks, by the frameworks' keys. */
  async documents(): Promise<CaseFound[]> {
    const found: CaseFound[] = [];
    for (const version of await this.#inForce()) {
      const gist = await this.#gist(version);
      if (gist !== null) found.push({ object: gist.document, version });
    }
    return found;
  }

  /** One object; null where no published framework has it. */
  async find(collection: CaseCollection, identifier: string): Promise<CaseFound | null> {
    for (const version of await this.#inForce()) {
      const gist = await this.#gist(version);
      if (gist?.identifiers.has(identifier) !== true) continue;
      const object = (await this.#answers(version))?.find(collection, identifier) ?? null;
      if (object !== null) return { object, version };
    }
    return null;
  }

  /** The versions in force; what is known of others is let go. */
  async #inForce(): Promise<readonly PublishedVersion[]> {
    const versions = await this.#traits.published();
    const ids = new Set(versions.map(({ id }) => id));
    for (const id of this.#gists.keys()) if (!ids.has(id)) this.#gists.delete(id);
    return versions;
  }

  async #gist(version: PublishedVersion): Promise<Gist | null> {
    return this.#gists.get(version.id) ?? (await this.#answers(version));
  }

  /** Made once, however many ask at the same time. */
  async #answers(version: PublishedVersion): Promise<CaseAnswers | null> {
    const { id } = version;
    const ready = this.#made.get(id);
    if (ready !== undefined) return ready;
    const making = this.#making.get(id) ?? this.#make(version);
    this.#making.set(id, making);
    return await making.finally(() => this.#making.delete(id));
  }

  async #make(version: PublishedVersion): Promise<CaseAnswers | null> {
    const content = await this.#traits.read(version);
    if (content === null) return null;
    const uriBase = this.#traits.uriBase();
    const { publishedAt: lastChange, version: number } = version;
    const facts = { version: number, status: "PUBLISHED", lastChange, uriBase } as const;
    const whole = writeCase(content, facts);
    const answers = caseAnswers(whole, uriBase);
    const { document, identifiers } = answers;
    this.#gists.set(version.id, { document, identifiers });
    this.#made.set(version.id, answers, { size: JSON.stringify(whole).length });
    return answers;
  }
}
