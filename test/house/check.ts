/**
 * `npm run check`: the whole static gate. It runs every `check:…` script of package.json, in the
 * order they stand there, goes on after a failure, and names at the end those that failed.
 */
import { spawnSync } from "node:child_process";
import manifest from "../../package.json" with { type: "json" };

type Outcome = { readonly name: string; readonly passed: boolean };

const outcomes = Object.keys(manifest.scripts)
  .filter((script) => script.startsWith("check:"))
  .map(run);
const failed = outcomes.filter(({ passed }) => !passed).map(({ name }) => name);

console.log(
  failed.length === 0
    ? `\nAll ${outcomes.length} checks passed.`
    : `\n${failed.length} of ${outcomes.length} checks failed: ${failed.join(", ")}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs one script; what it printed is shown only where it failed. */
function run(script: string): Outcome {
  const name = script.replace("check:", "");
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", script], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const passed = status === 0;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${passed ? "✓" : "✗"} ${name.padEnd(10)} ${seconds} s`);
  if (!passed) console.log(`${stdout}${stderr}`.trimEnd());
  return { name, passed };
}
