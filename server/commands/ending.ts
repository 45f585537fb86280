import { complaintOf } from "../complaint.ts";

/** What was typed is no order; the message says why. */
class WrongUsage extends Error {}

/**
 * Lets a command of the terminal run to its exit code. What it throws is said in a sentence on
 * standard error: wrong usage together with how it is used, and leaves with 2; all else with 1.
 */
export async function runCommand(
  usage: string,
  command: (args: string[]) => Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    const isUsage = error instanceof WrongUsage;
    const text = isUsage ? `${error.message}\n\n${usage}` : complaintOf(error);
    process.exitCode = complain(text, isUsage ? 2 : 1);
  }
}

/** What somebody typed, as it is read; whatever reading it throws is wrong usage. */
export function typed<Order>(read: () => Order): Order {
  try {
    return read();
  } catch (error) {
    throw new WrongUsage(complaintOf(error), { cause: error });
  }
}

/** Says something on standard error, and answers the exit code. */
export function complain(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
