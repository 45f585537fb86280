import { openDatabase } from "../server/database.ts";
import { contentStore } from "../server/framework/content/content.store.ts";
import { framework } from "./texts.ts";

/**
 * Publishes the seeded framework where its key is new. A framework of that key which exists stays
 * as it is, whoever made it; a draft that nobody has published is none to seed people for, so the
 * answer says whether a published version is there.
 */
export async function publishFramework(ownerUrl: string): Promise<boolean> {
  const database = await openDatabase(ownerUrl, { connections: 1 });
  try {
    const store = contentStore(database);
    const found = await store.read(framework.key);
    if (found !== null) return found.published !== null;
    await store.saveDraft(framework);
    await store.publish(framework.key);
    return true;
  } finally {
    await database.close();
  }
}
