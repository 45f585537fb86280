import type { Database } from "../database.ts";
import { uploadStore } from "../files/upload.store.ts";
import type { Viewer } from "../viewer.ts";
import type { Author } from "./author.ts";
import { contentsIn } from "./contents.loader.ts";
import type { Contents } from "./contents.loader.ts";
import { draftsFor } from "./drafts.loader.ts";
import type { Drafts } from "./drafts.loader.ts";
import { frameworkStore } from "./framework.store.ts";
import { frameworksOn } from "./frameworks.ts";
import type { Frameworks } from "./frameworks.ts";
import { reviewOf } from "./review.reader.ts";
import type { Review } from "./review.reader.ts";
import type { Shelf } from "./shelf.ts";
import { workshopFor } from "./workshop.store.ts";
import type { Workshop } from "./workshop.store.ts";

/** What one request reaches of frameworks: reading what is in sight, and work on drafts. */
export interface FrameworkReach {
  readonly frameworks: Frameworks;
  readonly drafts: Drafts;
  readonly contents: Contents;
  readonly review: Review;
  readonly workshop: Workshop;
  /** A file that the viewer has sent; null for what expired, is somebody else's or never was. */
  uploaded(id: string): Promise<Uint8Array | null>;
}

/** Composes it for a viewer. */
export function frameworksFor(
  database: Database,
  { shelf, viewer, author }: { shelf: Shelf; viewer: Viewer; author: Author },
): FrameworkReach {
  const drafts = draftsFor(frameworkStore(database), shelf, viewer);
  const contents = contentsIn(database);
  return {
    drafts,
    frameworks: frameworksOn(shelf, drafts),
    contents,
    review: reviewOf(contents),
    workshop: workshopFor(database, author),
    uploaded: (id) => uploadStore(database).read(viewer.person.id, id, author.at),
  };
}
