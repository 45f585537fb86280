import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, print, separateOperations } from "graphql";
import type { Answer } from "../support/world.servers.ts";
import type { Someone } from "../support/world.people.ts";
import type { Manner, World } from "../support/world.ts";

/** Where the clients' own documents lie beside a checkout. */
const SHARED = "../shared/operations";

/** The documents of our own clients, of the same shape, for when those are not there. */
export const ownOperations = operationsIn(
  fileURLToPath(new URL("../../portal/operations/", import.meta.url)),
);

/** The clients' documents as they stand; none where the folder is not there. */
export const clientOperations = existsSync(SHARED)
  ? operationsIn(SHARED)
  : new Map<string, string>();

/** The name of an operation, its variables, and how it is sent. */
export type Asked = readonly [
  operation: string,
  variables?: Readonly<Record<string, unknown>>,
  manner?: Manner | undefined,
];

/** Asks as a client asks: by the name of an operation. */
export function perform(
  world: World,
  person: Someone,
  [operation, variables, manner]: Asked,
): Promise<Answer> {
  const document = clientOperations.get(operation) ?? ownOperations.get(operation);
  if (document === undefined) throw new Error(`there is no operation ${operation}`);
  return world.ask(person, document, variables, manner);
}

function operationsIn(folder: string): Map<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  return new Map(
    files.flatMap((name) => {
      const document = parse(readFileSync(join(folder, name), "utf8"));
      return Object.entries(separateOperations(document)).map(
        ([operation, alone]) => [operation, print(alone)] as const,
      );
    }),
  );
}
