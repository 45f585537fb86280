import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { DocumentNode } from "graphql";
import { Kind, buildSchema, parse, print, separateOperations, validate } from "graphql";
import { textOf } from "./files.ts";
import { pendingOperations } from "./pending-operations.ts";

/** The operations of the three clients lie beside a checkout; without them there is nothing to ask. */
const FOLDER = "../shared/operations";
const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
const asked = files.length > 0 ? describe : describe.skip;

const schema = buildSchema(textOf("schema/schema.graphql"));
const operations = files.flatMap((file) =>
  Object.entries(separateOperations(parse(textOf(`${FOLDER}/${file}`)))).map(
    ([name, document]) => ({
      file,
      name,
      problems: problemsOf(document),
    }),
  ),
);

asked("what the clients ask", () => {
  test("validates, but for the operations that are pending", () => {
    const served = operations.filter((operation) => !isPending(operation));
    expect(served.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  test("is not called pending once it validates", () => {
    const ready = operations.filter(({ problems }) => problems.length === 0).filter(isPending);
    expect(ready.map(({ name }) => name)).toEqual([]);
  });

  test("is all that is listed as pending", () => {
    const known = operations.map(({ file, name }) => `${file}: ${name}`);
    const listed = Object.entries(pendingOperations).flatMap(([file, names]) =>
      names.map((name) => `${file}: ${name}`),
    );
    expect(listed.filter((line) => !known.includes(line))).toEqual([]);
  });
});

function isPending({ file, name }: { file: string; name: string }): boolean {
  return pendingOperations[file]?.includes(name) ?? false;
}

/**
 * What GraphQL has to say against a document, the fragments it does not use left out. It says
 * nothing of an operation for which the schema has no root, such as a subscription.
 */
function problemsOf(document: DocumentNode): string[] {
  const rootless = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION &&
    schema.getRootType(definition.operation) == null
      ? [`the schema has no ${definition.operation}`]
      : [],
  );
  return [...rootless, ...validate(schema, parse(print(document))).map(({ message }) => message)];
}
