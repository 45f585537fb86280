import type { Database, Statement } from "../database.ts";

/** The secret that signs links to files: 32 bytes, the same for every server of a database. */
export async function downloadSecret(database: Database): Promise<Uint8Array> {
  const [row] = await database.rows<{ secret: Uint8Array }>(SECRET, []);
  if (row === undefined) throw new Error("The database holds no secret for links to files.");
  return row.secret;
}

const SECRET: Statement = {
  name: "download-secret",
  text: "SELECT secret FROM download_secret",
};
