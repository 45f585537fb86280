import { expect, test } from "@jest/globals";
import { ownFiles } from "./files.ts";
import { means, tree } from "./tree.ts";

const named = tree.flatMap(({ names }) => names);

test.each(["server", "schema"])("docs/architecture.md names every file of %s", (folder) => {
  const files = ownFiles.filter((path) => path.split("/").length === 2);
  const there = files.filter((path) => path.startsWith(`${folder}/`));
  expect(there.length).toBeGreaterThan(10);
  expect(there.filter((path) => !named.some((name) => means(name, path)))).toEqual([]);
});

test("docs/architecture.md names nothing that is not there", () => {
  const files = named.filter((name) => !name.endsWith("/"));
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((name) => !ownFiles.some((path) => means(name, path)))).toEqual([]);
});

test("docs/architecture.md says something of everything it names", () => {
  const silent = tree.filter(({ folder, says }) => says.trim() === "" && folder !== "");
  expect(silent.flatMap(({ names }) => names)).toEqual([]);
});
