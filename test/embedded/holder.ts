import { startEmbedded } from "../../server/embedded/embedded.ts";

// A process of its own that uses the database of a folder until its standard input ends:
// tsx holder.ts FOLDER [UID]. It prints one line of JSON once it is in, or why it is not.

const [folder = "", uid] = process.argv.slice(2);
if (uid !== undefined) process.setuid?.(Number(uid));
try {
  const database = await startEmbedded({ dataFolder: folder });
  process.stdout.write(`${JSON.stringify({ ownerUrl: database.ownerUrl })}\n`);
  process.stdin.resume().once("end", () => void database.stop());
} catch (error) {
  const refusal = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  process.stdout.write(`${JSON.stringify({ refusal })}\n`);
}
