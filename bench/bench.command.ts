import { execFileSync } from "node:child_process";
import { measureAt, profileAt } from "./at-size.ts";
import type { Results } from "./at-size.ts";
import { readOptions } from "./options.ts";
import { printFigures, printLines, saveResults } from "./report.ts";

/** Measures at each number of people; the exit code is 1 where the variants' answers differ. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const say = (sentence: string): void => console.error(sentence);
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
  const all: Results[] = [];
  for (const people of options.people) {
    if (options.profile) {
      await profileAt(people, options, say);
      continue;
    }
    const results = await measureAt(people, options, say);
    if (results === null) return 1;
    printLines(results);
    saveResults(results, options);
    all.push(results);
  }
  if (all.length > 0) printFigures(all, options);
  return 0;
}

process.exitCode = await main();
