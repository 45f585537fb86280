import { parseArgs } from "node:util";
import { chainStore } from "./audit/chain.store.ts";
import { verifyChain } from "./audit/verification.reader.ts";
import type { Verification } from "./audit/verification.reader.ts";
import type { ChainEnd, Fault } from "./audit/verification.ts";
import { faultInWords } from "./audit/verification.words.ts";
import { runCommand, typed } from "./commands/ending.ts";
import { patientProgress } from "./commands/progress.ts";
import { openDatabase } from "./database.ts";
import { asOperator } from "./place.ts";

const usage = `Usage: npm run audit:verify -- [--known ENTRIES:HASH] [--json]
Works out the hash of every entry of the audit anew, and tells which were tampered with. What was
erased, as the words about a person may be, is counted and is no fault.
  --known ENTRIES:HASH  an end of the chain that was noted earlier, as this command prints it;
                        who can rewrite the whole chain cannot keep to an end noted elsewhere
  --json                print one JSON object
Exit code: 0 whole, 1 tampered with, 2 wrong usage.`;

/** What the command was asked to do. */
interface Order {
  readonly json: boolean;
  readonly known: ChainEnd | undefined;
}

/** Checks the chain and prints what it found; answers the exit code. */
async function main(args: string[]): Promise<number> {
  const { json, known } = typed(() => orderFrom(args));
  const found = await asOperator((url) => verified(url, known));
  const lines = json ? [JSON.stringify(inWords(found))] : linesFor(found);
  process.stdout.write(`${lines.join("\n")}\n`);
  return found.faultCount === 0 ? 0 : 1;
}

/** Throws a sentence where the arguments do not fit. */
function orderFrom(args: string[]): Order {
  const options = { known: { type: "string" }, json: { type: "boolean", default: false } } as const;
  const { known, json } = parseArgs({ args, options }).values;
  if (known === undefined) return { json, known };
  const [, entries, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(known) ?? [];
  if (entries === undefined || hash === undefined) {
    throw new Error(`--known takes ENTRIES:HASH as this command prints it, not ${known}.`);
  }
  return { json, known: { entries: Number(entries), hash } };
}

async function verified(url: string, known: ChainEnd | undefined): Promise<Verification> {
  const database = await openDatabase(url, { connections: 1 });
  const progress = patientProgress("read");
  try {
    return await verifyChain(chainStore(database), { known, onProgress: progress.reached });
  } finally {
    progress.stop();
    await database.close();
  }
}

const sentence = (fault: Fault): string => faultInWords(fault, "en");

/** The same with a sentence for each fault. */
const inWords = (found: Verification): object => ({
  whole: found.faultCount === 0,
  ...found,
  faults: found.faults.map((fault) => ({ ...fault, message: sentence(fault) })),
});

function linesFor({ entries, erased, head, faultCount, faults }: Verification): string[] {
  const verdict = faultCount === 0 ? "The chain is whole." : "The chain was tampered with.";
  const unsaid = faultCount - faults.length;
  return [
    ...faults.map(sentence),
    ...(unsaid > 0 ? [`And ${unsaid} more.`] : []),
    `Entries: ${entries}, of which erased: ${erased}`,
    `End of the chain: ${head === null ? "not noted" : `${head.entries}:${head.hash}`}`,
    verdict,
  ];
}

await runCommand(usage, main);
