import type { MadeFile } from "../files/file.ts";
import type { FrameworkSubject } from "../files/subject.ts";
import type { Language } from "../level.ts";
import type { FrameworkContent } from "./content.ts";
import type { ExportFormat } from "./export-format.ts";
import type { Frameworks } from "./frameworks.ts";

/** The files of frameworks as one request asks for them. */
export interface FrameworkFiles {
  /** The file; null where there is no such version, or none for this reader. */
  made(what: FrameworkSubject): Promise<MadeFile | null>;
  /** What its format has no place for, a sentence each. */
  notHeld(what: FrameworkSubject): Promise<readonly string[]>;
}

/** What the reader may see, where contents are kept, and who writes them. */
export interface FileMaking {
  /** As the reader's own request finds them: drafts are there for their administrators alone. */
  readonly frameworks: Frameworks;
  readonly contentOf: (key: string, version: number) => Promise<FrameworkContent | null>;
  readonly write: (
    content: FrameworkContent,
    wish: { readonly format: ExportFormat; readonly language: Language },
  ) => WrittenFramework;
}

/** A framework as the text of a file. */
export interface WrittenFramework {
  readonly text: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly notHeld: readonly string[];
}

/** Makes files of what the reader may see; a version that several of them ask for is read once. */
export function frameworkFilesFor(making: FileMaking): FrameworkFiles {
  const contents = new Map<string, Promise<FrameworkContent | null>>();
  const contentOf = async ({ key, version }: FrameworkSubject) => {
    if ((await making.frameworks.version(key, version)) === null) return null;
    const name = `${version} ${key}`;
    const content = contents.get(name) ?? making.contentOf(key, version);
    contents.set(name, content);
    return await content;
  };
  const written = async (what: FrameworkSubject): Promise<WrittenFramework | null> => {
    const content = await contentOf(what);
    return content === null ? null : making.write(content, what);
  };
  return {
    async made(what) {
      const file = await written(what);
      if (file === null) return null;
      const { text: body, mediaType, fileName } = file;
      return { body, mediaType, fileName };
    },
    notHeld: async (what) => (await written(what))?.notHeld ?? [],
  };
}
