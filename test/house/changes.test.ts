import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, isEnumType, isInputObjectType, isListType, isNonNullType } from "graphql";
import type { GraphQLInputType } from "graphql";
import { accessToChanges } from "./access.changes.ts";
import { relations, rows } from "./access.rows.ts";
import type { RelationName } from "./access.rows.ts";
import { watchedWorld } from "./access.world.ts";
import type { Watched } from "./access.world.ts";
import { textOf } from "./files.ts";

const mutations = Object.values(
  buildSchema(textOf("schema/schema.graphql")).getMutationType()?.getFields() ?? {},
);

let watched: Watched;
beforeAll(async () => {
  watched = await watchedWorld();
});
afterAll(() => watched.world.close());

describe.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
  "%s",
  (name, { args }) => {
    const [input] = args;
    const query = `mutation Do($input: ${String(input?.type)}) { ${name}(input: $input) { errors { code } } }`;

    test.each(relations)("is refused, unless the table says otherwise, to: %s", async (who) => {
      const variables = { input: input === undefined ? null : sampleOf(input.type) };
      const { world, onlookers } = watched;
      const { errors } = await world.send(onlookers[who], { query, variables });
      const codes = errors.map(({ extensions }) => extensions?.["code"]);
      expect(codes).toEqual(mayDo(name, who) ? [] : ["FORBIDDEN"]);
    });

    test("asks for signing in before anything else", async () => {
      const { world } = watched;
      const { errors } = await world.send(null, { query, variables: { input: {} } });
      expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    });
  },
);

function mayDo(mutation: string, who: RelationName): boolean {
  const fields = Object.entries(accessToChanges["Mutation"]?.fields ?? {});
  const [row] = fields.find(([, names]) => names.split(/\s+/).includes(mutation)) ?? [];
  return Object.entries(rows).some(
    ([name, allowed]) => name === row && allowed.some((one) => one === who),
  );
}

/**
 * The least that an input of that type can say: it names the bakery, and a version or revision
 * that there is none of, so that nothing is changed by it.
 */
function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || field.name === "from",
    );
    return Object.fromEntries(needed.map((field) => [field.name, sampleOf(field.type)]));
  }
  return type.name === "Int" ? 99 : "bakery";
}
