import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { peopleNamedIn } from "../server/named-people.ts";
import { nodeId } from "../server/node-id.ts";

const person = (id: number): string => nodeId("Person", id);

test("people are found at any depth, each once, in the order in which they are named", () => {
  const variables = {
    one: person(3),
    filter: { of: { manager: person(1), more: [[person(3)], { id: person(2) }] } },
    ids: [person(1), person(5)],
  };
  expect(peopleNamedIn(variables)).toEqual([3, 1, 2, 5]);
});

test("nothing else that variables hold is taken for somebody", () => {
  const variables = {
    mentor: nodeId("Mentor", 1),
    unit: nodeId("OrgUnit", 1),
    plain: "Person:1",
    within: `${person(1)} and ${person(2)}`,
    padded: `${person(1)}=`,
    number: 1,
    nothing: null,
    missing: undefined,
    yes: true,
  };
  expect(peopleNamedIn(variables)).toEqual([]);
  expect(peopleNamedIn({})).toEqual([]);
});

test("the longest id is still read, and a text as long as a letter is not", () => {
  expect(peopleNamedIn({ id: person(Number.MAX_SAFE_INTEGER) })).toEqual([Number.MAX_SAFE_INTEGER]);
  expect(peopleNamedIn({ text: person(1).repeat(1_000_000) })).toEqual([]);
});

test("ten people at most are read ahead, whoever is named first", () => {
  const ids = Array.from({ length: 30 }, (_, at) => at + 1);
  expect(peopleNamedIn({ ids: ids.map(person) })).toEqual(ids.slice(0, 10));
  expect(peopleNamedIn({ first: ids.slice(0, 10).map(person), next: person(99) })).toHaveLength(10);
});

test("a name that is a person's id says nothing, only what it holds does", () => {
  expect(peopleNamedIn({ [person(1)]: person(2) })).toEqual([2]);
});

test("any variables name whom they hold, up to ten", () => {
  const ids = fc.array(fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(ids, fc.jsonValue(), (ids, other) => {
      const found = peopleNamedIn({ other, list: ids.map((id) => ({ id: person(id) })) });
      expect(found).toEqual([...new Set(ids)]);
    }),
  );
});
