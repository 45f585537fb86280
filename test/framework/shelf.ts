import { openDatabase } from "../../server/database.ts";
import type { Database } from "../../server/database.ts";
import { contentStore } from "../../server/framework/content/content.store.ts";
import type { FrameworkContent } from "../../server/framework/content/content.ts";
import { connected, freshDatabase } from "../support/database.ts";

let made = 0;
/** A key that no other test of the file has. */
export const newKey = () => `framework-${++made}`;

/** A text in English only. */
export const en = (text: string) => ({ en: text });

/** A framework with one or two of each kind of thing, under a key of its own. */
export const small = (key = newKey()): FrameworkContent => ({
  key,
  title: en("Small"),
  languages: ["en"],
  freshnessMonths: null,
  extensions: [],
  levels: [0, 1].map((level) => ({ level, name: en(`Level ${level}`) })),
  groups: [{ key: "group", name: en("Group") }],
  competencies: ["one", "two"].map((name) => ({
    key: name,
    group: "group",
    name: en(name),
    definition: null,
    rationale: null,
    indicators: [{ key: `${name}/1/1`, level: 1, statement: en(`Shows ${name}`), stages: [] }],
  })),
  profiles: [
    {
      key: "job",
      title: en("Job"),
      summary: null,
      responsibilities: [{ key: "responsibility-1", text: en("Does it") }],
      stages: [{ key: "first", name: en("First") }],
      requirements: [{ stage: "first", competency: "one", level: 1 }],
    },
  ],
});

/** A database with a content store over it, for one file of tests. */
export interface Shelf {
  readonly database: Database;
  readonly store: ReturnType<typeof contentStore>;
  /** Where the server reaches it, for a connection of one's own. */
  readonly serverUrl: string;
  /** Asks the database as its owner; answers each row as a list of its values. */
  readonly ask: (sql: string) => Promise<unknown[][]>;
  readonly drop: () => Promise<void>;
}

/** Makes an empty database, and opens it as the server does. */
export async function emptyShelf(): Promise<Shelf> {
  const fresh = await freshDatabase();
  const database = await openDatabase(fresh.serverUrl);
  return {
    database,
    store: contentStore(database),
    serverUrl: fresh.serverUrl,
    ask: (sql) =>
      connected(fresh.ownerUrl, async (client) => {
        return (await client.query<unknown[]>({ text: sql, rowMode: "array" })).rows;
      }),
    drop: async () => {
      await database.close();
      await fresh.drop();
    },
  };
}

const COUNTED = [
  "framework",
  "framework_version",
  "item",
  "competency",
  "indicator",
  "requirement",
];

/** How many rows there are of each kind. */
export const countsOf = ({ ask }: Shelf): Promise<unknown[][]> =>
  ask(`SELECT ${COUNTED.map((table) => `(SELECT count(*) FROM ${table})`).join(", ")}`);
