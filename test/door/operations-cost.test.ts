import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { Kind, OperationTypeNode, buildSchema, concatAST, parse, print } from "graphql";
import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { costOf } from "../../server/door/complexity.ts";
import { extentOf } from "../../server/door/document-extent.ts";
import { admitDocument } from "../../server/door/document-limits.ts";
import { limits } from "../../server/door/limits.ts";

const shared = "../shared";
const contract = `${shared}/contract.graphql`;
const names = existsSync(contract) ? readdirSync(`${shared}/operations`) : [];

/** Every operation of the clients, as a document of its own with the fragments of its file. */
const operations = names.flatMap((name) => {
  const { definitions } = parse(readFileSync(`${shared}/operations/${name}`, "utf8"));
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => ({
      name: `${name} ${operation.name?.value}`,
      operation,
      document: concatAST([
        { kind: Kind.DOCUMENT, definitions: [operation] },
        { kind: Kind.DOCUMENT, definitions: used(operation, fragments) },
      ]),
    }));
});

function used(
  operation: OperationDefinitionNode,
  fragments: readonly DocumentNode["definitions"][number][],
) {
  const text = print(operation) + fragments.map((fragment) => print(fragment)).join();
  return fragments.filter(
    (fragment) => "name" in fragment && text.includes(`...${fragment.name?.value}`),
  );
}

const schema = existsSync(contract) ? buildSchema(readFileSync(contract, "utf8")) : null;

/** The variables an operation cannot do without; they do not touch its cost. */
function variablesFor(operation: OperationDefinitionNode, first: number): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (name.startsWith("first")) given[name] = first;
    else if (type.kind === Kind.NON_NULL_TYPE) given[name] = required(print(type));
  }
  return given;
}

function required(type: string): unknown {
  if (type === "Int!") return 1;
  return type === "ExportFormat!" ? "JSON" : "1";
}

const readable = operations.filter(
  ({ operation }) => operation.operation === OperationTypeNode.QUERY,
);

describe.each(readable.length > 0 ? readable : [])("$name", ({ document, operation }) => {
  test("passes the limits of documents", () => {
    expect(() => admitDocument(print(document))).not.toThrow();
    expect(extentOf(document).depth).toBeLessThanOrEqual(limits.depth);
  });

  test.each([20, 100])("costs little enough for pages of %d", (first) => {
    if (schema === null || print(document).includes("ProposePlanInput")) return;
    const variables = variablesFor(operation, first);
    expect(costOf(schema, { document, operation, variables })).toBeLessThanOrEqual(limits.cost);
  });
});

test("every mutation of the clients passes the limits of documents", () => {
  const mutations = operations.filter(
    ({ operation }) => operation.operation !== OperationTypeNode.QUERY,
  );
  for (const { document } of mutations) expect(() => admitDocument(print(document))).not.toThrow();
  expect(mutations.length > 0).toBe(schema !== null);
});
