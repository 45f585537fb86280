import { expect, test } from "@jest/globals";
import { databaseFailure } from "../server/database-failure.ts";

test.each([
  ["ECONNREFUSED", { code: "ECONNREFUSED", syscall: "connect" }, "UNAVAILABLE"],
  ["the server shuts down", { code: "57P01" }, "UNAVAILABLE"],
  ["it starts up", { code: "57P03" }, "UNAVAILABLE"],
  ["too many connections", { code: "53300" }, "OVERLOADED"],
  ["a statement took too long", { code: "57014" }, "OVERLOADED"],
  ["a lock took too long", { code: "55P03" }, "OVERLOADED"],
  ["a unique key is taken", { code: "23505" }, null],
  ["a syntax error of ours", { code: "42601" }, null],
])("a failure of the database is told apart: %s", (_name, properties, code) => {
  expect(databaseFailure(Object.assign(new Error("no words"), properties))).toBe(code);
});

test.each([
  ["Connection terminated unexpectedly", "UNAVAILABLE"],
  ["Connection terminated due to connection timeout", "UNAVAILABLE"],
  ["Client has encountered a connection error and is not queryable", "UNAVAILABLE"],
  ["timeout exceeded when trying to connect", "OVERLOADED"],
  ["cannot read properties of undefined", null],
])("a failure without a code is told apart by its words: %s", (message, code) => {
  expect(databaseFailure(new Error(message))).toBe(code);
});
