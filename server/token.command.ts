import { parseArgs } from "node:util";
import { isNativeError } from "node:util/types";
import { isAddress } from "./sign-in/access-token.ts";
import { openDemoTokens } from "./sign-in/demo-token.ts";
import { readEnvironment } from "./environment.ts";

const usage = `Usage: npm run --silent token -- --as learner@example.org
Prints an access token of 12 hours for one of the demo people.`;

/** Prints a demo token; the exit code is 0, 1 where none may be issued, 2 for wrong usage. */
async function main(): Promise<number> {
  const address = addressFrom(process.argv.slice(2));
  if (address === null) return complain(usage, 2);
  const tokens = await openDemoTokens(readEnvironment(process.env));
  if (tokens === null) return complain(refusal, 1);
  process.stdout.write(`${await tokens.issue(address)}\n`);
  return 0;
}

const refusal = `No token: demo tokens exist in demo mode only. That is: no DATABASE_URL, NODE_ENV other than
production, and HOST on this machine (127.0.0.1). Otherwise sign in with your OpenID Connect issuer.`;

function addressFrom(args: string[]): string | null {
  try {
    const { values } = parseArgs({ args, options: { as: { type: "string" } } });
    return values.as !== undefined && isAddress(values.as) ? values.as : null;
  } catch {
    return null;
  }
}

function complain(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = complain(isNativeError(error) ? error.message : String(error), 1);
}
