import { checkAgreement } from "./check-agreement.ts";
import { openBenchDatabase } from "./database.ts";
import { measure } from "./measure.ts";
import type { Measured } from "./measure.ts";
import type { Options } from "./options.ts";
import { profile } from "./profile.ts";
import { makeQuestions } from "./questions.ts";
import { secondsToReady } from "./starting.ts";
import { countStatements } from "./statements.ts";
import type { Statements } from "./statements.ts";
import { startVariants } from "./variants.ts";

/** Everything measured at one number of people. */
export interface Results extends Measured {
  readonly people: number;
  readonly statements: readonly Statements[];
  readonly secondsToReady: number;
}

/** How people hear how far the work has got. */
type Say = (sentence: string) => void;

/** Measures all variants over one organisation; null where their answers differ. */
export async function measureAt(
  people: number,
  options: Options,
  say: Say,
): Promise<Results | null> {
  const database = await openBenchDatabase(people, say);
  const close: (() => Promise<void>)[] = [() => database.embedded.stop()];
  let underLoad;
  try {
    const questions = await makeQuestions(database, options.operations);
    const variants = await startVariants(database, { only: options.variants, say, close });
    if (!(await checkAgreement(variants, questions, say))) return null;
    const measured = await measure({ variants, questions, options, database, say });
    underLoad = { ...measured, statements: await countStatements(variants, questions) };
  } finally {
    for (const each of close.toReversed()) await each();
  }
  return { ...underLoad, people, secondsToReady: await secondsToReady(database) };
}

/** Shows where the server's time goes, over one organisation. */
export async function profileAt(people: number, options: Options, say: Say): Promise<void> {
  const database = await openBenchDatabase(people, say);
  try {
    await profile(database, await makeQuestions(database, options.operations), options);
  } finally {
    await database.embedded.stop();
  }
}
