import { expect, test } from "@jest/globals";
import { isObjectType } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { policyOf } from "../../schema/allow.ts";
import { NodeInterface } from "../../schema/node.type.ts";
import { makeSchema } from "../../schema/schema.ts";

test("every field and operation has a policy of its own or of its type", () => {
  const types = Object.values(makeSchema(["en", "fr"]).getTypeMap());
  const open = types
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith("__"))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => policyOf(field) === null && policyOf(type) === null)
        .map((field) => `${type.name}.${field.name}`),
    );
  expect(open).toEqual([]);
});

test("a schema with a field that has none is not built", () => {
  // What is a node is in the schema whether or not anything leads to it.
  @ObjectType("Careless", {
    implements: NodeInterface,
    description: "A type whose author forgot to say who may read it.",
  })
  class Careless extends NodeInterface {
    @Field(() => String, { description: "Forgotten, like the id." })
    forgotten!: string;
  }
  expect(Careless.name).toBe("Careless");
  expect(() => makeSchema(["en", "fr"])).toThrow(/^Careless\.(id|forgotten) has no policy$/);
});
