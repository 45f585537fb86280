import { refuse } from "../errors.ts";
import { checksOf } from "./checks/checks.ts";
import type { Finding } from "./content/content.ts";
import type { Contents } from "./content/contents.loader.ts";
import { differenceBetween } from "./difference/difference.ts";
import type { FrameworkDifference } from "./difference/difference.ts";
import type { Frameworks } from "./frameworks.ts";
import type { KeyMapping } from "./mapping.ts";
import type { FrameworkVersion } from "./version.ts";

/** What there is to say of a version beside what was in force before it; the version is in sight. */
export interface Review {
  /** What is doubtful or wrong in a draft; nothing of a version that was published. */
  checks(version: FrameworkVersion): Promise<readonly Finding[]>;
  /** How it carries over the records of the version before. */
  mappings(version: FrameworkVersion): Promise<readonly KeyMapping[]>;
  /**
   * What differs from another version, or from the one before where none is named; null for the
   * first one. NOT_FOUND where the other is not in sight.
   */
  difference(version: FrameworkVersion, from: number | null): Promise<FrameworkDifference | null>;
}

/** Reviews versions out of their contents. */
export function reviewOf(contents: Contents, frameworks: Frameworks): Review {
  return {
    async checks(version) {
      const [own, before] =
        version.status === "DRAFT" ? await contents.withBefore(version) : [null, null];
      if (own === null) return [];
      const { content, mappings } = own;
      return checksOf(content, { published: before?.content ?? null, mappings });
    },
    mappings: async ({ key, version }) => (await contents.of(key, version))?.mappings ?? [],
    async difference(version, from) {
      const { key } = version;
      if (from !== null && (await frameworks.version(key, from)) === null)
        throw refuse("NOT_FOUND");
      const [own, before] =
        from === null
          ? await contents.withBefore(version)
          : await Promise.all([contents.of(key, version.version), contents.of(key, from)]);
      return own === null || before === null
        ? null
        : differenceBetween(before.content, own.content);
    },
  };
}
