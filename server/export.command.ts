import { parseArgs } from "node:util";
import { complain, runCommand, typed } from "./commands/ending.ts";
import { openDatabase } from "./database.ts";
import { CASE_PATH } from "./door/case-routes.ts";
import { publicUrlOf } from "./door/public-url.ts";
import { readEnvironment } from "./environment.ts";
import type { Environment } from "./environment.ts";
import { exportFormats } from "./framework/exporting/export-format.ts";
import type { ExportFormat } from "./framework/exporting/export-format.ts";
import { profileOf } from "./framework/markdown/write-markdown.ts";
import { readVersion } from "./framework/content/version-content.store.ts";
import type { VersionContent } from "./framework/content/version-content.store.ts";
import { notHeldInWords, writeFramework } from "./framework/exporting/write-framework.ts";
import { parseLanguageTag } from "./language.ts";
import type { Language } from "./level.ts";
import { migrateUp } from "./migrate.ts";
import { asOperator } from "./place.ts";

const usage = `Usage: npm run --silent export -- KEY --format FORMAT [--version N] [--language TAG]
Writes a framework to standard output, and what the format cannot hold to standard error.
  --format FORMAT   json (everything), case (1EdTech CASE 1.1), moodle (competency framework CSV),
                    markdown (the document of a profile) or csv (everything, for a spreadsheet)
  --version N       that version; otherwise the one in force, else the draft
  --language TAG    of moodle and markdown: en or fr; otherwise the framework's first language
  --profile KEY     of markdown: the profile that the document is about; otherwise the first
Exit code: 0 written, 1 no such framework, version or profile, 2 wrong usage.`;

/** What the command was asked for. */
interface Wish {
  readonly key: string;
  readonly format: ExportFormat;
  readonly version: number | null;
  readonly language: Language | null;
  readonly profile: string | undefined;
}

/** Exports a framework; answers the exit code. */
async function main(args: string[]): Promise<number> {
  const environment = readEnvironment(process.env);
  const wish = typed(() => wishFrom(args, environment));
  const { key, version } = wish;
  const found = await asOperator((ownerUrl) => versionAt(ownerUrl, wish));
  if (found === null) {
    const which = version === null ? "" : ` with a version ${version}`;
    return complain(`There is no framework ${key}${which}.`, 1);
  }
  const { profile } = wish;
  if (profile !== undefined && profileOf(found.content, profile) === undefined) {
    const keys = found.content.profiles.map((one) => one.key).join(", ");
    return complain(`There is no profile ${profile}; there are: ${keys}.`, 1);
  }
  print(found, wish, environment);
  return 0;
}

/** Throws a sentence where the arguments do not fit. */
function wishFrom(args: string[], { languages }: Environment): Wish {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: "string" },
      version: { type: "string" },
      language: { type: "string" },
      profile: { type: "string" },
    },
  });
  const [key, ...others] = positionals;
  const { language, profile } = values;
  if (key === undefined) throw new Error("KEY is missing.");
  if (others.length > 0) throw new Error(`One framework at a time: ${positionals.join(", ")}.`);
  return {
    key,
    format: formatFrom(values.format),
    version: values.version === undefined ? null : numberFrom(values.version),
    language: language === undefined ? null : parseLanguageTag(language, languages),
    profile,
  };
}

function formatFrom(word: string | undefined): ExportFormat {
  if (word === undefined) throw new Error("--format is missing.");
  const format = exportFormats.find((one) => one === word.toUpperCase());
  if (format !== undefined) return format;
  const words = exportFormats.map((one) => one.toLowerCase()).join(", ");
  throw new Error(`--format takes one of ${words}, not ${word}.`);
}

function numberFrom(word: string): number {
  if (/^[1-9]\d{0,8}$/u.test(word)) return Number(word);
  throw new Error(`--version takes a number from 1, not ${word}.`);
}

async function versionAt(ownerUrl: string, wish: Wish): Promise<VersionContent | null> {
  await migrateUp(ownerUrl);
  const database = await openDatabase(ownerUrl, { connections: 1 });
  try {
    return await readVersion(database, wish.key, wish.version);
  } finally {
    await database.close();
  }
}

function print(found: VersionContent, wish: Wish, environment: Environment): void {
  const { content, ...version } = found;
  const language = wish.language ?? content.languages[0] ?? "en";
  const server = publicUrlOf(environment, { addresses: () => [] });
  const uriBase = `${server}${CASE_PATH}`;
  const { format, profile } = wish;
  const file = writeFramework(content, { ...version, format, language, profile, uriBase });
  process.stdout.write(file.text);
  for (const one of file.notHeld) {
    process.stderr.write(`Not held: ${notHeldInWords(one, language)}\n`);
  }
}

await runCommand(usage, main);
