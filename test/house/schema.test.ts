import { expect, test } from "@jest/globals";
import type { ASTNode, DocumentNode } from "graphql";
import { buildSchema, lexicographicSortSchema, parse, printSchema, visit } from "graphql";
import { textOf } from "./files.ts";

const sdl = textOf("schema/schema.graphql");
const document = parse(sdl);

test("the committed SDL is sorted and printed as GraphQL prints it", () => {
  expect(sdl.trimEnd()).toBe(printSchema(lexicographicSortSchema(buildSchema(sdl))).trimEnd());
});

test("every type, field, argument and value of the contract is described", () => {
  expect(undescribedIn(document)).toEqual([]);
});

test("a description is a sentence", () => {
  const texts = [...sdl.matchAll(/"""\s*([\s\S]*?)\s*"""/g)].map(([, text]) => text ?? "");
  expect(texts.filter((text) => !/^[^a-z\s][\s\S]*[.!?)`]$/.test(text))).toEqual([]);
});

/** Paths of definitions without a description, such as `Query.people.first`. */
function undescribedIn(contract: DocumentNode): string[] {
  const bare: string[] = [];
  const trail: string[] = [];
  visit(contract, {
    enter(node) {
      const name = nameOf(node);
      if (name !== undefined) trail.push(name);
      if (name !== undefined && !("description" in node && node.description)) {
        bare.push(trail.join("."));
      }
    },
    leave(node) {
      if (nameOf(node) !== undefined) trail.pop();
    },
  });
  return bare;
}

/** The name of whatever the SDL defines by name; nothing for the parts of a definition. */
function nameOf(node: ASTNode): string | undefined {
  const defines = node.kind.endsWith("Definition") && "name" in node;
  return defines ? node.name?.value : undefined;
}
