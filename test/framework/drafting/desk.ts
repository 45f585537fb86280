import type { Database } from "../../../server/database.ts";
import type { FrameworkContent } from "../../../server/framework/content.ts";
import type { KeyMapping } from "../../../server/framework/mapping.ts";
import { workshopFor } from "../../../server/framework/workshop.store.ts";
import type { Workshop } from "../../../server/framework/workshop.store.ts";
import type { PersonId } from "../../../server/level.ts";
import { emptyShelf } from "../shelf.ts";
import type { Shelf } from "../shelf.ts";

/** A database with editors at work on its frameworks. */
export interface Desk extends Shelf {
  /** The workshop of an editor, whom the database knows from then on. */
  editor(name: string): Promise<Workshop>;
  /** The workshop of an editor over another way to the same database. */
  editorOver(database: Database): Workshop;
  /** Publishes a content as the next version. */
  published(content: FrameworkContent): Promise<void>;
  /** The draft's revision. */
  revisionOf(key: string): Promise<number>;
}

/** Opens a desk. */
export async function openDesk(): Promise<Desk> {
  const shelf = await emptyShelf();
  const workshop = (person: PersonId | null, database = shelf.database): Workshop =>
    workshopFor(database, { person, requestId: "request-1", at: Date.parse("2026-03-04") });
  return {
    ...shelf,
    async editor(name) {
      const [[id] = []] = await shelf.ask(`INSERT INTO person (display_name, email)
        VALUES ('${name}', '${name.toLowerCase()}@example.org') RETURNING id`);
      return workshop(personId(id));
    },
    editorOver: (database) => workshop(null, database),
    async published(content) {
      await shelf.store.saveAndPublish(content);
    },
    revisionOf: async (key) => (await shelf.store.read(key))?.revision ?? 0,
  };
}

/** A mapping of a competency. */
export function mapped(
  from: string,
  rule: KeyMapping["rule"],
  ...to: readonly string[]
): KeyMapping {
  return { kind: "COMPETENCY", from, to, rule };
}

function personId(id: unknown): PersonId {
  if (isPersonId(id)) return id;
  throw new TypeError(`${String(id)} is nobody's id.`);
}

const isPersonId = (id: unknown): id is PersonId => typeof id === "number" && id > 0;
