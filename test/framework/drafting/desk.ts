import type { Database } from "../../../server/database.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import type { KeyMapping } from "../../../server/framework/mapping.ts";
import { workshopFor } from "../../../server/framework/drafting/workshop.store.ts";
import type { Workshop } from "../../../server/framework/drafting/workshop.store.ts";
import type { PersonId } from "../../../server/level.ts";
import { emptyShelf, en, small } from "../shelf.ts";
import type { Shelf } from "../shelf.ts";

/** A database with editors at work on its frameworks. */
export interface Desk extends Shelf {
  /** The workshop of an editor, whom the database knows from then on. */
  editor(name: string): Promise<Workshop>;
  /** The workshop of an editor over another way to the same database. */
  editorOver(database: Database): Workshop;
  /** Publishes a content as the next version. */
  published(content: FrameworkContent): Promise<void>;
  /** A framework of its own with version 1 in force and a draft of version 2; answers its key. */
  drafted(): Promise<string>;
  /** The draft's revision. */
  revisionOf(key: string): Promise<number>;
}

/** Opens a desk. */
export async function openDesk(): Promise<Desk> {
  const shelf = await emptyShelf();
  const workshop = (person: PersonId | null, database = shelf.database): Workshop =>
    workshopFor(database, { person, requestId: "request-1", at: Date.parse("2026-03-04") });
  const editor: Desk["editor"] = async (name) => {
    const [[id] = []] = await shelf.ask(`INSERT INTO person (display_name, email)
      VALUES ('${name}', '${name.toLowerCase()}@example.org') RETURNING id`);
    return workshop(personId(id));
  };
  return {
    ...shelf,
    editor,
    async drafted() {
      const content = small();
      await shelf.store.saveAndPublish(content);
      await (await editor(`Owner-${content.key}`)).begin({ key: content.key, from: 1 });
      return content.key;
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

/** An edit that gives a framework another title. */
export const titling = (framework: string, expectedRevision: number, title: string) => ({
  framework,
  expectedRevision,
  action: "saveFramework",
  edit: (content: FrameworkContent) => ({ ...content, title: en(title) }),
});

function personId(id: unknown): PersonId {
  if (isPersonId(id)) return id;
  throw new TypeError(`${String(id)} is nobody's id.`);
}

const isPersonId = (id: unknown): id is PersonId => typeof id === "number" && id > 0;
