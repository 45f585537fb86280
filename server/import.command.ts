import { createReadStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { runCommand, typed } from "./commands/ending.ts";
import { openDatabase } from "./database.ts";
import { contentStore } from "./framework/content/content.store.ts";
import { SIZE_LIMIT } from "./framework/document/decode.ts";
import { importFramework } from "./framework/importing/import.ts";
import type { ImportOptions, ImportOutcome } from "./framework/importing/import.ts";
import { outcomeLines } from "./framework/importing/import-report.ts";
import { findingInWords } from "./framework/finding/finding-in-words.ts";
import { isKey } from "./framework/slug.ts";
import { migrateUp } from "./migrate.ts";
import { asOperator } from "./place.ts";

const usage = `Usage: npm run import -- FILE [--key KEY] [--dry-run] [--publish] [--json]
Reads a framework from FILE of up to 5 MiB (a profile document as text, Markdown or HTML, a package
of 1EdTech CASE 1.0 or 1.1, a competency framework of Moodle, this project's own JSON or CSV), tells
its format by what it holds, what it found, and what differs from what is stored; saves a draft.
  --key KEY   the framework's key, in place of the one the file gives: small letters, digits, hyphens
  --dry-run   save nothing
  --publish   put what is saved in force
  --json      print one JSON object
Exit code: 0 saved or nothing to do, 1 errors and nothing saved, 2 wrong usage.`;

/** What the command was asked to do. */
interface Request {
  readonly file: string;
  readonly json: boolean;
  readonly options: ImportOptions;
}

/** Imports a file; answers the exit code. */
async function main(args: string[]): Promise<number> {
  const { file, json, options } = typed(() => requestFrom(args));
  const bytes = await contentOf(file);
  const outcome = await asOperator((ownerUrl) => imported(bytes, options, ownerUrl));
  const isDryRun = options.dryRun === true;
  const lines = json ? [JSON.stringify(inWords(outcome))] : outcomeLines(outcome, isDryRun);
  process.stdout.write(`${lines.join("\n")}\n`);
  return outcome.findings.some(({ severity }) => severity === "ERROR") ? 1 : 0;
}

/** Throws a sentence where the arguments do not fit. */
function requestFrom(args: string[]): Request {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      key: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      publish: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const [file, ...others] = positionals;
  const { key, publish, json, "dry-run": dryRun } = values;
  if (file === undefined) throw new Error("FILE is missing.");
  if (others.length > 0) throw new Error(`One file at a time: ${positionals.join(", ")}.`);
  if (key === undefined) return { file, json, options: { dryRun, publish } };
  if (isKey(key)) return { file, json, options: { key, dryRun, publish } };
  throw new Error(`--key takes small letters, digits and hyphens, not ${key}.`);
}

/** The bytes of a file, at most one more than are read of it; a file that cannot be read is wrong usage. */
async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await buffer(createReadStream(file, { end: SIZE_LIMIT }));
  } catch (error) {
    return typed(() => {
      throw new Error(`${file} cannot be read.`, { cause: error });
    });
  }
}

async function imported(
  bytes: Uint8Array,
  options: ImportOptions,
  ownerUrl: string,
): Promise<ImportOutcome> {
  await migrateUp(ownerUrl);
  const database = await openDatabase(ownerUrl, { connections: 2 });
  try {
    return await importFramework(bytes, options, contentStore(database));
  } finally {
    await database.close();
  }
}

/** The same with a sentence for each finding. */
function inWords(outcome: ImportOutcome): ImportOutcome {
  const findings = outcome.findings.map((finding) => ({
    ...finding,
    message: findingInWords(finding, "en"),
  }));
  return { ...outcome, findings };
}

await runCommand(usage, main);
