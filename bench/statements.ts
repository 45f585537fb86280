import { load } from "./load.ts";
import type { OperationName } from "./options.ts";
import type { Operation } from "./questions.ts";
import type { Variant } from "./variants.ts";

/** How many SQL statements a request of an operation took. */
export interface Statements {
  readonly operation: OperationName;
  readonly each: number;
}

/** Counts the statements of the server itself, at the end: from then on it watches its process. */
export async function countStatements(
  variants: readonly Variant[],
  operations: readonly Operation[],
): Promise<Statements[]> {
  const server = variants.find(({ name }) => name === "waymark");
  if (server === undefined) return [];
  const counted: Statements[] = [];
  for (const operation of operations) {
    const before = await sentBy(server);
    const { requests, refused } = await load(server, operation, { connections: 1, seconds: 0.3 });
    const each = ((await sentBy(server)) - before) / (requests + refused);
    counted.push({ operation: operation.name, each });
  }
  return counted;
}

async function sentBy({ port }: Variant): Promise<number> {
  const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^waymark_sql_statements_total (\d+)$/m.exec(page)?.[1]);
}
