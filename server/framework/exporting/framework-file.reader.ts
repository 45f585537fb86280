import type { MadeFile } from "../../files/file.ts";
import type { FrameworkSubject } from "../../files/subject.ts";
import type { Frameworks } from "../frameworks.ts";
import type { VersionContent } from "../content/version-content.store.ts";
import { notHeldInWords, writeFramework } from "./write-framework.ts";
import type { WrittenFile } from "./write-framework.ts";

/** The files of frameworks as one request asks for them. */
export interface FrameworkFiles {
  /** The file; null where there is no such version, or none for this reader. */
  made(what: FrameworkSubject): Promise<MadeFile | null>;
  /** What its format has no place for, a sentence each. */
  notHeld(what: FrameworkSubject): Promise<string[]>;
}

/** What the reader may see, and where the content of it is kept. */
export interface FileMaking {
  /** As the reader's own request finds them: drafts are there for their administrators alone. */
  readonly frameworks: Frameworks;
  /** Reads the content of a version, whoever may see it. */
  readonly read: (key: string, version: number) => Promise<VersionContent | null>;
  /** Where the addresses of CASE objects begin. */
  readonly uriBase: () => string;
}

/** Makes files of what the reader may see; a version that several of them ask for is read once. */
export function frameworkFilesFor({ frameworks, read, uriBase }: FileMaking): FrameworkFiles {
  const contents = new Map<string, Promise<VersionContent | null>>();
  const readOnce = (key: string, version: number): Promise<VersionContent | null> => {
    const name = `${version} ${key}`;
    const content = contents.get(name) ?? read(key, version);
    contents.set(name, content);
    return content;
  };
  const written = async (what: FrameworkSubject): Promise<WrittenFile | null> => {
    const { key, version, format, language } = what;
    if ((await frameworks.version(key, version)) === null) return null;
    const found = await readOnce(key, version);
    if (found === null) return null;
    const { content, ...facts } = found;
    return writeFramework(content, { ...facts, format, language, uriBase: uriBase() });
  };
  return {
    async made(what) {
      const file = await written(what);
      return file && { body: file.text, mediaType: file.mediaType, fileName: file.fileName };
    },
    async notHeld(what) {
      const file = await written(what);
      return (file?.notHeld ?? []).map((one) => notHeldInWords(one, what.language));
    },
  };
}
