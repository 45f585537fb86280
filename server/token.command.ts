import { parseArgs } from "node:util";
import { complain, runCommand, typed } from "./commands/ending.ts";
import { isAddress } from "./sign-in/access-token.ts";
import { openDemoTokens } from "./sign-in/demo-token.ts";
import { readEnvironment } from "./environment.ts";

const usage = `Usage: npm run --silent token -- --as learner@example.org
Prints an access token of 12 hours for one of the demo people.`;

/** Prints a demo token; the exit code is 0, 1 where none may be issued, 2 for wrong usage. */
async function main(args: string[]): Promise<number> {
  const address = typed(() => addressFrom(args));
  const tokens = await openDemoTokens(readEnvironment(process.env));
  if (tokens === null) return complain(refusal, 1);
  process.stdout.write(`${await tokens.issue(address)}\n`);
  return 0;
}

const refusal = `No token: demo tokens exist in demo mode only. That is: no DATABASE_URL, NODE_ENV other than
production, and HOST on this machine (127.0.0.1). Otherwise sign in with your OpenID Connect issuer.`;

/** Throws a sentence where the arguments do not fit. */
function addressFrom(args: string[]): string {
  const { as } = parseArgs({ args, options: { as: { type: "string" } } }).values;
  if (as === undefined) throw new Error("--as is missing.");
  if (!isAddress(as)) throw new Error(`--as takes an e-mail address, not ${as}.`);
  return as;
}

await runCommand(usage, main);
