import { existsSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { Kind, OperationTypeNode, buildSchema, getOperationAST, parse, print } from "graphql";
import type { OperationDefinitionNode } from "graphql";
import { costOf } from "../../server/door/complexity.ts";
import { admitDocument } from "../../server/door/document-limits.ts";
import { limits } from "../../server/door/limits.ts";
import { textOf } from "../house/files.ts";
import { clientOperations, ownOperations } from "../stories/operations.ts";

/** What the clients' own documents, where they lie beside a checkout, are written for. */
const CONTRACT = "../shared/contract.graphql";

const operations = [
  ...documentsFor("schema/schema.graphql", ownOperations),
  ...(existsSync(CONTRACT) ? documentsFor(CONTRACT, clientOperations) : []),
];

function documentsFor(sdl: string, sources: ReadonlyMap<string, string>) {
  const schema = buildSchema(textOf(sdl));
  return [...sources].map(([name, source]) => ({ name, source, schema }));
}

test.each(operations)("$name passes the limits of documents", ({ source }) => {
  expect(() => admitDocument(source)).not.toThrow();
});

const queries = operations.flatMap(({ name, source, schema }) => {
  const document = parse(source);
  const operation = getOperationAST(document);
  return operation?.operation === OperationTypeNode.QUERY
    ? [{ name, document, operation, schema }]
    : [];
});

describe.each(queries)("$name", ({ document, operation, schema }) => {
  test.each([20, 100])("costs little enough for pages of %d", (first) => {
    const variables = variablesFor(operation, first);
    expect(costOf(schema, { document, operation, variables })).toBeLessThanOrEqual(limits.cost);
  });
});

/** The variables an operation cannot do without; they do not touch its cost. */
function variablesFor(operation: OperationDefinitionNode, first: number): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (name.startsWith("first")) given[name] = first;
    else if (type.kind === Kind.NON_NULL_TYPE) given[name] = examples[print(type)] ?? "1";
  }
  return given;
}

/** An example for each type that does not take an id. */
const examples: Readonly<Record<string, unknown>> = {
  "Int!": 1,
  "ExportFormat!": "JSON",
  "ProposePlanInput!": { person: "1" },
};
