import type { Database } from "../database.ts";
import { uploadStore } from "../files/upload.store.ts";
import type { Onlooker } from "../policy.ts";
import type { Viewer } from "../viewer.ts";
import type { Author } from "./drafting/author.ts";
import { contentsIn } from "./content/contents.loader.ts";
import type { Contents } from "./content/contents.loader.ts";
import { draftsFor } from "./drafts.loader.ts";
import type { Drafts } from "./drafts.loader.ts";
import { frameworkFilesFor } from "./exporting/framework-file.reader.ts";
import type { FrameworkFiles } from "./exporting/framework-file.reader.ts";
import { frameworkStore } from "./framework.store.ts";
import { frameworksOn } from "./frameworks.ts";
import type { Frameworks } from "./frameworks.ts";
import { reviewOf } from "./review.reader.ts";
import type { Review } from "./review.reader.ts";
import { impactsFor } from "./impact/impact.reader.ts";
import type { Impacts } from "./impact/impact.reader.ts";
import { impactStore } from "./impact/impact.store.ts";
import type { LevelReading } from "./impact/records.store.ts";
import type { Shelf } from "./shelf.ts";
import { readVersion } from "./content/version-content.store.ts";
import { workshopFor } from "./drafting/workshop.store.ts";
import type { Workshop } from "./drafting/workshop.store.ts";

/** What one request reaches of frameworks: reading what is in sight, and work on drafts. */
export interface FrameworkReach {
  readonly frameworks: Frameworks;
  readonly drafts: Drafts;
  readonly contents: Contents;
  readonly review: Review;
  readonly workshop: Workshop;
  readonly impacts: Impacts;
  /** Files of the versions in sight. */
  readonly frameworkFiles: FrameworkFiles;
  /** A file that the viewer has sent; null for what expired, is somebody else's or never was. */
  uploaded(id: string): Promise<Uint8Array | null>;
}

/** Who asks, of what is in force, how it is read, and where the addresses of CASE objects begin. */
export interface FrameworkAsking {
  readonly shelf: Shelf;
  readonly viewer: Viewer;
  readonly author: Author;
  readonly caseBase: () => string;
  /** How levels are read today. */
  readonly how: LevelReading;
  readonly relationTo: Onlooker["relationTo"];
}

/** Composes it for a viewer. */
export function frameworksFor(
  database: Database,
  { shelf, viewer, author, caseBase, how, relationTo }: FrameworkAsking,
): FrameworkReach {
  const drafts = draftsFor(frameworkStore(database), shelf, viewer);
  const contents = contentsIn(database);
  const frameworks = frameworksOn(shelf, drafts);
  return {
    drafts,
    frameworks,
    contents,
    review: reviewOf(contents, frameworks),
    workshop: workshopFor(database, author),
    impacts: impactsFor(impactStore(database), { contents, how, viewer, relationTo }),
    frameworkFiles: frameworkFilesFor({
      frameworks,
      read: (key, version) => readVersion(database, key, version),
      uriBase: caseBase,
    }),
    uploaded: (id) => uploadStore(database).read(viewer.person.id, id, author.at),
  };
}
