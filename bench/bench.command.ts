import { execFileSync } from "node:child_process";
import { openBenchDatabase } from "./database.ts";
import { checkAgreement } from "./check-agreement.ts";
import { measure } from "./measure.ts";
import { readOptions } from "./options.ts";
import { profile } from "./profile.ts";
import { makeQuestions } from "./questions.ts";
import { printRatios, saveResults } from "./report.ts";
import { startVariants } from "./variants.ts";

/** Starts everything, checks that all variants agree, measures, and leaves nothing running. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const say = (sentence: string): void => console.error(sentence);
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
  const database = await openBenchDatabase(options.people, say);
  const close: (() => Promise<void>)[] = [() => database.embedded.stop()];
  try {
    const questions = await makeQuestions(database, options.operations);
    if (options.profile) {
      await profile(database, questions, options);
      return 0;
    }
    const variants = await startVariants(database, { only: options.variants, say, close });
    const agreed = await checkAgreement(variants, questions, say);
    if (!agreed) return 1;
    const results = await measure({ variants, questions, options, database, say });
    printRatios(results);
    saveResults(results, options);
    return 0;
  } finally {
    for (const each of close.toReversed()) await each();
  }
}

process.exitCode = await main();
